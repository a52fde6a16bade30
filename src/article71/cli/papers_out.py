"""Papers that commands write to files: the format by the ending of the name, the folder made when it is not there."""

from pathlib import Path

import typer

from article71.documents.tree import Document
from article71.documents.writers import FORMATS, write
from article71.errors import BadInput


def format_of(path: Path) -> str:
    """The format a file's name asks for. BadInput when article71 does not write it."""
    form = path.suffix.removeprefix(".").lower()
    if form not in FORMATS:
        raise BadInput(f"a report's name must end in one of .{', .'.join(FORMATS)}", str(path))
    return form


def save_paper(document: Document, path: Path) -> None:
    """The document in the format of the file's name. BadInput when it cannot be written."""
    save(path, write(document, format_of(path)))


def save(path: Path, data: bytes) -> None:
    """These bytes in this file, and one line that says so. BadInput when they cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", str(path)) from error
    typer.echo(f"written: {path}")
