"""A block's words parted at its note marks: the one place where offsets of marks are turned into order."""

from collections.abc import Iterator
from itertools import chain, groupby
from operator import attrgetter

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Table

Run = str | tuple[Mark, ...]
"""Words, or the marks that follow them at one place ("18, 19")."""

BETWEEN_MARKS = ", "
"""What parts two marks at one place; without it 1 and 2 side by side would be read as 12."""


def runs(words: str, marks: tuple[Mark, ...]) -> Iterator[Run]:
    """The words in reading order with the marks between them. A mark past the end stands at the end."""
    begin = 0
    for at, together in groupby(sorted(marks, key=attrgetter("at")), key=attrgetter("at")):
        if words[begin:at]:
            yield words[begin:at]
        yield tuple(together)
        begin = max(begin, at)
    if words[begin:]:
        yield words[begin:]


def noted(document: Document) -> Iterator[Mark]:
    """Every mark of the body that has a note, in reading order."""
    return (mark for block in document.body for mark in block_marks(block) if mark.note is not None)


def block_marks(block: Block) -> Iterator[Mark]:
    """The marks of one block in reading order; those of a table's cells row by row."""
    match block:
        case Table():
            paragraphs = (paragraph for row in block.rows for cell in row for paragraph in cell)
            yield from chain.from_iterable(map(block_marks, paragraphs))
        case Heading() | Paragraph():
            yield from sorted(block.marks, key=attrgetter("at"))
        case InnerCover():
            return
