"""`article71 audit`: whether the chain of events holds, and how far it has come."""

import typer

from article71.cli.store import open_store
from article71.errors import AuditBroken
from article71.register import audit

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    help="Verify the chain of events, or print its head.",
)


@app.command()
def verify() -> None:
    """Check every event, and the heads noted outside the database; name the first event that does not hold."""
    open_store()
    found = audit.verify()
    if found:
        raise AuditBroken(f"event {found.number} is {found.what}")
    last = audit.head()
    typer.echo(f"{last.number if last else 0} events hold")


@app.command()
def head() -> None:
    """Print the number and hash of the last event."""
    open_store()
    last = audit.head()
    typer.echo(f"{last.number} {last.hash}" if last else "0")
