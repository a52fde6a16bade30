"""What each block of a paper is: heading, title, item, numbered paragraph, table.

The judgement rests on numbers, the contents list and whether a block stands out (bold, capitals, or a heading by the
format's own styles), since these are the same in every format of one paper; size and place on the page are not.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from article71.documents.anchors import bare, lift
from article71.documents.blocks import Note, RawBlock
from article71.documents.contents import entry_key
from article71.documents.numbering import CONTAINERS, ITEMS, Kind, Levels, Number, number_of
from article71.documents.places import cells
from article71.documents.tree import Block, Cover, Heading, Mark, PageStart, Paragraph, Role, Table
from article71.documents.words import clean

_LONGEST_HEADING, _LONGEST_PLAIN_HEADING, _SHORT_TITLE = 250, 220, 50
_HEADING_NUMBERS = frozenset({Kind.DECIMAL, Kind.ROMAN, Kind.LETTER})
_INITIALS = frozenset({Kind.ROMAN, Kind.LETTER})
_SIGNED = re.compile(
    r"(?:For|On behalf of) the .{3,60}|"
    r"(?:The )?(?:Vice-)?(?:President|Chair|Secretary-General|Director|Member|Registrar)\b.{0,60}"
)
"""The line above a signature: "M. LAMP" below "The President" is a name, though M. numbers sections elsewhere."""

_STOPS = (".", ";", ",", ":")


class Judge:
    """Decides block by block, knowing the headings and lists that are open.

    `notes` are the footnotes by the keys of their anchors, `entries` the contents list. A paper whose `cover` tells no
    subject shows its title above its text.
    """

    def __init__(self, notes: Mapping[str, Note], entries: frozenset[str], cover: Cover) -> None:
        self._notes = notes
        self._entries = entries
        self._levels = Levels()
        self._lists: list[str] = []
        self._headed = False
        self._awaits_title = self._titled = not cover.subject

    def judged(self, blocks: Sequence[RawBlock], at: int) -> tuple[Block, int]:
        """What stands at this block, and how many blocks it takes: "ANNEX I" and the title below it are one heading."""
        block = blocks[at]
        if block.rows:
            return self._table(block), 1
        words = self.words(block)
        number = _number(block, words.words)
        if self._is_heading(blocks, at, words.words, number):
            return self._heading(blocks, at, words, number)
        if number is None and self._is_title(block, words.words):
            self._awaits_title, self._titled = False, True
            return replace(words, role=Role.TITLE), 1
        self._headed = self._headed or self._titled
        return self._paragraph(words, number), 1

    def words(self, block: RawBlock) -> Paragraph:
        """The block's words with its marks and pages."""
        lifted = lift(block.text)
        marks = tuple(self._mark(at, key) for at, key in lifted.notes)
        return Paragraph(lifted.text, marks=marks, pages=tuple(PageStart(*start) for start in lifted.pages))

    def _mark(self, at: int, key: str) -> Mark:
        note = self._notes.get(key)
        return Mark(at, note.number, clean(note.text)) if note else Mark(at, key.partition("#")[0], None)

    def _is_heading(self, blocks: Sequence[RawBlock], at: int, text: str, number: Number | None) -> bool:
        block = blocks[at]
        if self._entries and entry_key(f"{block.number} {text}") in self._entries:
            return True
        if len(text) > _LONGEST_HEADING or not text or (number and number.kind in ITEMS):
            return False
        if number is None:
            return self._is_unnumbered_heading(blocks, at, text)
        if number.kind in _INITIALS and _is_signed(blocks[max(at - 1, 0)]):
            return False
        # "8. CALLS ON THE MEMBER STATES TO:" leads a list, whatever its capitals.
        shouted = number.rest.isupper() and not text.endswith((":", ";"))
        stands_out = block.bold or block.level > 0 or shouted
        return stands_out or number.kind in CONTAINERS or _heads_text(blocks, at, number)

    def _is_unnumbered_heading(self, blocks: Sequence[RawBlock], at: int, text: str) -> bool:
        """Whether an unnumbered line that stands out is a heading: a short one right above text, if not the title."""
        if not (blocks[at].bold or blocks[at].level) or text.endswith(_STOPS):
            return False
        above_text = at + 1 < len(blocks) and _is_prose(blocks[at + 1])
        short = len(text) < _SHORT_TITLE and not text.isupper()
        return self._headed or (not self._awaits_title and above_text and short)

    def _is_title(self, block: RawBlock, text: str) -> bool:
        return (block.bold or block.level > 0) and not self._headed and not text.endswith(_STOPS)

    def _heading(
        self, blocks: Sequence[RawBlock], at: int, words: Paragraph, number: Number | None
    ) -> tuple[Heading, int]:
        self._lists, self._headed = [], True
        if number is None:
            return Heading(words.words, "", self._levels.of_unnumbered(), words.marks, words.pages), 1
        moved, level = _without_number(words, number), self._levels.of(number)
        if number.rest or not _titles(blocks, at + 1, number):
            return Heading(moved.words, number.printed, level, moved.marks, moved.pages), 1
        title = self.words(blocks[at + 1])
        return Heading(title.words, number.printed, level, (*moved.marks, *title.marks), words.pages or title.pages), 2

    def _paragraph(self, words: Paragraph, number: Number | None) -> Paragraph:
        if number is None or not _numbers_paragraphs(number):
            self._lists = []
            return words
        moved = replace(_without_number(words, number), number=number.printed)
        if number.kind is Kind.DECIMAL:
            self._lists = []
            return moved
        scheme = number.printed if number.kind is Kind.BULLET else number.kind
        del self._lists[self._lists.index(scheme) if scheme in self._lists else len(self._lists) :]
        self._lists.append(scheme)
        return replace(moved, role=Role.ITEM, depth=len(self._lists))

    def _table(self, block: RawBlock) -> Table:
        rows = tuple(tuple(tuple(self._in_cell(part) for part in cell) for cell in row) for row in block.rows)
        table = Table(rows, block.head, self.words(block).pages)
        turned = (PageStart(at, start.page) for at, part in cells(table) for start in part.pages)
        return replace(table, pages=(*table.pages, *turned))

    def _in_cell(self, block: RawBlock) -> Paragraph:
        words = self.words(block)
        return replace(words, number=clean(block.number)) if block.number else words


