"""A DOCX rewritten so that its XML says what its pages print: then pandoc reads it like any other text.

Pandoc drops numbers that Word counts, words in text boxes and drawn covers, capitals and bold that come from styles,
and takes a first paragraph in the style "Title" out of the text. Here numbers are written out, boxes become
paragraphs, styles become plain properties, and contents lists and hidden words, which are no part of the text, go.
"""

from lxml import etree

from article71.documents.hints import Hint, unhinted
from article71.documents.word.contents_list import drop_contents
from article71.documents.word.drawn_cover import write_drawn_cover
from article71.documents.word.flow import straighten
from article71.documents.word.names import MC, Element, elements, number, remove, switched, value, w
from article71.documents.word.numbering import Numbering
from article71.documents.word.own_marks import write_own_marks
from article71.documents.word.package import MAIN, Package, packed
from article71.documents.word.styles import Styles

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SIGN_NAMES = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SIGNS = {w(name): sign for name, sign in _SIGN_NAMES.items()}
_DRAWN_WORDS = "{urn:schemas-microsoft-com:vml}textpath"
_PICTURES = frozenset({w("drawing"), w("pict"), w("object"), f"{MC}AlternateContent"})


def as_printed(package: Package) -> bytes:
    """The DOCX for pandoc: its text, notes and tables as they are printed, and nothing else of the file."""
    styles, numbering = Styles(package.xml("word/styles.xml")), Numbering(package.xml("word/numbering.xml"))
    parts = {MAIN: package.xml(MAIN), **{name: package.xml(name) for name in _NOTES}}
    found = {name: root for name, root in parts.items() if root is not None}
    write_drawn_cover(found[MAIN], package)
    for root in found.values():
        _make_plain(root, styles, numbering)
    write_own_marks(found[MAIN], [root for name, root in found.items() if name != MAIN])
    written = {name: etree.tostring(root, encoding="UTF-8", xml_declaration=True) for name, root in found.items()}
    return packed({**written, "word/styles.xml": _HEADING_STYLES})


def furniture(package: Package) -> tuple[str, ...]:
    """The lines of all page headers and footers, cells and tabs parted by tabs, and the words drawn behind the text."""
    roots = package.furniture()
    lines = (line.strip() for root in roots for each in elements(root, "p") for line in _text(each).splitlines())
    drawn = (each.get("string", "") for root in roots for each in root.iter(_DRAWN_WORDS))
    return tuple(line for line in (*lines, *drawn) if line)


def _text(paragraph: Element) -> str:
    return "".join(_SIGNS.get(each.tag, each.text or "") for each in elements(paragraph, "t", *_SIGN_NAMES))


def _make_plain(root: Element, styles: Styles, numbering: Numbering) -> None:
    drop_contents(root, styles)
    straighten(root)
    for paragraph in elements(root, "p"):
        _plain_paragraph(paragraph, styles, numbering)


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
        remove(run)
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
