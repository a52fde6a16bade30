"""Lists on the command line: the same columns as a table for people, and JSON or CSV for programs."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from article71 import periods
from article71.periods import Period

Row = TypeVar("Row")
_WIDTH_OF_A_FILE = 160


class Form(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Format = Annotated[Form, typer.Option("--format", help="What to print.")]


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its name, and what stands in it for a row; `table` says whether people are shown it."""

    name: str
    cell: Callable[[Row], Any]
    table: bool = True


def show(columns: Sequence[Column[Row]], rows: Iterable[Row], form: Form) -> None:
    """Print the list on the standard output."""
    {Form.TABLE: _table, Form.JSON: _json, Form.CSV: _csv}[form](columns, rows)


def _table(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    shown = [column for column in columns if column.table]
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in shown:
        table.add_column(column.name, overflow="fold", no_wrap=column is shown[0])
    for row in rows:
        # As Text: square brackets in a paper's words are no markup.
        table.add_row(*(Text(plain(column.cell(row))) for column in shown))
    console = Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE)
    console.print(table)


def _json(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    told = [{column.name: formal(column.cell(row)) for column in columns} for row in rows]
    typer.echo(json.dumps(told, ensure_ascii=False, indent=1))


def _csv(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([plain(column.cell(row)) for column in columns] for row in rows)


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
