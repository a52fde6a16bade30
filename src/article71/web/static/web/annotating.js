// The lines of an annotated agenda by single keys; every key has its button.
const switchedOff = "article71.annotated.keys-off";
const keysOn = () => localStorage.getItem(switchedOff) === null;
const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const lines = () => [...document.querySelectorAll(".annotated-line")];

function step(by) {
  const all = lines();
  const at = all.findIndex((each) => each.contains(document.activeElement));
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) return event.target.closest(".annotated-line")?.focus();
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  if (event.key === "j") return step(1);
  if (event.key === "k") return step(-1);
  const button = { a: ".annotated-accept", x: ".annotated-drop" }[event.key];
  const pressed = button && document.activeElement?.closest(".annotated-line")?.querySelector(button);
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});

// After a decision the page comes back at its line: the next one that waits is the one to look at. Only once the page
// has loaded, for until then the browser itself leads to the line that the address names.
window.addEventListener("load", () => setTimeout(() => {
  const decided = location.hash.startsWith("#line-") && document.querySelector(location.hash);
  const behind = (each) => decided.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
  const next = decided && lines().find((each) => each.matches(".annotated-line--proposed") && behind(each));
  (next || decided)?.focus?.();
}));

const keys = document.getElementById("annotated-keys");
if (keys) {
  keys.checked = keysOn();
  keys.addEventListener("change", () => (keys.checked ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, "")));
}
