"""`article71 restore`: a backup into an empty register."""

from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from article71.cli import store
from article71.cli.index import index
from article71.cli.progress import progress
from article71.register.keeping.restoring import checked
from article71.register.keeping.restoring import restore as put_back
from article71.register.search import index as stems


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `article71 backup` wrote.", exists=True, dir_okay=False)],
    check: Annotated[bool, typer.Option("--check", help="Check the file alone, and restore nothing.")] = False,
) -> None:
    """Fill the empty register from a backup: its hashes are checked first, its audit trail afterwards.

    It goes where ARTICLE71_HOME and DATABASE_URL point, into SQLite or PostgreSQL alike. Whoever was signed in signs
    in again.
    """
    told = checked(file)
    events = told.head.number if told.head else 0
    said = f"{sum(told.rows.values())} rows, {len(told.members)} files, {events} events of {told.made_at}"
    if check:
        typer.echo(f"{file}: whole; {said}")
        return
    store.make_home()
    with progress("Restoring", len(told.members)) as done:
        put_back(file, told, done)
    if stems.is_missing():
        index()
    typer.echo(f"{settings.HOME}: restored; {said}; the audit trail holds")
