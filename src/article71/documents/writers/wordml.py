"""WordprocessingML (ECMA-376) in small pieces: what paragraphs, runs, fields and tables of a DOCX are made of."""

from collections.abc import Iterable

from lxml import etree

from article71.documents.writers.elements import Element, legal

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT_WIDTH = 9070
"""Between the margins of an A4 page, in twentieths of a point."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *children: Element, **values: str | int) -> Element:
    """An element of the language: `w("ind", left=567)` is <w:ind w:left="567"/>."""
    made = etree.Element(f"{{{NAMESPACE}}}{tag}", nsmap={"w": NAMESPACE, "r": RELATIONS})
    for name, value in values.items():
        made.set(f"{{{NAMESPACE}}}{name}", str(value))
    made.extend(children)
    return made


def styled(style: str, *children: Element) -> Element:
    """A paragraph of a style."""
    return w("p", w("pPr", w("pStyle", val=style)), *children)


def run(text: str, *properties: Element) -> Element:
    """Words of one look; a tab or line end in them becomes Word's."""
    parts = [w("rPr", *properties)] if properties else []
    for index, line in enumerate(legal(text).split("\n")):
        parts += [w("br")] if index else []
        for place, piece in enumerate(line.split("\t")):
            parts += [w("tab")] if place else []
            parts += [words("t", piece)] if piece else []
    return w("r", *parts)


def words(tag: str, text: str) -> Element:
    """An element that holds text whose spaces count."""
    made = w(tag)
    made.text = legal(text)
    made.set(_SPACE, "preserve")
    return made


def on_new_page(element: Element) -> Element:
    """The same paragraph, table or list, begun on a new page: a break of its own would leave an empty line there."""
    paragraph = element if element.tag == f"{{{NAMESPACE}}}p" else element.find(f".//{{{NAMESPACE}}}p")
    if paragraph is not None:
        paragraph[0].insert(1, w("pageBreakBefore"))
    return element


def field(instruction: str, *result: Element) -> list[Element]:
    """A field with the result it shows until somebody has it counted again."""
    return [*field_start(instruction), *result, field_end()]


def field_start(instruction: str) -> list[Element]:
    """The runs that open a field whose result reaches over several paragraphs."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", words("instrText", f" {instruction} ")),
        w("r", w("fldChar", fldCharType="separate")),
    ]


def field_end() -> Element:
    """The run that closes a field."""
    return w("r", w("fldChar", fldCharType="end"))


def superscript(*children: Element) -> Element:
    """A run in the style of note marks."""
    return w("r", w("rPr", w("rStyle", val="FootnoteReference")), *children)


def table(style: str, rows: Iterable[Iterable[list[Element]]], shares: list[float], head: int = 0) -> Element:
    """A table over the whole text width, its columns by their shares; the first `head` rows repeat on each page."""
    columns = [round(TEXT_WIDTH * share / sum(shares)) for share in shares]
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=TEXT_WIDTH, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020" if head else "0000", firstRow=int(head > 0), lastRow=0, firstColumn=0, lastColumn=0),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in columns))
    return w("tbl", properties, grid, *(_row(row, columns, index < head) for index, row in enumerate(rows)))


def _row(cells: Iterable[list[Element]], columns: list[int], head: bool) -> Element:
    properties = w("trPr", w("cantSplit"), *([w("tblHeader")] if head else []))
    made = [
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *(cell or [w("p")]))
        for cell, width in zip(cells, columns, strict=True)
    ]
    return w("tr", properties, *made)
