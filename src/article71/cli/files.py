"""The files a command is given: papers by their name, or folders of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

_SUFFIXES = frozenset({".pdf", ".docx", ".html", ".htm", ".xhtml", ".txt"})


def papers(named: Sequence[Path]) -> list[Path]:
    """Every file named, and of every folder named the papers in it and below, by name.

    A file named is taken whatever it is called; in a folder only what is called like a paper, since papers lie beside
    lists and pictures. None at all is told on standard error.
    """
    found = [path for each in named for path in (_within(each) if each.is_dir() else (each,))]
    if not found:
        typer.echo(f"no papers there: a folder's papers end in {', '.join(sorted(_SUFFIXES))}", err=True)
    return found


def _within(folder: Path) -> Iterator[Path]:
    found = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _SUFFIXES)
    return (path for path in found if path.is_file() and not path.name.startswith((".", "~")) and not _is_head(path))


def _is_head(path: Path) -> bool:
    # A register in the folder it is fed from notes its heads in text files: "12 bc2a4d..." is no paper.
    return path.parent.name == "heads" and (path.parent / ".lock").exists()
