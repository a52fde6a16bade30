"""`article71 index`: make the index of search anew."""

import typer

from article71.cli import store
from article71.cli.progress import progress
from article71.register.search import index as stems


def index() -> None:
    """Make the index of search anew from the records, for a register made by an earlier version."""
    store.open_store()
    total = stems.size()
    with progress("indexed", total) as done:
        stems.build(done)
    typer.echo(f"{total} records indexed")
