"""`article71 overview`: the legislative overview, printed, written to files, or taken in from a table."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings
from django.utils import timezone

from article71.actions import legislation_tables
from article71.cli import store
from article71.cli.options import As, Day, last_day
from article71.cli.papers_out import format_of, save
from article71.cli.tables import Form, Format, show
from article71.documents.writers import write
from article71.errors import BadCells, BadInput
from article71.exports.forms import FORMS
from article71.exports.legislation import LEGISLATION
from article71.register import filters
from article71.register.filters import Asked
from article71.register.legislation_sheet import told
from article71.register.legislation_standing import Standing, standings, with_all
from article71.register.vocabulary import of_register
from article71.reports import overview as reports
from article71.sheets.incoming import read
from article71.vocabulary import profile


def overview(
    *,
    out: Annotated[list[Path] | None, typer.Option(help="A file to write: .docx, .pdf, .html, .xlsx, .csv.")] = None,
    take_in: Annotated[Path | None, typer.Option(help="A table to take in, CSV or XLSX.")] = None,
    as_at: Annotated[str, typer.Option(help="Where the files stood by the end of this day.")] = "",
    form: Format = Form.TABLE,
    on: Day = "",
    as_: As = "",
) -> None:
    """Print the legislative overview, or write it: the two lists of files, with where each stands.

    `--take-in` takes a table in first: every cell that cannot be used is told, and nothing is taken in then.
    """
    if take_in:
        _take_in(take_in, on, as_)
    viewer = store.viewer(as_)
    day = last_day(as_at, "--as-at") or timezone.localdate()
    found = filters.legislation_in_order(filters.legislation(Asked(as_at=day), viewer), "list", day)
    rows = standings(with_all(found, viewer, day), day)
    for path in out or ():
        _write(path, rows, day)
    if not out and not take_in:
        show(LEGISLATION, rows, form)


def _write(path: Path, rows: list[Standing], day: date) -> None:
    table = FORMS.get(path.suffix.removeprefix(".").lower())
    if table:
        save(path, table.write(LEGISLATION, rows))
        return
    words = of_register(profile.load(settings.PROFILE))
    save(path, write(reports.overview(rows, day, words), format_of(path)))


def _take_in(path: Path, on: str, as_: str) -> None:
    account = store.reader(as_)
    try:
        done = legislation_tables.take_in(told(read(path.read_bytes())), by=account, on=last_day(on))
    except BadCells as error:
        for fault in error.faults:
            typer.echo(f"{path.name}: {fault}", err=True)
        raise BadInput("these cells cannot be used, and nothing was taken in", path.name) from error
    typer.echo(f"{done.entered} entered, {done.changed} changed, {done.unchanged} as they were")
