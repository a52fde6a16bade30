"""From the raw blocks of any format to the document tree: the one place where it is decided what each block is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from article71.documents import anchors
from article71.documents.blocks import Note, RawBlock
from article71.documents.contents import split_contents
from article71.documents.cover import PAGE_END, read_cover
from article71.documents.judging import Judge
from article71.documents.marking import marking
from article71.documents.notice import read_meeting
from article71.documents.tree import Block, Cover, Document, Heading, InnerCover, Paragraph, Role, Source
from article71.documents.words import clean

_LONGEST_COVER = 120
_ANNEX = "ANNEX"
_OPENINGS = ("EUROPEAN", "COUNCIL OF THE", "HIGH REPRESENTATIVE", "BRUSSELS,", "LUXEMBOURG,", "STRASBOURG,")
"""How a line of a wrapped paper's cover may begin, in capitals: its letterhead may be broken over lines."""


def assemble(
    blocks: Sequence[RawBlock], notes: Mapping[str, Note], source: Source | None = None, edges: Sequence[str] = ()
) -> Document:
    """The document these blocks make. `notes` are the footnotes by the keys that the blocks' anchors carry.

    `edges` are the lines of page headers and footers: no part of the document, but they may bear its marking. A note
    that no anchor names becomes a stray note of the document; an anchor without its note keeps the number alone.
    """
    kept = [block for block in blocks if block.rows or block.number or any(map(str.isalnum, block.text))]
    cover, taken = _leading_cover(kept)
    cover = replace(cover, marking=marking(cover, kept, edges))
    body, entries = split_contents(kept[taken:])
    judged = tuple(_body(body, Judge(notes, entries, cover)))
    meeting = read_meeting(cover, [line for block in kept for line in (*block.lines, "")], judged)
    return Document(
        cover=cover if cover.title or meeting else replace(cover, title=_title(judged)),
        body=judged,
        meeting=meeting,
        source=source or Source(),
        stray_notes=_strays(kept, notes),
    )


def _leading_cover(blocks: Sequence[RawBlock]) -> tuple[Cover, int]:
    """The cover that the blocks begin with, and how many blocks it takes: a block it ends in is all its."""
    lines: list[str] = []
    owners: list[int] = []
    page = 0
    for at, block in enumerate(blocks[:_LONGEST_COVER]):
        turned = _page(block, page) != page
        page = _page(block, page)
        printed = [PAGE_END, *block.lines] if turned and at else block.lines
        lines += [*printed, ""]
        owners += [at] * (len(printed) + 1)
    cover, taken = read_cover(lines)
    return cover, owners[taken - 1] + 1 if taken else 0


def _page(block: RawBlock, before: int) -> int:
    """The page a block begins on, `before` where it does not say."""
    return next((page for at, page in anchors.lift(block.text).pages if at == 0), before)


def _strays(blocks: Sequence[RawBlock], notes: Mapping[str, Note]) -> tuple[tuple[str, str, int | None], ...]:
    used = {key for block in _all(blocks) for _, key in anchors.lift(block.text).notes}
    return tuple((note.number, clean(note.text), note.page) for key, note in notes.items() if key not in used)


def _all(blocks: Sequence[RawBlock]) -> Iterator[RawBlock]:
    for block in blocks:
        yield block
        for row in block.rows:
            for cell in row:
                yield from _all(cell)


def _body(blocks: Sequence[RawBlock], judge: Judge) -> Iterator[Block]:
    """The blocks of the tree in reading order: covers of wrapped papers stand where they begin."""
    at = 0
    while at < len(blocks):
        cover, taken = _inner_cover(blocks, at)
        if taken:
            yield InnerCover(cover, judge.words(blocks[at]).pages)
        else:
            block, taken = judge.judged(blocks, at)
            yield block
        at += taken


def _inner_cover(blocks: Sequence[RawBlock], at: int) -> tuple[Cover, int]:
    """The cover of a wrapped paper that begins at this block, and the blocks it takes."""
    cells = (clean(cell).upper() for line in blocks[at].lines[:2] for cell in line.split("\t"))
    return _leading_cover(blocks[at:]) if any(cell.startswith(_OPENINGS) for cell in cells) else (Cover(), 0)


def _title(body: Sequence[Block]) -> str:
    """The title above the text, the first lines that are one; else that of the annex a cover note carries."""
    titles = takewhile(_is_title, dropwhile(lambda block: not _is_title(block), body))
    annex = next((block.title for block in body if isinstance(block, Heading) and block.number == _ANNEX), "")
    return " ".join(block.text for block in titles) or annex


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.TITLE
