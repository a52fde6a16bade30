"""`article71 ingest`: papers into the register."""

from pathlib import Path
from typing import Annotated

import typer

from article71.actions import documents
from article71.cli import store
from article71.cli.files import papers
from article71.cli.options import As, Day, last_day
from article71.cli.outcomes import each, told
from article71.cli.progress import progress


def ingest(
    files: Annotated[list[Path], typer.Argument(help="Papers, or folders of papers.", show_default=False)],
    on: Day = "",
    as_: As = "",
) -> None:
    """Take papers into the register: each is stored by its hash, and what is read in it waits as proposals.

    A file that is known already only points to its paper. A file that is refused has one line on standard error, the
    others are still taken in, and the exit status is 2.
    """
    account, day, found = store.reader(as_), last_day(on), papers(files)
    with progress("taking in", len(found)) as tick:
        each(
            found,
            lambda path: told(path.name, documents.ingest(documents.upload(path), by=account, on=day)),
            tick,
        )
