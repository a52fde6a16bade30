"""The flow of a Word file made straight: one of two alternatives, boxes after their paragraph, tables with grids."""

from lxml import etree

from article71.documents.word.names import MC, Element, elements, number, remove, w

_WRAPPERS = ("sdt", "smartTag", "customXml", "dir", "bdo", "hyperlink", "fldSimple", "ins", "moveTo")
_STRUCK = ("del", "moveFrom")
_MOST_COLUMNS = 63
"""The most that Word gives a table."""


def straighten(root: Element) -> None:
    """Leave paragraphs, tables and runs alone in the flow, each once and where it is read."""
    _choose_one_of_alternatives(root)
    _unwrap(root)
    _lift_text_boxes(root)
    for table in elements(root, "tbl"):
        _write_grid(table)


def _choose_one_of_alternatives(root: Element) -> None:
    """Word writes a box twice, for new and old programs; kept twice, its words would be read twice."""
    for alternative in list(root.iter(f"{MC}AlternateContent")):
        fallbacks = alternative.findall(f"{MC}Fallback") if alternative.find(f"{MC}Choice") is not None else []
        for fallback in fallbacks:
            alternative.remove(fallback)


def _unwrap(root: Element) -> None:
    """Controls, tags, links and insertions, of which only the content is printed; what is struck out goes."""
    for struck in list(elements(root, *_STRUCK)):
        remove(struck)
    for wrapper in list(elements(root, *_WRAPPERS)):
        parent = wrapper.getparent()
        if parent is None:
            continue
        content = wrapper.find(w("sdtContent")) if wrapper.tag == w("sdt") else wrapper
        at = parent.index(wrapper)
        parent[at : at + 1] = [] if content is None else list(content)


def _lift_text_boxes(root: Element) -> None:
    """The paragraphs of a box stand after the paragraph that anchors it; boxes inside boxes come out one by one."""
    for box in list(elements(root, "txbxContent")):
        host = next((above for above in box.iterancestors(w("p"))), None)
        if host is not None:
            for block in reversed(list(box)):
                host.addnext(block)
        remove(box)


def _write_grid(table: Element) -> None:
    """As many columns as the widest row needs: pandoc drops cells beyond the grid that a table declares, or lacks."""
    needed = max((sum(_span(cell) for cell in row.iterchildren(w("tc"))) for row in elements(table, "tr")), default=0)
    grid = table.find(w("tblGrid"))
    if grid is None:
        grid = etree.Element(w("tblGrid"))
        table.insert(0, grid)
    for _ in range(needed - len(grid)):
        etree.SubElement(grid, w("gridCol")).set(w("w"), "1")


def _span(cell: Element) -> int:
    return min(number(cell, "tcPr/gridSpan") or 1, _MOST_COLUMNS)
