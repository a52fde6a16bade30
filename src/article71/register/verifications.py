"""The last check of the chain of events, noted outside the database beside the heads."""

import datetime
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from article71.register.chain import Break
from article71.register.whole_files import write_whole

_FILE = "verified.json"


@dataclass(frozen=True, slots=True)
class Verification:
    """When the chain was checked, up to which event, and the first event that did not hold."""

    at: datetime.datetime
    number: int
    broken: Break | None = None


def note(folder: Path, done: Verification) -> None:
    """Note it in the folder. Where the folder cannot be written, as in a copy for reading, it is not noted."""
    told = {"at": done.at.isoformat(), "number": done.number, "broken": asdict(done.broken) if done.broken else None}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / _FILE, json.dumps(told).encode("ascii"))
    except OSError:
        return


def last(folder: Path) -> Verification | None:
    """The last one noted; None when there is none, or none that can be read."""
    try:
        told = json.loads((folder / _FILE).read_text(encoding="ascii"))
        broken = Break(**told["broken"]) if told["broken"] else None
        return Verification(datetime.datetime.fromisoformat(told["at"]), int(told["number"]), broken)
    except (OSError, ValueError, KeyError, TypeError):
        return None
