"""Tables of rows: each noun names its columns once, for the command line, the pages and the files they hand out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from article71 import periods
from article71.periods import Period

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its name, and what stands in it for a row; `table` says whether people are shown it."""

    name: str
    cell: Callable[[Row], Any]
    table: bool = True


Columns = Sequence[Column[Any]]


def names(columns: Columns) -> list[str]:
    """What stands above the columns."""
    return [column.name for column in columns]


def cells(columns: Columns, rows: Iterable[Any]) -> Iterator[list[str]]:
    """What stands in them, row by row, in words."""
    return ([plain(column.cell(row)) for column in columns] for row in rows)


def plain(value: Any) -> str:
    """A value in words: lists joined, a period by its wording or else its ISO form."""
    if value is None:
        return ""
    if isinstance(value, Period):
        return value.text or periods.iso(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(map(plain, value))
    return str(value)


def formal(value: Any) -> Any:
    """A value in JSON: a period as an object of its first and last day, both in it, and its wording."""
    if isinstance(value, Period):
        return {"from": formal(value.first), "to": formal(value.last), "text": value.text}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [formal(each) for each in value]
    return value
