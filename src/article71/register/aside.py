"""The bytes of files handed in, kept aside by their hash until they are read; of what is refused nothing stays."""

from pathlib import Path

from django.conf import settings
from django.db import transaction

from article71.errors import NotThere
from article71.register import files
from article71.register.audit import wait_for_turn
from article71.register.intakes import Intake
from article71.register.whole_files import write_lasting


def keep(data: bytes) -> str:
    """Keep bytes aside and return their hash. Called in the turn of the action that hands them in."""
    clear()
    name = files.sha256(data)
    write_lasting(_place(name), data)
    return name


def fetch(name: str) -> bytes:
    """The bytes of this hash. NotThere when they are not stored, or no longer what they were."""
    place = _place(name)
    # A restored register has all its bytes among the papers'.
    data = place.read_bytes() if place.is_file() else files.fetch(name)
    if files.sha256(data) != name:
        raise NotThere("the stored file is not what was handed in", name)
    return data


def discard() -> None:
    """Remove what no intake needs any more, as soon as the transaction that has read or refused a file is done."""
    transaction.on_commit(_clear_in_turn)


@transaction.atomic
def _clear_in_turn() -> None:
    wait_for_turn()
    clear()


def clear() -> None:
    """Remove all bytes that no intake needs any more: a process killed in between leaves some. Called in one's turn."""
    left = [place for place in _folder().glob("*") if place.is_file()]
    needed = set(
        Intake.objects.unread().filter(sha256__in=[place.name for place in left]).values_list("sha256", flat=True)
    )
    for place in left:
        if place.name not in needed:
            place.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.HOME) / "handed-in"


def _place(name: str) -> Path:
    return _folder() / name
