"""Lists on the command line: the same columns as a table for people, and JSON or CSV for programs."""

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console

from article71.cli.listing import draw
from article71.exports.tables import Column, plain
from article71.exports.texts import as_csv, as_json

Row = TypeVar("Row")
_WIDTH_OF_A_FILE = 160


class Form(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Format = Annotated[Form, typer.Option("--format", help="What to print.")]


def show(columns: Sequence[Column[Row]], rows: Iterable[Row], form: Form) -> None:
    """Print the list on the standard output."""
    {Form.TABLE: _table, Form.JSON: _json, Form.CSV: _csv}[form](columns, rows)


def _table(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    shown = [column for column in columns if column.table]
    written = [[plain(column.cell(row)) for column in shown] for row in rows]
    if not written:
        typer.echo("nothing found", err=True)
    console = Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE)
    draw(console, [column.name for column in shown], written)


def _json(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    typer.echo(as_json(columns, rows))


def _csv(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> None:
    typer.echo(as_csv(columns, rows), nl=False)
