"""The bytes of papers, stored by their hash: a folder for the first two digits, a file for the whole."""

import hashlib
from pathlib import Path

from django.conf import settings

from article71.errors import NotThere
from article71.register.whole_files import write_lasting


def sha256(data: bytes) -> str:
    """The name under which bytes are stored."""
    return hashlib.sha256(data).hexdigest()


def keep(data: bytes) -> str:
    """Store bytes and return their hash; bytes that are there already are not written again."""
    name = sha256(data)
    place = _place(name)
    if not place.exists():
        write_lasting(place, data)
    return name


def fetch(name: str) -> bytes:
    """The bytes of this hash. NotThere when they are not stored, or no longer what they were."""
    place = _place(name)
    if not place.is_file():
        raise NotThere("the stored file is missing", name)
    data = place.read_bytes()
    if sha256(data) != name:
        raise NotThere("the stored file is not what was taken in", name)
    return data


def _place(name: str) -> Path:
    return Path(settings.HOME) / "files" / name[:2] / name
