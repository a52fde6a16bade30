"""A DOCX rewritten so that its XML says what its pages print: then pandoc reads it like any other text.

Pandoc drops numbers that Word counts, words in text boxes and drawn covers, capitals and bold that come from styles,
and takes a first paragraph in the style "Title" out of the text. Here numbers are written out, boxes become
paragraphs, styles become plain properties, and contents lists and hidden words, which are no part of the text, go.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from article71.documents.pandoc_tree import Hint, unhinted
from article71.documents.word.emf import drawn_paragraphs
from article71.documents.word.names import MC, RELATION, Element, elements, number, switched, value, w
from article71.documents.word.numbering import Numbering
from article71.documents.word.own_marks import write_own_marks
from article71.documents.word.package import MAIN, Package, packed
from article71.documents.word.styles import Styles

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_WRAPPERS = ("sdt", "smartTag", "customXml", "dir", "bdo", "hyperlink", "fldSimple", "ins", "moveTo")
_STRUCK = ("del", "moveFrom")
_PICTURES = frozenset({w("drawing"), w("pict"), w("object"), f"{MC}AlternateContent"})
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE_DATA = "{urn:schemas-microsoft-com:vml}imagedata"
_MOST_COLUMNS = 63
"""The most that Word gives a table."""

_CONTENTS_FIELD = "TOC"
_CONTENTS_GALLERY = "Table of Contents"


def as_printed(package: Package) -> bytes:
    """The DOCX for pandoc: its text, notes and tables as they are printed, and nothing else of the file."""
    styles, numbering = Styles(package.xml("word/styles.xml")), Numbering(package.xml("word/numbering.xml"))
    parts = {MAIN: package.xml(MAIN), **{name: package.xml(name) for name in _NOTES}}
    found = {name: root for name, root in parts.items() if root is not None}
    _write_drawn_cover(found[MAIN], package)
    for root in found.values():
        _make_plain(root, styles, numbering)
    write_own_marks(found[MAIN], [root for name, root in found.items() if name != MAIN])
    written = {name: etree.tostring(root, encoding="UTF-8", xml_declaration=True) for name, root in found.items()}
    return packed({**written, "word/styles.xml": _HEADING_STYLES})


def furniture(package: Package) -> tuple[str, ...]:
    """The lines of all page headers and footers, cells and tabs parted by tabs."""
    names = (*package.named("word/header"), *package.named("word/footer"))
    roots = [root for name in names if (root := package.xml(name)) is not None]
    lines = (_line(paragraph) for root in roots for paragraph in elements(root, "p"))
    return tuple(line for line in lines if line)


def _line(paragraph: Element) -> str:
    texts = ("\t" if each.tag == w("tab") else each.text or "" for each in elements(paragraph, "t", "tab"))
    return "".join(texts).strip()


def _make_plain(root: Element, styles: Styles, numbering: Numbering) -> None:
    _choose_one_of_alternatives(root)
    _drop_contents(root, styles)
    _unwrap(root)
    _lift_text_boxes(root)
    for paragraph in elements(root, "p"):
        _plain_paragraph(paragraph, styles, numbering)
    for table in elements(root, "tbl"):
        _write_grid(table)


def _remove(element: Element) -> None:
    """Take an element out; the text behind it stays, though Word puts none there."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _choose_one_of_alternatives(root: Element) -> None:
    """Word writes a box twice, for new and old programs; kept twice, its words would be read twice."""
    for alternative in list(root.iter(f"{MC}AlternateContent")):
        fallbacks = alternative.findall(f"{MC}Fallback") if alternative.find(f"{MC}Choice") is not None else []
        for fallback in fallbacks:
            alternative.remove(fallback)


def _drop_contents(root: Element, styles: Styles) -> None:
    galleries = [sdt for sdt in elements(root, "sdt") if _is_contents_gallery(sdt)]
    listed = [each for each in elements(root, "p") if styles.is_contents(value(each, "pPr/pStyle"))]
    for element in (*galleries, *listed, *_contents_fields(root)):
        _remove(element)


def _is_contents_gallery(sdt: Element) -> bool:
    gallery = value(sdt, "sdtPr/docPartObj/docPartGallery")
    return gallery == _CONTENTS_GALLERY


def _contents_fields(root: Element) -> Iterator[Element]:
    """The paragraphs that a contents field fills, from its beginning to its end; other fields may stand inside it."""
    depth, inside = 0, 0
    for paragraph in elements(root, "p"):
        touched = inside > 0
        for each in elements(paragraph, "fldChar", "instrText"):
            kind = each.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
            if each.tag == w("instrText") and (each.text or "").split()[:1] == [_CONTENTS_FIELD] and not inside:
                inside, touched = depth, True
            if kind == "end" and depth < inside:
                inside = 0
        if touched:
            yield paragraph


