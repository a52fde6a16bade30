"""`article71 backup`: the whole register in one file, while it is served."""

from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone

from article71.cli import store
from article71.cli.progress import progress
from article71.errors import BadInput
from article71.register.keeping.backups import back_up, pieces
from article71.register.keeping.restoring import checked


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, or a folder for one named by the time.")],
) -> None:
    """Write all rows and papers of the register to one file, and read it back to check every hash.

    Others go on working meanwhile; the file holds the register of one moment. It holds LIMITE papers in clear and is
    readable by its owner alone: keep it as you keep them.
    """
    store.open_store()
    place = file / named_by_time() if file.is_dir() else file
    write(place)


def named_by_time() -> str:
    """Such as article71-2026-03-14T0915.tar."""
    return f"article71-{timezone.localtime():%Y-%m-%dT%H%M%S}.tar"


def write(place: Path) -> None:
    """Write the file, check it and say what is in it. BadInput when one is there already, or cannot be written."""
    if place.exists():
        raise BadInput("there is a file of this name already", str(place))
    try:
        with progress("Backing up", pieces()) as done:
            manifest = back_up(place, done)
    except OSError as error:
        raise BadInput(f"the backup cannot be written: {error.strerror}", str(place)) from error
    checked(place)
    papers = sum(name.startswith("files/") for name in manifest.members)
    events = manifest.head.number if manifest.head else 0
    typer.echo(f"{place}: {sum(manifest.rows.values())} rows, {papers} papers, {events} events; every hash checked")
