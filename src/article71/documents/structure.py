"""From the raw blocks of any format to the document tree: the one place where it is decided what each block is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from article71.documents import anchors
from article71.documents.blocks import Note, RawBlock
from article71.documents.contents import entry_key, split_contents
from article71.documents.cover import read_cover
from article71.documents.marking import marking
from article71.documents.notice import read_meeting
from article71.documents.numbering import CONTAINERS, ITEMS, Kind, Levels, Number, number_of
from article71.documents.tree import (
    Block,
    Cover,
    Document,
    Heading,
    InnerCover,
    Mark,
    PageStart,
    Paragraph,
    Role,
    Source,
    Table,
)
from article71.documents.words import clean

_LONGEST_HEADING = 250


def assemble(
    blocks: Sequence[RawBlock], notes: Mapping[str, Note], source: Source | None = None, edges: Sequence[str] = ()
) -> Document:
    """The document these blocks make. `notes` are the footnotes by the keys that the blocks' anchors carry.

    `edges` are the lines of page headers and footers: no part of the document, but they may bear its marking. A note
    that no anchor names becomes a stray note of the document; an anchor without its note keeps the number alone.
    """
    kept = [block for block in blocks if block.rows or clean(block.text) or block.number]
    cover, taken = _leading_cover(kept)
    cover = replace(cover, marking=marking(cover, kept, edges))
    body, entries = split_contents(kept[taken:])
    judged = tuple(_Judge(notes, entries).body(body))
    meeting = read_meeting(cover, [line for block in kept for line in (*block.lines, "")], judged)
    title = next((block.words for block in judged if isinstance(block, Paragraph) and block.role is Role.TITLE), "")
    return Document(
        cover=cover if cover.title or meeting else replace(cover, title=title),
        body=judged,
        meeting=meeting,
        source=source or Source(),
        stray_notes=_strays(kept, notes),
    )


def _leading_cover(blocks: Sequence[RawBlock]) -> tuple[Cover, int]:
    """The cover that the blocks begin with, and how many blocks it takes: a block it ends in is all its."""
    lines, owners = [], []
    for at, block in enumerate(blocks[:120]):
        lines += [*block.lines, ""]
        owners += [at] * (len(block.lines) + 1)
    cover, taken = read_cover(lines)
    return cover, owners[taken - 1] + 1 if taken else 0


def _strays(blocks: Sequence[RawBlock], notes: Mapping[str, Note]) -> tuple[tuple[str, str, int | None], ...]:
    used = {key for block in _all(blocks) for _, key in anchors.lift(block.text).notes}
    return tuple((note.number, clean(note.text), note.page) for key, note in notes.items() if key not in used)


def _all(blocks: Sequence[RawBlock]) -> Iterator[RawBlock]:
    for block in blocks:
        yield block
        for row in block.rows:
            for cell in row:
                yield from _all(cell)


class _Judge:
    """Decides block by block, knowing the headings and lists that are open."""

    def __init__(self, notes: Mapping[str, Note], entries: frozenset[str]) -> None:
        self._notes = notes
        self._entries = entries
        self._levels = Levels()
        self._lists: list[Kind] = []
        self._headed = False

    def body(self, blocks: Sequence[RawBlock]) -> Iterator[Block]:
        """The blocks of the tree, in reading order."""
        at = 0
        while at < len(blocks):
            cover, taken = _inner_cover(blocks, at)
            if taken:
                yield InnerCover(cover, self._words(blocks[at]).pages)
            else:
                yield self._judge(blocks[at])
            at += taken or 1

    def _judge(self, block: RawBlock) -> Block:
        if block.rows:
            return self._table(block)
        words = self._words(block)
        number = self._number(block, words.words)
        if self._is_heading(block, words.words, number):
            return self._heading(words, number)
        if block.bold and not number and not self._headed:
            return replace(words, role=Role.TITLE)
        return self._paragraph(words, number)

    def _words(self, block: RawBlock) -> Paragraph:
        lifted = anchors.lift(block.text)
        marks = tuple(self._mark(at, key) for at, key in lifted.notes)
        return Paragraph(lifted.text, marks=marks, pages=tuple(PageStart(*start) for start in lifted.pages))

    def _mark(self, at: int, key: str) -> Mark:
        note = self._notes.get(key)
        return Mark(at, note.number, clean(note.text)) if note else Mark(at, key, None)

    def _number(self, block: RawBlock, text: str) -> Number | None:
        if not block.number:
            return number_of(text)
        found = number_of(f"{clean(block.number)} {text}")
        return found and replace(found, rest=text)

    def _is_heading(self, block: RawBlock, text: str, number: Number | None) -> bool:
        if entry_key(f"{block.number} {text}") in self._entries:
            return True
        if number is None:
            return block.level > 0 and self._headed
        if number.kind in ITEMS or len(text) > _LONGEST_HEADING:
            return False
        return number.kind in CONTAINERS or block.bold or block.level > 0 or number.rest.isupper()

    def _heading(self, words: Paragraph, number: Number | None) -> Heading:
        self._lists, self._headed = [], True
        if number is None:
            return Heading(words.words, "", self._levels.of_unnumbered(), words.marks, words.pages)
        moved = _without_number(words, number)
        return Heading(moved.words, number.printed, self._levels.of(number), moved.marks, moved.pages)

    def _paragraph(self, words: Paragraph, number: Number | None) -> Paragraph:
        if (
            number is None
            or number.kind not in {*ITEMS, Kind.DECIMAL}
            or "." not in number.printed + "." * (number.kind in ITEMS)
        ):
            self._lists = []
            return words
        moved = replace(_without_number(words, number), number=number.printed)
        if number.kind is Kind.DECIMAL:
            self._lists = []
            return moved
        del self._lists[self._lists.index(number.kind) if number.kind in self._lists else len(self._lists) :]
        self._lists.append(number.kind)
        return replace(moved, role=Role.ITEM, depth=len(self._lists))

    def _table(self, block: RawBlock) -> Table:
        rows = tuple(tuple(tuple(self._words(part) for part in cell) for cell in row) for row in block.rows)
        return Table(rows, block.head, self._words(block).pages)


def _without_number(words: Paragraph, number: Number) -> Paragraph:
    """The words after the number, with marks and pages moved along."""
    cut = len(words.words) - len(number.rest)
    return replace(
        words,
        words=number.rest,
        marks=tuple(replace(mark, at=max(0, mark.at - cut)) for mark in words.marks),
        pages=tuple(replace(start, at=max(0, start.at - cut)) for start in words.pages),
    )


def _inner_cover(blocks: Sequence[RawBlock], at: int) -> tuple[Cover, int]:
    """The cover of a wrapped paper that begins at this block, and the blocks it takes."""
    opening = " ".join(blocks[at].lines).upper()
    if not opening.startswith(("EUROPEAN COMMISSION", "COUNCIL OF THE EUROPEAN UNION", "BRUSSELS,", "LUXEMBOURG,")):
        return Cover(), 0
    return _leading_cover(blocks[at:])
