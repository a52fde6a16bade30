"""The order in which a paper is set: its blocks, where a new page begins, where the contents list stands.

An official paper opens on its cover page; what it carries begins on a new page with its title, then the contents list
when there is enough to list. A notice of meeting without a body is set out from its agenda.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from article71.documents.tree import AgendaItem, Block, Document, Heading, InnerCover, Meeting, Paragraph, Role, Table
from article71.documents.writers.printed import printed_reference

CONTENTS_FROM = 6
"""A paper with this many headings gets a contents list; a note of two pages with three headings needs none."""

CONTENTS_LEVELS = 3
"""Headings deeper than this stay out of the contents list."""

CONTENTS_TITLE = "Table of contents"


class Sign(Enum):
    """What stands between blocks."""

    NEW_PAGE = auto()
    CONTENTS = auto()


def flow(document: Document) -> Iterator[Block | Sign]:
    """The paper's blocks and signs in the order they are set, after its cover."""
    blocks = tuple(filter(_holds_words, set_out(document).body))
    begins_page = _stays if document.meeting else _begins_page
    contents_at = _first_heading(blocks) if listed(document) else None
    for previous, (index, block) in zip((None, *blocks), enumerate(blocks), strict=False):
        if index == contents_at:
            yield from (Sign.CONTENTS,) if _is_title(previous) else (Sign.NEW_PAGE, Sign.CONTENTS)
        if index == contents_at or begins_page(block, previous):
            yield Sign.NEW_PAGE
        yield block


def set_out(document: Document) -> Document:
    """The same paper with its agenda as body where it is a notice that has no body yet."""
    if document.body or document.meeting is None:
        return document
    return replace(document, body=tuple(_agenda(document.meeting)))


def stepped(document: Document) -> Document:
    """The same paper with no level of headings left out on the way down: 1, 3 becomes 1, 2.

    A reader of screens goes by levels; PDF/UA-1 and WCAG 2.1 (1.3.1) ask for it.
    """
    body: list[Block] = []
    level = 0
    for block in document.body:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            body.append(replace(block, level=level))
        else:
            body.append(block)
    return replace(document, body=tuple(body))


def listed(document: Document) -> tuple[Heading, ...]:
    """The headings of the contents list; none when the paper gets no list."""
    headings = tuple(block for block in document.body if isinstance(block, Heading))
    if document.meeting or len(headings) < CONTENTS_FROM:
        return ()
    return tuple(heading for heading in headings if heading.level <= CONTENTS_LEVELS)


def is_annex(block: Block | None) -> bool:
    """Whether the block is the heading of an annex, which is set in the middle of a new page."""
    return isinstance(block, Heading) and block.number.startswith(("ANNEX", "APPENDIX"))


def _holds_words(block: Block) -> bool:
    """A table without a cell is none in any format; Word takes a file that has one for damaged."""
    return not isinstance(block, Table) or any(block.rows)


def _is_title(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.TITLE


def _begins_page(block: Block, previous: Block | None) -> bool:
    if isinstance(previous, InnerCover):
        return not _is_title(block)
    if isinstance(block, InnerCover) or is_annex(block):
        return True
    return _is_title(block) and not _is_title(previous) and not is_annex(previous)


def _stays(block: Block, previous: Block | None) -> bool:
    """A notice of meeting runs on from its cover."""
    return False


def _first_heading(blocks: tuple[Block, ...]) -> int:
    return next(index for index, block in enumerate(blocks) if isinstance(block, Heading))


def _agenda(meeting: Meeting) -> Iterator[Block]:
    for item in meeting.items:
        yield Heading(item.title, f"{item.number.rstrip('.')}." if item.number else "")
        yield from _told(item)


def _told(item: AgendaItem) -> Iterator[Paragraph]:
    """What an item is for and its papers, each behind a dash: short lines of one width would run into one."""
    if item.purpose:
        yield Paragraph(f"For {item.purpose}", "–", Role.ITEM, 1)
    for paper in item.papers:
        issue = "" if paper.issued else " (to be issued)"
        yield Paragraph(printed_reference(paper.reference) + issue, "–", Role.ITEM, 1)
