"""Tables of a PDF: lines whose cells stand in columns, found page by page.

Only plain tables are taken: columns that no line crosses. All else stays lines, and so paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from article71.documents.anchors import bare
from article71.documents.numbering import number_of
from article71.documents.readers.pdf_lines import Cell, Line

_BETWEEN = 6.0
"""Points of white space that part two columns."""

_NEAR = 3.2
"""In font sizes: how far down the next line of a table may stand."""

_THICKEST = 3.0
"""Points from one edge of a drawn rule to the other."""

_FEWEST_ROWS, _FEWEST_RULES = 2, 3
_FIELD = re.compile(r"(?:from|to|subject|no\.? .{3,12}doc\.?)\s*:", re.IGNORECASE)

Column = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table on one page, where its columns stand and the heights of the rules between its rows."""

    lines: tuple[Line, ...]
    columns: tuple[Column, ...]
    rules: tuple[float, ...]


def split_tables(pages: Sequence[Sequence[Line]], rules: Sequence[Sequence[float]]) -> list[Line | Table]:
    """The lines of all pages, those of tables put together, a table a page.

    `rules` are the heights of each page's horizontal rules. A cover's columns are no table: tables stand below its last
    named field.
    """
    parts: list[Line | Table] = []
    for lines, heights in zip(pages, rules, strict=True):
        below = max((at + 1 for at, line in enumerate(lines) if _FIELD.fullmatch(bare(line.cells[0].text))), default=0)
        parts += lines[:below]
        at = below
        while at < len(lines):
            table = _table(lines, at, heights) or (_rest(parts, lines, heights) if at == 0 else None)
            parts.append(table or lines[at])
            at += len(table.lines) if table else 1
    return parts


def _rest(parts: Sequence[Line | Table], lines: Sequence[Line], rules: Sequence[float]) -> Table | None:
    """What of the table at the foot of the page before stands at the top of this one, be it one row or half a row."""
    above = parts[-1] if parts else None
    if not isinstance(above, Table) or above.lines[-1].page != lines[0].page - 1:
        return None
    edges = [rule for rule in rules if rule < lines[0].y + _NEAR * lines[0].size]
    taken: list[Line] = []
    for top, bottom in pairwise(edges):
        between = [line for line in lines if bottom < line.y < top]
        if (between or top - bottom > _THICKEST) and not _is_row(between, above.columns):
            break
        taken += between
    return Table(tuple(taken), above.columns, tuple(edges)) if taken and edges[0] > lines[0].y else None


def _is_row(lines: Sequence[Line], columns: Sequence[Column]) -> bool:
    """Whether what stands between two rules is in these columns and reaches beyond the first."""
    cells = [cell for line in lines for cell in line.cells]
    within = all(any(is_in(cell, column) for column in columns) for cell in cells)
    return within and any(cell.x >= columns[1][0] - 1 for cell in cells)


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
    end, columns = start + 1, columns_of(lines[start : start + 1])
    while end < len(lines) and _is_near(lines[end - 1], lines[end]):
        wider = columns_of(lines[start : end + 1])
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


def columns_of(lines: Sequence[Line]) -> tuple[Column, ...]:
    """What the cells of the lines cover from left to right, merged where they overlap."""
    merged: list[Column] = []
    for x, right in sorted((cell.x, cell.right) for line in lines for cell in line.cells):
        if merged and x < merged[-1][1] + _BETWEEN:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((x, right))
    return tuple(merged)


def is_in(cell: Cell, column: Column) -> bool:
    """Whether the cell begins in the column."""
    return column[0] - 1 <= cell.x <= column[1]
