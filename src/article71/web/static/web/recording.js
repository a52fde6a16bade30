// Outcomes by single keys: a letter chooses the type and leads to the words; j and k change the item.
const switchedOff = "article71.recording.keys-off";
const keysOn = () => localStorage.getItem(switchedOff) === null;
const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const form = document.getElementById("recording");
const words = document.getElementById("outcome-object");

function neighbour(step) {
  const items = [...document.querySelectorAll(".recording-item")];
  return items[items.findIndex((each) => each.hasAttribute("aria-current")) + step];
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form?.contains(event.target)) return form.requestSubmit();
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  const type = form?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  const item = { j: neighbour(1), k: neighbour(-1) }[event.key];
  if (!type && !item) return;
  event.preventDefault();
  if (item) return item.click();
  type.checked = true;
  words.focus();
});

const keys = document.getElementById("recording-keys");
keys.checked = keysOn();
keys.addEventListener("change", () => (keys.checked ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, "")));
