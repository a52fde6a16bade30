"""`article71 dump`: the public register as files, for whoever works on the record elsewhere."""

from pathlib import Path
from typing import Annotated

import typer

from article71.cli import store
from article71.cli.progress import progress
from article71.exports.dump import writing


def dump(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or an earlier dump.")],
) -> None:
    """Write the public register, and nothing else, as JSON Lines and CSV, with a description of every field.

    `datapackage.json` tells the fields and the head of the audit trail, `SHA256SUMS` the sum of each file. The same
    register gives the same bytes; an earlier dump is replaced whole.
    """
    store.open_store()
    with progress("writing", writing.total()) as step:
        counts = writing.dump(folder, step)
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    typer.echo(f"written: {folder}: {told or 'nothing is public yet'}")
