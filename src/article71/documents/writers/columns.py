"""A table's rows made equally long, and how wide its columns should be for what they hold."""

from math import sqrt

from article71.documents.tree import Paragraph, Table

Cell = tuple[Paragraph, ...]
Rows = tuple[tuple[Cell, ...], ...]


def square(table: Table) -> Rows:
    """The rows, each filled up with empty cells to the longest: a short row must not pull the next one up."""
    longest = max(map(len, table.rows), default=0)
    return tuple(row + ((),) * (longest - len(row)) for row in table.rows)


def widths(rows: Rows) -> list[float]:
    """Relative widths, by the square root of the longest cell: a column of numbers stays narrow yet readable."""
    return [round(max(2.0, *(sqrt(_length(cell)) for cell in column)), 2) for column in zip(*rows, strict=True)]


def _length(cell: Cell) -> int:
    return sum(len(paragraph.text) for paragraph in cell)
