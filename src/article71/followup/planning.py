"""Who is told of what on a day: one message a recipient, with what they were not told of before, or too long ago."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from article71.followup.reminders import may_name, reminder
from article71.followup.rhythms import Rhythm

DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record that a recipient is to be told of, and why.

    A duty has its `last` day, where it has one. With a `rhythm` it is a reminder, which comes on the rhythm's days
    alone; without one it is news. `follow` is the number of the follow that asks for it.
    """

    recipient: str
    noun: str
    record: int
    why: str
    last: date | None = None
    rhythm: Rhythm | None = None
    follow: int | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """What is told after all; `step` is how many days after a duty's last day it is meant for, None for news."""

    wanted: Wanted
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What was sent before: the days on which a recipient was told of a record, and who had a message today already."""

    named: Mapping[tuple[str, str, int], Collection[date]]
    served: Collection[str] = ()


def plan(wanted: Iterable[Wanted], day: date, before: Before) -> dict[str, list[Planned]]:
    """The lines of each recipient's message of the day, in the order in which they are wanted; each reason once.

    Whoever had a message today has no other: what is wanted waits for the next day.
    """
    found: dict[str, dict[Wanted, Planned]] = {}
    for each in wanted:
        planned = None if each.recipient in before.served else _planned(each, day, before)
        if planned:
            found.setdefault(each.recipient, {}).setdefault(each, planned)
    return {recipient: list(lines.values()) for recipient, lines in found.items()}


def _planned(wanted: Wanted, day: date, before: Before) -> Planned | None:
    named = before.named.get((wanted.recipient, wanted.noun, wanted.record), ())
    if wanted.rhythm is None:
        held = wanted.noun == DUTY and not may_name(wanted.last, day, named)
        return None if held else Planned(wanted)
    if wanted.last is None:
        return None
    step = reminder(wanted.last, day, named, wanted.rhythm)
    return Planned(wanted, step.after) if step else None
