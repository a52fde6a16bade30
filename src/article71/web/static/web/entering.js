// The verbs suggested are those of the type chosen; without a script they are those of the type first shown.
const type = document.getElementById("correct-type");
type?.addEventListener("change", () => document.getElementById("correct-verb").setAttribute("list", `review-verbs-${type.value}`));
