"""The bytes of papers, stored by their hash: a folder for the first two digits, a file for the whole.

Bytes lie in `incoming` until the transaction that takes them in is done: a process that is killed before leaves them
there, and the next one to take something in puts away what has a record by then and throws out what has none.
"""

import hashlib
import re
from pathlib import Path

from django.conf import settings
from django.db import transaction

from article71.errors import NotThere
from article71.register.documents import File
from article71.register.whole_files import write_lasting

_HASH = re.compile("[0-9a-f]{64}", re.ASCII)


def sha256(data: bytes) -> str:
    """The name under which bytes are stored."""
    return hashlib.sha256(data).hexdigest()


def keep(data: bytes) -> str:
    """Store bytes and return their hash; bytes that are there already are not written again.

    Called in the turn of the action that takes them in, so that nobody else has anything incoming.
    """
    _clear()
    name = sha256(data)
    if not _place(name).exists():
        write_lasting(_incoming() / name, data)
        transaction.on_commit(lambda: _put_away(name))
    return name


def fetch(name: str) -> bytes:
    """The bytes of this hash. NotThere when they are not stored, or no longer what they were."""
    for place in (_place(name), _incoming() / name, _place(name)):  # between the first two looks they may be put away
        if place.is_file():
            return _unchanged(place, name)
    raise NotThere("the stored file is missing", name)


def stored() -> set[str]:
    """The hashes of all bytes that lie here, put away or incoming."""
    folder = Path(settings.HOME) / "files"
    return {place.name for place in folder.glob("*/*") if place.is_file() and _HASH.fullmatch(place.name)}


def put_back(data: bytes, name: str) -> None:
    """Store the bytes of a backup. NotThere when they are not what their name says."""
    if sha256(data) != name:
        raise NotThere("the file in the backup is not what was taken in", name)
    write_lasting(_place(name), data)


def _unchanged(place: Path, name: str) -> bytes:
    data = place.read_bytes()
    if sha256(data) != name:
        raise NotThere("the stored file is not what was taken in", name)
    return data


def _clear() -> None:
    left = [place for place in _incoming().glob("*") if place.is_file()]
    recorded = set(File.objects.filter(sha256__in=[place.name for place in left]).values_list("sha256", flat=True))
    for place in left:
        if place.name in recorded:
            _put_away(place.name)
        else:
            place.unlink(missing_ok=True)


def _put_away(name: str) -> None:
    place = _place(name)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        (_incoming() / name).replace(place)
    except FileNotFoundError:
        if not place.exists():
            raise


def _incoming() -> Path:
    return Path(settings.HOME) / "files" / "incoming"


def _place(name: str) -> Path:
    return Path(settings.HOME) / "files" / name[:2] / name


def begins(name: str, length: int) -> bytes:
    """The first bytes of what is stored under this hash, unchecked: enough to say what they look like."""
    for place in (_place(name), _incoming() / name, _place(name)):
        if place.is_file():
            with place.open("rb") as file:
                return file.read(length)
    return b""
