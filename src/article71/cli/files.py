"""The files a command is given: papers by their name, or folders of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

_SUFFIXES = frozenset({".pdf", ".docx", ".html", ".htm", ".xhtml", ".txt"})


def papers(named: Sequence[Path]) -> list[Path]:
    """Every file named, and of every folder named the papers in it and below, by name.

    A file named is taken whatever it is called; in a folder only what is called like a paper, since papers lie beside
    lists and pictures.
    """
    return [path for each in named for path in (_within(each) if each.is_dir() else (each,))]


def _within(folder: Path) -> Iterator[Path]:
    found = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _SUFFIXES)
    return (path for path in found if path.is_file() and not path.name.startswith((".", "~")))
