"""Markdown as pandoc reads it: notes as `[^1]`, the cover as a block of fields, all other signs of the words escaped.

Printed numbers stay as they are printed: a list would be counted anew by whoever shows it.
"""

import re
from collections.abc import Iterator
from itertools import count

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Role, Table
from article71.documents.writers.columns import Cell, square
from article71.documents.writers.flow import Sign, flow, set_out
from article71.documents.writers.marked import BETWEEN_MARKS, noted, runs
from article71.documents.writers.printed import PrintedCover, printed, printed_inner

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|^~$@!\"'&]|-(?=-)|(?<=-)-|\.(?=\.\.))")
_LINE_START = re.compile(r"^(\(?(?:\w{1,9}))([.)])(?=\s|$)|^([-+:=–—])(?=\s|$)|^(={2,})$")
_DEEPEST_HEADING = 6


def write(document: Document) -> bytes:
    """The paper as UTF-8 Markdown."""
    return "\n\n".join(_Pages(set_out(document)).parts()).encode() + b"\n"


def escaped(text: str) -> str:
    """Words that no reader of Markdown takes for signs: "1." heads no list, "<draft>" is no tag."""
    return _LINE_START.sub(_literal, _SIGNS.sub(r"\\\1", text))


def _literal(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[0]}"


class _Pages:
    """The paper's parts in order; it counts notes, since a label must be the paper's own even where numbers repeat."""

    def __init__(self, paper: Document) -> None:
        self._paper = paper
        self._labels = count(1)

    def parts(self) -> Iterator[str]:
        yield from _cover(printed(self._paper))
        for block in flow(self._paper):
            if not isinstance(block, Sign):
                yield from filter(None, (self._block(block),))
        yield from (f"[^{label}]: {escaped(mark.note or '')}" for label, mark in enumerate(noted(self._paper), 1))

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                number = f"{escaped(block.number)} " if block.number else ""
                return f"{'#' * min(block.level + 1, _DEEPEST_HEADING)} {number}{self._words(block.title, block.marks)}"
            case Paragraph():
                return self._paragraph(block)
            case Table():
                return self._table(block)
            case InnerCover():
                return "\n\n".join(_cover(printed_inner(block.cover)))

    def _paragraph(self, block: Paragraph) -> str:
        words = self._words(block.words, block.marks)
        if block.role is Role.TITLE:
            return f"# {words}"
        if block.depth == 0:
            return f"{escaped(block.number)} {words}".strip()
        number = "" if block.number in {"", "–"} else f"{escaped(block.number)} "
        return f"{'    ' * (block.depth - 1)}-   {number}{words}"

    def _table(self, block: Table) -> str:
        rows = [[self._cell(cell) for cell in row] for row in square(block)]
        if not rows:
            return ""
        first = rows[:1] if block.head else [[""] * len(rows[0])]
        lines = [*first, ["---"] * len(rows[0]), *rows[bool(block.head) :]]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

    def _cell(self, cell: Cell) -> str:
        return " ".join(f"{escaped(part.number)} {self._words(part.words, part.marks)}".strip() for part in cell)

    def _words(self, words: str, marks: tuple[Mark, ...]) -> str:
        return "".join(escaped(run) if isinstance(run, str) else self._marks(run) for run in runs(words, marks))

    def _marks(self, marks: tuple[Mark, ...]) -> str:
        return f"^{BETWEEN_MARKS.strip()}^".join(
            f"^{escaped(mark.number)}^" if mark.note is None else f"[^{next(self._labels)}]" for mark in marks
        )


def _cover(cover: PrintedCover) -> Iterator[str]:
    """Lines with hard breaks, so that each field keeps its own."""
    groups = (
        (cover.place_and_date, cover.original),
        (cover.running,),
        tuple(f"Interinstitutional File: {number}" for number in cover.interinstitutional),
        (cover.marking,),
        cover.codes,
    )
    for group in groups:
        yield from filter(None, ("\\\n".join(map(escaped, filter(None, group))),))
    yield from (f"**{escaped(line)}**" for line in (cover.kind, cover.subtitle) if line)
    yield from filter(None, ("\\\n".join(f"**{name}** {escaped(value)}" for name, value in cover.fields),))
    yield from filter(None, (escaped(cover.format), f"# {escaped(cover.title)}" if cover.title else ""))
