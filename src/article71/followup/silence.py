"""Silence: when it becomes worth asking about, on duties whose day says nothing of it. The rules are the policy."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from article71.followup.occurrences import Rhythm
from article71.followup.policy import table


@dataclass(frozen=True, slots=True)
class Expectation:
    """How long after the last word another is expected: by the second formal meeting, say, or within six months."""

    kind: str
    meetings: int
    months: int
    body: str = ""


@dataclass(frozen=True, slots=True)
class Waited:
    """A duty as it is waited for: its kind, who owes it, the day it began, and its last day where it has one."""

    kind: str
    owners: tuple[str, ...]
    since: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Since which day nobody was heard of, and the last day on which that was nothing to ask about."""

    since: date
    waited: date


Held = tuple[date, date]
"""The first and the last day of a meeting."""


@lru_cache
def expectations() -> tuple[Expectation, ...]:
    """The rules as they are written."""
    return tuple(Expectation(**each) for each in table()["expectation"])


@lru_cache(maxsize=1_000)
def expectation(kind: str, owners: tuple[str, ...]) -> Expectation | None:
    """The rule for a duty of this kind: one that names a body which owes it goes before; None where there is none."""
    fitting = [each for each in expectations() if each.kind == kind and (not each.body or each.body in owners)]
    return max(fitting, key=lambda each: bool(each.body), default=None)


def expected_by(rule: Expectation, word: date, meetings: Sequence[Held]) -> date:
    """The last day on which another word is still waited for in silence: the last of the meeting that counts.

    `meetings` are in order. One that had begun by the day of the word is none after it: what is asked at a meeting is
    not asked about at the same one.
    """
    behind = bisect_right(meetings, word, key=lambda held: held[0])
    if rule.meetings and len(meetings) >= behind + rule.meetings:
        return meetings[behind + rule.meetings - 1][1]
    return Rhythm(months=rule.months, days=0).shifted(word, 1)


def silence(waited: Waited, heard: date | None, meetings: Sequence[Held], day: date) -> Silence | None:
    """The silence on a duty at the end of this day, since the last word on it or since it began.

    None while it is not worth asking about.
    """
    rule = expectation(waited.kind, waited.owners)
    if rule is None or waited.since > day:
        return None
    word = max(filter(None, (waited.since, heard)))
    asked_from = max(filter(None, (expected_by(rule, word, meetings), waited.last)))
    return Silence(word, asked_from) if asked_from < day else None


def silent_since(waited: Waited, heard: date | None, meetings: Sequence[Held], day: date) -> date | None:
    """The day since which a duty is silent at the end of this day; None where it is not."""
    found = silence(waited, heard, meetings, day)
    return found.since if found else None
