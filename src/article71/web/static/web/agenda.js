// Items of a draft agenda are put in order by dragging, or with Alt and an arrow key; their arrows do it without a script.
const agenda = document.querySelector("[data-agenda]");
const mover = (item) => item.querySelector("form[action$='/move/']");
let dragged;

function moveTo(item, place) {
  const form = mover(item);
  form.querySelector("[name=place]").value = place;
  form.requestSubmit();
}

for (const item of agenda?.querySelectorAll("[data-place]") ?? []) {
  if (!mover(item)) continue;
  item.draggable = true;
  item.tabIndex = 0;
  item.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
  item.addEventListener("dragstart", () => { dragged = item; });
  item.addEventListener("dragover", (event) => { event.preventDefault(); item.classList.add("agenda-item--over"); });
  item.addEventListener("dragleave", () => item.classList.remove("agenda-item--over"));
  item.addEventListener("drop", (event) => {
    event.preventDefault();
    if (dragged && dragged !== item) moveTo(dragged, item.dataset.place);
  });
  item.addEventListener("keydown", (event) => {
    if (!event.altKey || event.target !== item) return;
    const button = item.querySelector({ ArrowUp: ".agenda-up", ArrowDown: ".agenda-down" }[event.key] ?? "none");
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

// After a move the page comes back at the item that moved, ready for the next arrow.
window.addEventListener("load", () => setTimeout(() => {
  const moved = location.hash.startsWith("#item-") && agenda?.querySelector(location.hash);
  if (moved) moved.focus();
}));
