"""The cover of a DOCX: the paper's own data at the right, the kind, the table of fields."""

from collections.abc import Iterator

from article71.documents.writers.elements import Element
from article71.documents.writers.printed import PrintedCover
from article71.documents.writers.wordml import run, styled, table, w

_GAP = "CoverLine"


def cover_elements(cover: PrintedCover) -> Iterator[Element]:
    """The paragraphs and the table of a cover; nothing where the paper has none."""
    if cover == PrintedCover():
        return
    yield from _group(cover.place_and_date, cover.original)
    yield from _group(*cover.number)
    if cover.interinstitutional:
        yield styled("CoverFile", run("\n".join(("Interinstitutional File:", *cover.interinstitutional))))
    yield from _group(cover.marking)
    yield from _group(*cover.codes)
    yield from _kind(cover)
    if cover.fields:
        yield table("LinedTable", ([[_cell(name)], [_cell(value)]] for name, value in cover.fields), [22.0, 78.0])
    yield styled(_GAP)
    if cover.format:
        yield styled("CoverFormat", run(cover.format))
    if cover.title:
        yield styled("PaperTitle", run(cover.title, w("b")))


def _group(*lines: str) -> Iterator[Element]:
    """Lines at the right, with a gap below."""
    text = "\n".join(filter(None, lines))
    if text:
        yield styled("CoverRight", run(text))
        yield styled(_GAP)


def _kind(cover: PrintedCover) -> Iterator[Element]:
    if cover.kind:
        yield styled("CoverNotice" if cover.notice else "CoverKind", run(cover.kind))
    if cover.subtitle:
        yield styled("CoverSubtitle", run(cover.subtitle))


def _cell(text: str) -> Element:
    return styled("CoverField", run(text))
