"""Where a block stands: its section, its characters in the plain text, its pages.

The plain text is the body in reading order with one blank line between blocks; spans count characters in it, so they
are the same for every format of one paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from article71.documents.tree import Block, Document, Heading, InnerCover, PageStart, Paragraph, Table

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its place: `start` is its first character in the plain text; `section` the heading it is under."""

    block: Block
    start: int
    section: Heading | None

    @property
    def words_start(self) -> int:
        """Where the block's own words begin in the plain text: after the number of a numbered paragraph."""
        if isinstance(self.block, Paragraph):
            return self.start + len(self.block.text) - len(self.block.words)
        if isinstance(self.block, Heading):
            return self.start + len(self.block.text) - len(self.block.title)
        return self.start


def placed(document: Document) -> Iterator[Placed]:
    """Every block that is part of the plain text, in reading order, with its place."""
    start, section = 0, None
    for block in document.body:
        if isinstance(block, InnerCover):
            continue
        if isinstance(block, Heading):
            section = block
        yield Placed(block, start, section)
        start += len(block.text) + len(_BETWEEN)


def plain_text(document: Document) -> str:
    """The paper's plain text: no cover, marks, notes, page headers or footers."""
    return _BETWEEN.join(where.block.text for where in placed(document))


def cells(table: Table) -> Iterator[tuple[int, Paragraph]]:
    """Every paragraph in a table's cells, with its first character in the table's text."""
    at = 0
    for row in table.rows:
        for cell in row or ((),):
            for part in cell:
                yield at, part
                at += len(part.text) + 1
            at += not cell  # an empty cell still has the tab or the line's end behind it


def page_at(pages: tuple[PageStart, ...], at: int) -> int | None:
    """The page on which character `at` of a block stands; None where the format has no pages."""
    page = None
    for start in pages:
        if start.at > at:
            break
        page = start.page
    return page
