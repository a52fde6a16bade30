"""The references of a document, each where it stands: cover, body, tables and notes."""

from collections.abc import Iterable, Iterator

from article71.documents.places import cells, page_at, placed
from article71.documents.tree import Block, Cover, Document, InnerCover, Paragraph, Table
from article71.reading.findings import Citation, Place
from article71.reading.passages import Passage
from article71.references.citation import Found
from article71.references.find import find

_COVER = Place(0, 0)


def citations(document: Document, passages: Iterable[Passage]) -> Iterator[Citation]:
    """Every reference, first the cover's, then those of the body in reading order, then those of the notes."""
    yield from _of_cover(document.cover)
    for block in document.body:
        if isinstance(block, InnerCover):
            yield from _of_cover(block.cover)
    yield from _of_body(document)
    for passage in passages:
        for mark in passage.marks:
            for found in find(mark.note or ""):
                yield _citation(found, passage.place, mark.number)


def _of_cover(cover: Cover) -> Iterator[Citation]:
    fields = (cover.reference, *cover.previous, cover.commission_document, *cover.interinstitutional, cover.subject)
    for field in fields:
        for found in find(field):
            yield _citation(found, _COVER)


def _of_body(document: Document) -> Iterator[Citation]:
    for where in placed(document):
        section = (where.section.bare_number or where.section.title) if where.section else ""
        for at, found in _found(where.block):
            start, end = where.start + at + found.start, where.start + at + found.end
            words = at + found.start - (where.words_start - where.start)
            page = page_at(where.block.pages, words if isinstance(where.block, Paragraph | Table) else 0)
            yield _citation(found, Place(start, end, section, page))


def _found(block: Block) -> Iterator[tuple[int, Found]]:
    """The references of a block, with where the words begin that each was found in: none runs over a cell's end."""
    texts = [(at, part.text) for at, part in cells(block)] if isinstance(block, Table) else [(0, block.text)]
    for at, text in texts:
        yield from ((at, found) for found in find(text))


def _citation(found: Found, place: Place, footnote: str = "") -> Citation:
    reference = found.reference
    return Citation(found.text, reference.scheme, reference.id, reference.celex, reference.uri, place, footnote)
