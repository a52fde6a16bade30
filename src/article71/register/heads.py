"""Heads of the chain of events, noted outside the database, so that cutting off its tail is found too.

One file a day in the folder `heads`, each a line of number and hash; the day's file follows the last event.
"""

import fcntl
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from article71.errors import AuditBroken
from article71.register.chain import Head
from article71.register.whole_files import write_whole

_LINE = re.compile(r"([1-9]\d{0,17}) (\S+)\s*", re.ASCII)


def note(folder: Path, day: date, head: Head) -> Path:
    """Note the head in the day's file, unless it holds a later one; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{day.isoformat()}.txt"
    with (folder / ".lock").open("w") as lock:
        # Without it a slower writer could look before the faster one writes, and put the head back after it.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists() or _head(place).number < head.number:
            write_whole(place, _line(head))
    return place


def days(folder: Path) -> list[str]:
    """The days on which a head was noted, as "2031-03-14", the oldest first."""
    return sorted(place.stem for place in folder.glob("*.txt"))


def noted(folder: Path) -> Iterator[Head]:
    """Every head noted, oldest day first. AuditBroken names a file that is none."""
    for place in sorted(folder.glob("*.txt")):
        yield _head(place)


def up_to(folder: Path, last: Head | None) -> Iterator[tuple[str, bytes]]:
    """Each day's file with its line, none of them beyond the last head: notes of what a copy does not hold yet."""
    for place in sorted(folder.glob("*.txt")) if last else ():
        head = _head(place)
        held = head if last is None or head.number <= last.number else last
        yield place.name, _line(held)


def _line(head: Head) -> bytes:
    return f"{head.number} {head.hash}\n".encode("ascii")


def _head(place: Path) -> Head:
    try:
        found = _LINE.fullmatch(place.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise AuditBroken("cannot be read as a head of the audit trail", str(place)) from error
    if found is None:
        raise AuditBroken("is no number and hash of an event", str(place))
    return Head(int(found[1]), found[2])
