"""How the cells of the workbook are read; BadInput or BadPeriod tells what is wrong with one."""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from article71 import periods
from article71.errors import Article71Error, BadInput
from article71.periods import Period
from article71.register.markings import Level
from article71.sheets.incoming import Fault, Incoming, Row, named
from article71.sheets.template import Asked

Read = Callable[[str], Any]
_ISO = re.compile(r"P\d+[YMWD]")
_WORDS = re.compile(r"(?:every )?(?:(\d+) )?(year|month|week|day)s?")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)(?::\d\d)?")


@dataclass(frozen=True, slots=True)
class Known:
    """What the register knows whoever takes in may use: bodies by any of their names, in small letters, and topics."""

    bodies: Mapping[str, str]
    topics: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """A column with how its cells are read."""

    asked: Asked
    read: Read


def rows_of(table: Incoming, cells: Iterable[Cell], faults: list[Fault]) -> list[tuple[Row, dict[str, Any]]]:
    """What each row says by the names of its columns, but for rows with a fault; BadCells for columns that are none."""
    known = {cell.asked.name: cell for cell in cells}
    named(table, known, [name for name, cell in known.items() if cell.asked.needed])
    found = []
    for row in table.rows:
        before = len(faults)
        values = {name: _read(row, cell, faults) for name, cell in known.items()}
        if len(faults) == before:
            found.append((row, values))
    return found


def _read(row: Row, cell: Cell, faults: list[Fault]) -> Any:
    text = row.cells.get(cell.asked.name, "")
    if cell.asked.needed and not text:
        faults.append(Fault(row.number, cell.asked.name, "it is empty"))
        return None
    try:
        return cell.read(text)
    except Article71Error as error:
        faults.append(Fault(row.number, cell.asked.name, error.trouble))
        return None


def words(text: str) -> str:
    """Words as they are."""
    return " ".join(text.split())


def days(text: str) -> Period | None:
    """A day, month, quarter, half-year or year; or two days with a slash between."""
    return periods.parse(text) if text else None


def last_day(text: str) -> Period | None:
    """By when: a day means up to it, "2025-Q2" the whole of it, as anything longer."""
    found = days(text)
    return periods.until(found) if found and found.first and found.first == found.last else found


def duration(text: str) -> str:
    """How often, as an ISO 8601 duration: "P2Y", "2 years", "every year" or "month"."""
    plain = " ".join(text.lower().split())
    if not plain or _ISO.fullmatch(text.strip()):
        return text.strip()
    found = _WORDS.fullmatch(plain)
    if not found or found[1] == "0":
        raise BadInput("is no rhythm such as 2 years, every month or P6M")
    return f"P{found[1] or 1}{found[2][0].upper()}"


def clock(text: str) -> datetime.time | None:
    """An hour such as 10:30."""
    if not text:
        return None
    found = _CLOCK.fullmatch(text)
    if not found:
        raise BadInput("is no hour such as 10:30")
    return datetime.time(int(found[1]), int(found[2]))


def level(text: str) -> Level:
    """PUBLIC or LIMITE: what is not said is not guessed."""
    if text.upper() not in Level.__members__:
        raise BadInput(f"is no marking: it is one of {', '.join(Level.labels)}")
    return Level[text.upper()]


def one_of(values: Iterable[str]) -> Read:
    """One of a few words, in any case; nothing for nothing."""
    known = {value.lower(): value for value in values}

    def read(text: str) -> str:
        if text and text.lower() not in known:
            raise BadInput(f"is none of {', '.join(known.values())}")
        return known.get(text.lower(), "")

    return read


def body(known: Known) -> Read:
    """A body, by any of its names; nothing for nothing."""

    def read(text: str) -> str:
        plain = words(text)
        if plain and plain.lower() not in known.bodies:
            raise BadInput(f"the register knows no body named {plain}: enter it first, or use another of its names")
        return known.bodies.get(plain.lower(), "")

    return read


def bodies(known: Known) -> Read:
    """Several of them, parted by semicolons."""
    one = body(known)
    return lambda text: tuple(one(each) for each in text.split(";") if each.strip())


def topic(known: Known) -> Read:
    """A topic by its key or title; nothing for nothing."""

    def read(text: str) -> str:
        plain = words(text)
        if plain and plain.lower() not in known.topics:
            raise BadInput(f"there is no topic {plain}")
        return known.topics.get(plain.lower(), "")

    return read
