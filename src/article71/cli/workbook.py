"""`article71 workbook`: duties, meetings and mandates that are kept elsewhere, from an XLSX file."""

from pathlib import Path
from typing import Annotated

import typer

from article71.actions import workbooks
from article71.cli import store
from article71.cli.options import As, Day, last_day
from article71.errors import BadCells, BadInput
from article71.register.workbook.sheets import pages
from article71.sheets import template


def workbook(
    file: Annotated[Path | None, typer.Argument(help="A filled workbook.", show_default=False)] = None,
    empty: Annotated[Path | None, typer.Option("--template", help="Write the empty workbook here.")] = None,
    on: Day = "",
    as_: As = "",
) -> None:
    """Take in what every row of a workbook says; what the register knows already is not entered again.

    Begin with `--template FILE.xlsx`: its last sheet explains the columns. Every cell that cannot be used is told on
    standard error, with its sheet and row; nothing is taken in then, and the exit status is 2.
    """
    if empty:
        empty.write_bytes(template.write(pages()))
        typer.echo(f"the empty workbook is {empty}")
    elif file is None:
        raise BadInput("name a filled workbook, or --template FILE for the empty one")
    else:
        _take_in(file, on, as_)


def _take_in(file: Path, on: str, as_: str) -> None:
    account = store.reader(as_)
    try:
        done = workbooks.take_in(file.read_bytes(), by=account, on=last_day(on))
    except BadCells as error:
        for fault in error.faults:
            typer.echo(f"{file.name}: {fault}", err=True)
        raise BadInput(f"{len(error.faults)} cells cannot be used, and nothing was taken in", file.name) from error
    entered = f"{done.duties} duties, {done.meetings} meetings and {done.mandates} mandates entered"
    typer.echo(f"{entered}; {done.known} known already")
