"""Files written whole or not at all: no reader sees half of one, and two writers do not trip over each other."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(place: Path, data: bytes) -> None:
    """Write beside under a name of its own and move into place; folders are made as needed."""
    _write(place, data, lambda descriptor: None)


def write_lasting(place: Path, data: bytes) -> None:
    """The same, and on the disk before it returns: for what the database is about to rely on."""
    _write(place, data, os.fsync)


def _write(place: Path, data: bytes, settle: Callable[[int], None]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            settle(beside.fileno())
        except OSError:
            Path(beside.name).unlink()
            raise
    Path(beside.name).replace(place)
