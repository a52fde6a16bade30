"""A cover in Akoma Ntoso: its lines as printed, with the elements that say what number, date, kind and title are."""

from collections.abc import Iterator

from article71.documents.writers.akn import akn
from article71.documents.writers.elements import Element
from article71.documents.writers.printed import PrintedCover


def cover_lines(cover: PrintedCover) -> Iterator[Element]:
    """A paragraph for each line of the cover."""
    yield from _plain("place-and-date", (cover.place_and_date,))
    yield from _plain("original", (cover.original,))
    if cover.number:
        yield akn("p", akn("docNumber", cover.running), class_="number")
    yield from _plain("interinstitutional-file", cover.interinstitutional)
    yield from _plain("marking", (cover.marking,))
    yield from _plain("subject-code", cover.codes)
    if cover.kind:
        yield akn("p", akn("docType", cover.kind), class_="kind")
    yield from _plain("subtitle", (cover.subtitle,))
    yield from (_field(name, value) for name, value in cover.fields)
    yield from _plain("format", (cover.format,))
    if cover.title:
        yield akn("p", akn("docTitle", cover.title), class_="title")


def _plain(name: str, lines: tuple[str, ...]) -> Iterator[Element]:
    return (akn("p", line, class_=name) for line in lines if line)


def _field(name: str, value: str) -> Element:
    told = akn("docTitle", value) if name == "Subject:" else value
    return akn("p", f"{name} ", told, class_="field")