def _unwrap(root: Element) -> None:
    """Controls, tags, links and insertions, of which only the content is printed; what is struck out goes."""
    for struck in list(elements(root, *_STRUCK)):
        _remove(struck)
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
        _remove(box)


def _write_drawn_cover(root: Element, package: Package) -> None:
    """The words of a picture that stands before all text: the cover as the Commission's templates draw it.

    Only there: the labels of a drawn chart further on are no sentences.
    """
    for paragraph in elements(root, "p"):
        if any((each.text or "").strip() for each in elements(paragraph, "t")):
            return
        for lines in _drawn(paragraph, package):
            paragraph.addprevious(_paragraph_of(lines))


def _drawn(paragraph: Element, package: Package) -> Iterator[tuple[str, ...]]:
    targets = _targets(package)
    for picture in paragraph.iter(_BLIP, _IMAGE_DATA):
        link = picture.get(f"{RELATION}embed") or picture.get(f"{RELATION}id") or ""
        yield from drawn_paragraphs(package.parts.get(f"word/{targets.get(link, '')}", b""))


def _targets(package: Package) -> Mapping[str, str]:
    links = package.xml("word/_rels/document.xml.rels")
    return {} if links is None else {each.get("Id", ""): each.get("Target", "") for each in links}


def _paragraph_of(lines: tuple[str, ...]) -> Element:
    paragraph = etree.Element(w("p"))
    run = etree.SubElement(paragraph, w("r"))
    for at, line in enumerate(lines):
        if at:
            etree.SubElement(run, w("br"))
        _write(run, line)
    return paragraph


def _write(run: Element, text: str) -> None:
    etree.SubElement(run, w("t")).text = text


def _plain_paragraph(paragraph: Element, styles: Styles, numbering: Numbering) -> None:
    properties = paragraph.find(w("pPr"))
    style = value(properties, "pStyle")
    label = _label(properties, style, styles, numbering)
    level = _heading_level(properties, style, styles)
    if properties is not None:
        paragraph.remove(properties)
    for run in list(elements(paragraph, "r")):
        _plain_run(run, style, styles)
    if label:
        paragraph.insert(0, _run_of(label))
    if level:
        paragraph.insert(0, _heading_properties(level))


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


def _heading_level(properties: Element | None, style: str | None, styles: Styles) -> int:
    direct = number(properties, "outlineLvl")
    return styles.heading_level(style) if direct is None else (direct + 1) % 10


def _label(properties: Element | None, style: str | None, styles: Styles, numbering: Numbering) -> str:
    """The paragraph's printed number between the hints that pandoc carries through; "" for none."""
    direct, level = number(properties, "numPr/numId"), number(properties, "numPr/ilvl")
    of_style = styles.numbering(style)
    list_id = direct if direct is not None else of_style[0] if of_style else 0
    if not list_id:
        return ""
    if level is None:
        told = of_style[1] if of_style else None
        level = numbering.level_of_style(list_id, styles.ids(style)) if told is None else told
    printed = numbering.next(list_id, level)
    return f"{Hint.LABEL}{printed}{Hint.LEVEL}{level + 1}{Hint.LABEL}" if printed else ""


def _run_of(text: str) -> Element:
    run = etree.Element(w("r"))
    _write(run, text)
    return run


def _heading_properties(level: int) -> Element:
    properties = etree.Element(w("pPr"))
    etree.SubElement(properties, w("pStyle")).set(w("val"), f"Heading{level}")
    return properties


def _plain_run(run: Element, paragraph_style: str | None, styles: Styles) -> None:
    properties = run.find(w("rPr"))
    style = value(properties, "rStyle")
    if _told(properties, "vanish", styles.hidden(style) or styles.hidden(paragraph_style)):
        _remove(run)
        return
    bold = _told(properties, "b", styles.bold(style) or styles.bold(paragraph_style))
    capitals = _told(properties, "caps", styles.capitals(style) or styles.capitals(paragraph_style))
    if properties is not None:
        run.remove(properties)
    if bold:
        run.insert(0, etree.Element(w("rPr")))
        etree.SubElement(run[0], w("b"))
    _plain_content(run, capitals)


def _told(properties: Element | None, name: str, by_style: bool) -> bool:
    direct = switched(properties, name)
    return by_style if direct is None else direct


def _plain_content(run: Element, capitals: bool) -> None:
    for each in list(run):
        if each.tag == w("t"):
            text = unhinted(each.text or "")
            each.text = text.upper() if capitals else text
        elif each.tag in {w("tab"), w("ptab")}:
            each.tag, each.text = w("t"), Hint.TAB
        elif each.tag == w("cr"):
            each.tag = w("br")
        elif each.tag in _PICTURES or (each.tag == w("br") and each.get(w("type")) in {"page", "column"}):
            run.remove(each)


_HEADING_STYLES = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + b"".join(
        b'<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/></w:style>' % (level, level)
        for level in range(1, 10)
    )
    + b"</w:styles>"
)
