"""Elements of HTML and what they are made of, for all who walk a page."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "pre", "section", "ul"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    }
)


def words(element: Element) -> str:
    """All text inside an element, white space as it is."""
    return "".join(str(part) for part in element.itertext())


def classes(element: Element) -> frozenset[str]:
    """The classes an element bears."""
    return frozenset(element.get("class", "").split())


def remove(element: Element) -> None:
    """Take an element out and keep the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    _give_tail(element, parent)
    parent.remove(element)


def _give_tail(element: Element, parent: Element) -> None:
    before = element.getprevious()
    if not element.tail:
        return
    if before is not None:
        before.tail = (before.tail or "") + element.tail
    else:
        parent.text = (parent.text or "") + element.tail
    element.tail = None


def block_of(element: Element) -> Element | None:
    """The element itself if it is a block, else the nearest block it stands in."""
    if element.tag in BLOCKS:
        return element
    return next((above for above in element.iterancestors() if above.tag in BLOCKS), None)


def tagged(root: Element, *names: str) -> Iterator[Element]:
    """All elements of these names, as a list that may be changed while it is walked."""
    return iter(list(root.iter(*names)))
