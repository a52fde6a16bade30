// The review queue by single keys, with the words of the paper scrolled into view; every key has its button.
const switchedOff = "article71.review.keys-off";
const keysOn = () => localStorage.getItem(switchedOff) === null;
const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

function settle() {
  const words = document.querySelector(".review-words");
  const mark = words?.querySelector("mark");
  if (mark) words.scrollTop = mark.offsetTop - (words.clientHeight - mark.offsetHeight) / 2;
}

function press(button) {
  button.click();
  const why = button.closest("details[open]");
  if (button.matches("summary") && why) (why.querySelector("input:not([type=hidden])") ?? button).focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const button = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key.split(" ").includes(event.key));
  // Until the next proposal stands there, a key would decide on the one that was just decided on.
  if (!button || event.repeat || document.querySelector("#review .htmx-request, #review.htmx-request")) return;
  event.preventDefault();
  press(button);
});

// Trouble and what somebody else did meanwhile are answers too, with the panes in them.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.responseText.includes('id="review"')) Object.assign(event.detail, { shouldSwap: true, isError: false });
});

// The verbs suggested are those of the type chosen.
document.addEventListener("change", (event) => {
  if (event.target.id === "correct-type") document.getElementById("correct-verb").setAttribute("list", `review-verbs-${event.target.value}`);
});

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = document.getElementById("review");
  if (!swapped || event.detail.target.id !== "review") return;
  settle();
  (swapped.querySelector("[data-focus]") ?? swapped.querySelector(".review-form input:not([type=hidden])") ?? swapped).focus({ preventScroll: true });
});

const keys = document.getElementById("review-keys");
keys.checked = keysOn();
keys.addEventListener("change", () => (keys.checked ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, "")));
settle();
