// Filters stand open where there is room for them, and fold away on a phone.
for (const part of document.querySelectorAll("details[data-wide-open]")) {
  part.open = window.matchMedia("(min-width: 62rem)").matches;
}
