"""Rows of a PDF's tables: parted by the rules drawn between them or by gaps, and followed over page ends.

A table goes on at the top of the next page where its columns do; a head that is printed again there is no row, and a
row that the page's end broke is one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from article71.documents.anchors import bare, page
from article71.documents.blocks import RawBlock
from article71.documents.hyphens import unbroken
from article71.documents.readers.pdf_lines import Line
from article71.documents.readers.pdf_tables import Column, Table, columns_of, is_in

_ROW_GAP = 1.45
"""In font sizes: lines of one cell stand closer, where no rules are drawn."""

_SAME_START = 4.0
"""Points by which the left edges of one column may differ."""

Row = list[Line]


def table_blocks(tables: Sequence[Table], words: frozenset[str]) -> Iterator[RawBlock]:
    """The tables as raw blocks, `words` the paper's lexicon; a first row is a head when all of it is bold."""
    for pages in _joined(tables):
        rows = _rows(pages)
        columns = _merged(pages)
        bold = _is_bold(rows[0]) and not all(map(_is_bold, rows))
        cells = [tuple(_cell(row, column, words) for column in columns) for row in rows]
        for at in range(1, len(rows)):
            if rows[at][0].page != rows[at - 1][-1].page:
                cells[at] = _paged(cells[at], rows[at][0].page)
        yield RawBlock(text=page(rows[0][0].page), rows=tuple(cells), head=int(bold))


def _joined(tables: Sequence[Table]) -> Iterator[list[Table]]:
    """Tables that follow each other without words between, in groups that are one table over page ends."""
    group: list[Table] = []
    for table in tables:
        if group and not _goes_on_as(group, table):
            yield group
            group = []
        group.append(table)
    yield group


def _goes_on_as(group: Sequence[Table], table: Table) -> bool:
    """Whether the table is the group's on the next page: its columns are, and a head it has is the group's own."""
    if table.lines[0].page != group[-1].lines[-1].page + 1:
        return False
    if not _agree(_merged(group), table.columns, _merged([*group, table])):
        return False
    first, head = next(_page_rows(table)), next(_page_rows(group[0]))
    return not _is_bold(first) or _words(first) == _words(head) or _is_bold(list(table.lines))


def _agree(above: Sequence[Column], below: Sequence[Column], merged: Sequence[Column]) -> bool:
    """Whether the columns are the same; a column that is empty on one of the pages may be missing there."""
    fewer, more = sorted((above, below), key=len)
    starts = all(any(abs(x - start) < _SAME_START for start, _ in more) for x, _ in fewer)
    return len(merged) == len(more) and (len(fewer) == len(more) or starts)


def _merged(tables: Sequence[Table]) -> tuple[Column, ...]:
    return columns_of([line for table in tables for line in table.lines]) if len(tables) > 1 else tables[0].columns


def _rows(tables: Sequence[Table]) -> list[Row]:
    rows = list(_page_rows(tables[0]))
    columns = _merged(tables)
    for table in tables[1:]:
        more = list(_page_rows(table))
        repeated = 0
        while repeated < min(len(rows), len(more)) and _words(more[repeated]) == _words(rows[repeated]):
            repeated += 1
        more = more[repeated:]
        if more and _is_rest(more[0], rows, columns):
            rows[-1] += more.pop(0)
        rows += more
    return rows


def _is_rest(row: Row, rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether a row at the top of a page is the rest of the one before: it begins nothing in the first column, where
    all rows do, or goes on in the middle of a sentence in all that it fills.
    """
    if not _fills(row, columns[0]):
        return all(_fills(above, columns[0]) for above in rows)
    return all(bare(_first(row, column))[:1].islower() for column in columns if _fills(row, column))


def _fills(row: Row, column: Column) -> bool:
    return bool(_first(row, column))


def _first(row: Row, column: Column) -> str:
    return next((cell.text for line in row for cell in line.cells if is_in(cell, column)), "")


def _page_rows(table: Table) -> Iterator[Row]:
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


def _is_bold(row: Row) -> bool:
    return all(line.bold for line in row)


def _words(row: Row) -> list[str]:
    return [bare(line.printed) for line in row]


def _cell(row: Row, column: Column, words: frozenset[str]) -> tuple[RawBlock, ...]:
    texts = [cell.text for line in row for cell in line.cells if is_in(cell, column)]
    return (RawBlock(unbroken(texts, words)),) if texts else ()


def _paged(cells: tuple[tuple[RawBlock, ...], ...], number: int) -> tuple[tuple[RawBlock, ...], ...]:
    """The row's cells, of which the first that is filled tells the page it stands on."""
    at = next((at for at, cell in enumerate(cells) if cell), None)
    if at is None:
        return cells
    first, *others = cells[at]
    told = (replace(first, text=page(number) + first.text), *others)
    return (*cells[:at], told, *cells[at + 1 :])