def _number(block: RawBlock, text: str) -> Number | None:
    """The number that heads the block, be it in its words or kept apart by the format."""
    if not block.number:
        return number_of(text)
    label = clean(block.number)
    found = number_of(f"{label} {text}")
    if found and found.printed == label:
        return replace(found, rest=text)
    return Number(label, Kind.DECIMAL if label.isdigit() else Kind.BRACKETED, (label,), text)


def _numbers_paragraphs(number: Number) -> bool:
    """A figure without a full stop numbers no paragraph: "12 Member States took part."."""
    return number.kind in ITEMS or (number.kind is Kind.DECIMAL and "." in number.printed)


def _heads_text(blocks: Sequence[RawBlock], at: int, number: Number) -> bool:
    """Whether a plain numbered line is a heading: short, unpunctuated, and followed by text or by its first point.

    "1. Ports" among "2. Airports" and "3. Roads" is a list instead. Under an agenda's heading a line such as
    "– Exchange of views" may come before the text.
    """
    if number.kind not in _HEADING_NUMBERS or "." not in number.printed or number.rest.endswith(_STOPS):
        return False
    if (
        len(number.rest) > _LONGEST_PLAIN_HEADING
        or not number.rest.lstrip("\"“'‘")[:1].isupper()
        or at + 1 >= len(blocks)
    ):
        return False
    before, after = _neighbour(blocks, at - 1), _neighbour(blocks, at + 1)
    if after and after.kind in _HEADING_NUMBERS:
        deeper = after.kind is not number.kind or len(after.parts) > len(number.parts)
        return deeper and (after.kind is not number.kind or after.parts[: len(number.parts)] == number.parts)
    listed = before and before.kind is number.kind and len(before.parts) == len(number.parts)
    return not listed and _is_prose(blocks[_behind_bullets(blocks, at + 1)])


def _behind_bullets(blocks: Sequence[RawBlock], at: int) -> int:
    """The first block from here on that is no bullet; the last one when all are."""
    while at + 1 < len(blocks) and (number := _neighbour(blocks, at)) and number.kind is Kind.BULLET:
        at += 1
    return at


def _neighbour(blocks: Sequence[RawBlock], at: int) -> Number | None:
    return _number(blocks[at], clean(bare(blocks[at].text))) if 0 <= at < len(blocks) else None


def _is_signed(above: RawBlock) -> bool:
    text = clean(bare(above.text))
    return _SIGNED.fullmatch(text) is not None and not text.endswith(_STOPS)


def _is_prose(block: RawBlock) -> bool:
    return clean(bare(block.text)).endswith((".", ":"))


def _titles(blocks: Sequence[RawBlock], at: int, number: Number) -> bool:
    """Whether the block is the title below "ANNEX I": not numbered itself, and no sentence.

    Below a bare "ANNEX" it must stand out: a letter may follow, with the sender's name as its first line.
    """
    if at >= len(blocks) or blocks[at].rows:
        return False
    text = clean(bare(blocks[at].text))
    if not number.parts and not (blocks[at].bold or blocks[at].level or text.isupper()):
        return False
    return bool(text) and len(text) <= _LONGEST_HEADING and not text.endswith(_STOPS) and not _neighbour(blocks, at)


def _without_number(words: Paragraph, number: Number) -> Paragraph:
    """The words after the number, with marks and pages moved along."""
    cut = len(words.words) - len(number.rest)
    moved = ((max(0, start.at - cut), start.page) for start in words.pages)
    return replace(
        words,
        words=number.rest,
        marks=tuple(replace(mark, at=max(0, mark.at - cut)) for mark in words.marks),
        pages=tuple({at: PageStart(at, page) for at, page in moved}.values()),
    )
