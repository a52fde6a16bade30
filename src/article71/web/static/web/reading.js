// What is marked in a paper's text is shown or hidden by its switch, which this browser remembers.
const paper = document.querySelector(".paper-text");
for (const each of document.querySelectorAll("[data-switch]")) {
  const key = `paper-${each.dataset.switch}`;
  const show = () => paper.classList.toggle(`paper--no-${each.dataset.switch}`, !each.checked);
  each.checked = localStorage.getItem(key) !== "hidden";
  each.addEventListener("change", () => {
    localStorage.setItem(key, each.checked ? "shown" : "hidden");
    show();
  });
  show();
}
for (const part of document.querySelectorAll("details[data-wide-open]")) {
  part.open = window.matchMedia("(min-width: 62rem)").matches;
}
