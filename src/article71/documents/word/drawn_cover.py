"""A cover that stands in the file as a picture, written out as the lines it draws."""

from collections.abc import Iterator, Mapping

from lxml import etree

from article71.documents.word.emf import drawn_paragraphs
from article71.documents.word.names import RELATION, Element, elements, w
from article71.documents.word.package import Package

_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE_DATA = "{urn:schemas-microsoft-com:vml}imagedata"


def write_drawn_cover(root: Element, package: Package) -> None:
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
        etree.SubElement(run, w("t")).text = line
    return paragraph
