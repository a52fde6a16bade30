"""`article71 move`: the register to another store."""

from typing import Annotated

import typer

from article71.cli import store
from article71.cli.progress import progress
from article71.register.keeping.making import reach, survey
from article71.register.keeping.moving import move as move_rows
from article71.register.keeping.rows import tables


def move(
    to: Annotated[str, typer.Option(help="The empty store, such as postgresql://user@host/name.", show_default=False)],
) -> None:
    """Copy all rows to another, empty store, from SQLite to PostgreSQL or back; then compare counts and audit head.

    Stop serving first. Papers stay in the home folder, and the store you leave stays as it is.
    """
    store.open_store()
    other = reach(to, "--to")
    with store.reaching(), progress("Moving", len(tables("default"))) as done:
        rows, head = move_rows(other, done)
        survey(other)
    typer.echo(f"{rows} rows moved; counts agree, and both trails end with event {head.number if head else 0}")
    typer.echo("From now on set DATABASE_URL to that store; the store you leave is as it was.")
