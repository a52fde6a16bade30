"""Tables of a PDF: lines whose cells stand in columns, parted into rows by the rules drawn between them or by gaps.

Only plain tables are taken: columns that no line crosses. All else stays lines, and so paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from article71.documents.anchors import bare, page
from article71.documents.blocks import RawBlock
from article71.documents.hyphens import unbroken
from article71.documents.numbering import number_of
from article71.documents.readers.pdf_lines import Cell, Line

_BETWEEN = 6.0
"""Points of white space that part two columns."""

_NEAR = 3.2
"""In font sizes: how far down the next line of a table may stand."""

_ROW_GAP = 1.45
"""In font sizes: lines of one cell stand closer, where no rules are drawn."""

_FEWEST_ROWS, _FEWEST_RULES = 2, 3
_FIELD = re.compile(r"(?:from|to|subject|no\.? .{3,12}doc\.?)\s*:", re.IGNORECASE)

Column = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table, where its columns stand and the heights of the rules between its rows."""

    lines: tuple[Line, ...]
    columns: tuple[Column, ...]
    rules: tuple[float, ...]


def split_tables(lines: Sequence[Line], rules: Sequence[float]) -> list[Line | Table]:
    """The lines of one page, those of tables put together. `rules` are the heights of the page's horizontal rules.

    A cover's columns are no table: tables stand below its last named field.
    """
    below = max((at + 1 for at, line in enumerate(lines) if _FIELD.fullmatch(bare(line.cells[0].text))), default=0)
    parts: list[Line | Table] = list(lines[:below])
    at = below
    while at < len(lines):
        table = _table(lines, at, rules)
        parts.append(table or lines[at])
        at += len(table.lines) if table else 1
    return parts


def _has_columns(line: Line) -> bool:
    """Whether the line has cells, and not just a list's number before its words or a cover's field name."""
    first = bare(line.cells[0].text)
    return len(line.cells) > 1 and not first.endswith(":") and not (len(line.cells) == 2 and _is_label(first))


def _is_label(text: str) -> bool:
    number = number_of(f"{text} X")
    return number is not None and number.printed == text


def _table(lines: Sequence[Line], start: int, rules: Sequence[float]) -> Table | None:
    """The table that begins at this line, if one does."""
    if not _has_columns(lines[start]):
        return None
    end, columns = start + 1, _columns(lines[start : start + 1])
    while end < len(lines) and _is_near(lines[end - 1], lines[end]):
        wider = _columns(lines[start : end + 1])
        if len(wider) < len(columns) and not (len(wider) > 1 and _has_columns(lines[end])):
            break
        columns, end = wider, end + 1
    within = tuple(rule for rule in rules if lines[end - 1].y - lines[end - 1].size < rule < lines[start].y)
    table = Table(tuple(lines[start:end]), columns, within)
    return table if len(columns) > 1 and _is_plain(table) else None


def _is_near(above: Line, below: Line) -> bool:
    return 0 < above.y - below.y < _NEAR * above.size


def _is_plain(table: Table) -> bool:
    filled = sum(len(line.cells) > 1 for line in table.lines)
    return filled >= _FEWEST_ROWS and (len(table.rules) >= _FEWEST_RULES - 1 or len(table.columns) > 2 or filled > 3)


def _columns(lines: Sequence[Line]) -> tuple[Column, ...]:
    """What the cells of the lines cover from left to right, merged where they overlap."""
    merged: list[Column] = []
    for x, right in sorted((cell.x, cell.right) for line in lines for cell in line.cells):
        if merged and x < merged[-1][1] + _BETWEEN:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((x, right))
    return tuple(merged)


def table_block(table: Table, words: frozenset[str]) -> RawBlock:
    """The table as a raw block; its first row is its head when all of it is bold."""
    rows = list(_rows(table))
    bold = all(line.bold for line in rows[0]) and not all(line.bold for line in table.lines)
    cells = [tuple(_cell(row, column, words) for column in table.columns) for row in rows]
    return RawBlock(text=page(table.lines[0].page), rows=tuple(cells), head=int(bold))


def _rows(table: Table) -> Iterator[list[Line]]:
    row = [table.lines[0]]
    for above, below in pairwise(table.lines):
        if _parted(table, above, below):
            yield row
            row = []
        row.append(below)
    yield row


def _parted(table: Table, above: Line, below: Line) -> bool:
    if table.rules:
        return any(below.y < rule < above.y for rule in table.rules)
    return above.y - below.y > _ROW_GAP * above.size


def _cell(row: Sequence[Line], column: Column, words: frozenset[str]) -> tuple[RawBlock, ...]:
    texts = [cell.text for line in row for cell in line.cells if _is_in(cell, column)]
    return (RawBlock(unbroken(texts, words)),) if texts else ()


def _is_in(cell: Cell, column: Column) -> bool:
    return column[0] - 1 <= cell.x <= column[1]
