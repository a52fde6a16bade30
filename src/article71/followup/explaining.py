"""An outstanding duty explained in one line: who asked, when it is or was due, what came, since when nobody spoke."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from article71.followup.progress import Progress


class Standing(StrEnum):
    """How an outstanding duty stands as at a day, in the order in which it presses: the first that fits."""

    OVERDUE = "overdue"
    AHEAD = "due ahead"
    SILENT = "silent"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Asked:
    """An act that a duty follows from: by whom, or of whom in the passive; the verb of the record; when, in words."""

    by: tuple[str, ...]
    verb: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """What is known of a duty as at a day. `last` is its last day; of one that recurs, `often` says how often, `missed`
    are the last days of the times that nothing was delivered for, `next` is the next one."""

    asked: tuple[Asked, ...] = ()
    kind: str = "undated"
    last: date | None = None
    often: str = ""
    missed: tuple[date, ...] = ()
    next: date | None = None
    progress: Progress = Progress.OPEN
    silent_since: date | None = None


def standing(duty: Explained, day: date) -> Standing:
    """How it stands at the end of the day: on its last day it is not overdue yet."""
    if duty.missed or (duty.last and duty.last < day):
        return Standing.OVERDUE
    if duty.last or duty.next:
        return Standing.AHEAD
    return Standing.SILENT if duty.silent_since else Standing.WAITING


def explained(duty: Explained, day: date) -> str:
    """The line, without a full stop: parts in the order of who asked, when, what came, and silence."""
    parts = (_source(duty.asked), *_due(duty, day), _came(duty.progress), _silence(duty.silent_since))
    told = "; ".join(filter(None, parts))
    return told[:1].upper() + told[1:]


def _source(asked: Sequence[Asked]) -> str:
    told = (" ".join(filter(None, (_joined(each.by), each.verb, f"({each.when})" * bool(each.when)))) for each in asked)
    return ", ".join(told)


def _due(duty: Explained, day: date) -> Iterator[str]:
    if duty.missed:
        times = "once" if len(duty.missed) == 1 else f"{len(duty.missed)} times"
        yield f"missed {times}, last by {_day(duty.missed[-1])}"
    if duty.often:
        yield f"{duty.often}, next by {_day(duty.next)}" if duty.next else duty.often
    elif duty.last:
        yield _lies(duty.last, day)
    else:
        yield "goes on" if duty.kind == "continuous" else "no day is named"


def _lies(last: date, day: date) -> str:
    apart = (last - day).days
    if apart == 0:
        return f"due today, {_day(last)}"
    days = f"{abs(apart)} day{'' if abs(apart) == 1 else 's'}"
    return f"due by {_day(last)}, in {days}" if apart > 0 else f"was due by {_day(last)}, {days} ago"


def _came(progress: Progress) -> str:
    return "" if progress is Progress.OPEN else progress.value


def _silence(since: date | None) -> str:
    return f"no word since {_day(since)}" if since else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _joined(names: Iterable[str]) -> str:
    *others, last = list(names) or [""]
    return f"{', '.join(others)} and {last}" if others else last
