"""Reminders: whether a duty is to be named to somebody on a day, by what they were told of it before.

A day on which nothing could be sent is made up for: what counts is the latest step that has come, and whether the
recipient has been told of the duty since.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from article71.followup.rhythms import APART, Rhythm


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which somebody is reminded: so many days after a duty's last day, before it where negative."""

    day: date
    after: int


def latest_step(last: date, day: date, rhythm: Rhythm) -> Step | None:
    """The last step of the rhythm that has come by the end of the day; None before the first of them."""
    gone = (day - last).days
    steps = [*(-each for each in rhythm.before), *rhythm.after]
    if 0 < rhythm.every <= gone:
        steps.append(gone - gone % rhythm.every)
    come = max((each for each in steps if each <= gone), default=None)
    return None if come is None else Step(last + timedelta(come), come)


def reminder(last: date, day: date, named: Collection[date], rhythm: Rhythm) -> Step | None:
    """The step for which a duty with this last day is named on the day; None where it is not.

    `named` are the days on which the recipient was told of it for whatever reason.
    """
    come = latest_step(last, day, rhythm)
    if come is None or any(each >= come.day for each in named):
        return None
    return come if may_name(last, day, named) else None


def may_name(last: date | None, day: date, named: Collection[date]) -> bool:
    """Whether a duty may be named to somebody again: not twice within the days that lines lie apart, unless the day is
    the one before or after its last; `last` is None for a duty without one. Never twice on one day.
    """
    if not named:
        return True
    since = (day - max(named)).days
    beside = last is not None and abs((day - last).days) == 1
    return since >= APART or (beside and since > 0)
