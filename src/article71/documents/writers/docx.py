"""DOCX, its parts written directly: real footnotes, and a contents list that holds the PDF's page numbers.

Pandoc could write it too, but leaves the contents list empty, restarts note numbers and takes the page's look from a
second file that must be patched; what would be left of it is the smaller part, at ten times the time.
"""

from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from article71.documents.tree import Document, Mark
from article71.documents.writers.docx_body import Body, counted_by_word
from article71.documents.writers.docx_cover import cover_elements
from article71.documents.writers.elements import Element, legal
from article71.documents.writers.flow import listed, set_out
from article71.documents.writers.marked import noted
from article71.documents.writers.pdf import heading_pages
from article71.documents.writers.printed import LANGUAGE, PrintedCover, heading_of, printed
from article71.documents.writers.wordml import RELATIONS, field, run, styled, superscript, w, words

_SHIPPED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
}
_BEFORE_CLOCKS = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP entry can bear: the clock must not show in the bytes."""

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN, _TERMS, _XSI = (
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/2001/XMLSchema-instance",
)


def write(document: Document) -> bytes:
    """The paper as DOCX; the same bytes for the same paper."""
    paper = set_out(document)
    made = {
        "word/document.xml": _document(paper),
        "word/footnotes.xml": _footnotes(tuple(noted(paper))),
        "word/footer.xml": _footer(printed(paper)),
        "docProps/core.xml": _core(heading_of(paper), paper.cover.date),
    }
    return _zipped({name: _part(file) for name, file in _SHIPPED.items()} | {k: _bytes(v) for k, v in made.items()})


def _document(paper: Document) -> Element:
    pages = heading_pages(paper) if listed(paper) else ()
    footer = w("footerReference", type="default")
    footer.set(f"{{{RELATIONS}}}id", "rId4")
    page = w(
        "sectPr",
        footer,
        w("pgSz", w=11906, h=16838),
        w("pgMar", top=1304, right=1418, bottom=1418, left=1418, header=709, footer=567, gutter=0),
    )
    return w("document", w("body", *cover_elements(printed(paper)), *Body(paper, pages).elements(), page))


def _footnotes(marks: tuple[Mark, ...]) -> Element:
    """The notes in reading order; two that Word asks for first draw the line above them."""
    lines = [
        w("footnote", w("p", w("r", w(line))), type=line, id=number)
        for number, line in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    notes = zip(marks, counted_by_word(marks), strict=True)
    return w("footnotes", *lines, *(_footnote(number, *note) for number, note in enumerate(notes, 1)))


def _footnote(number: int, mark: Mark, by_word: bool) -> Element:
    sign = superscript(w("footnoteRef") if by_word else words("t", mark.number))
    return w("footnote", styled("FootnoteText", sign, run(f"\t{mark.note}")), id=number)


def _footer(cover: PrintedCover) -> Element:
    rule = w("pBdr", w("top", val="single", sz=6, space=4, color="000000"))
    first = styled("Footer", run(f"{cover.running}\t\t"), *field("PAGE", run("1")))
    first[0].append(rule)
    bold = w("b")
    second = styled("Footer", run(f"\t{cover.marking}\t", bold), run(LANGUAGE.upper(), w("b"), w("sz", val=26)))
    return w("ftr", first, second)


def _core(title: str, day: date | None) -> Element:
    made = etree.Element(
        f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _XSI}
    )
    etree.SubElement(made, f"{{{_DUBLIN}}}title").text = legal(title)
    etree.SubElement(made, f"{{{_DUBLIN}}}language").text = f"{LANGUAGE}-GB"
    for name in ("created", "modified") if day else ():
        stamp = etree.SubElement(made, f"{{{_TERMS}}}{name}")
        stamp.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        stamp.text = f"{day}T00:00:00Z"
    return made


@cache
def _part(file: str) -> bytes:
    return (files("article71.documents.writers") / "docx_parts" / file).read_bytes()


def _bytes(element: Element) -> bytes:
    etree.cleanup_namespaces(element)
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True))


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            entry = ZipInfo(name, _BEFORE_CLOCKS)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, data)
    return made.getvalue()
