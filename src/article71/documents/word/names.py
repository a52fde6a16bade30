"""Names of WordprocessingML (ECMA-376 part 1), short enough to read."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def w(name: str) -> str:
    """The full name of a Word element or attribute: w("p")."""
    return _MAIN + name


def value(parent: Element | None, path: str) -> str | None:
    """The `val` of the element at a path such as "pPr/numPr/numId", or None where there is none."""
    if parent is None:
        return None
    found = parent.find("/".join(w(step) for step in path.split("/")))
    return None if found is None else found.get(w("val"), "")


def number(parent: Element | None, path: str) -> int | None:
    """The same as a whole number; None too when it is no number."""
    text = value(parent, path)
    return int(text) if text and text.lstrip("-").isdigit() else None


def switched(properties: Element | None, name: str) -> bool | None:
    """Whether a property such as `b` is on or off; None when it is not told here."""
    told = value(properties, name)
    return None if told is None else told not in {"0", "false", "off"}


def elements(root: Element, *names: str) -> Iterator[Element]:
    """All elements of these names below the root, in document order."""
    return root.iter(*(w(name) for name in names))


def remove(element: Element) -> None:
    """Take an element out. Word puts no text behind elements, so none is kept."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
