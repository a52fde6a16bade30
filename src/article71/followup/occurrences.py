"""The times that a recurring duty falls due: one for each, reckoned from the first and never from the one before.

A rule is one of RFC 5545 with FREQ, INTERVAL, COUNT and UNTIL. A month too short for a day has it on its own last day,
as SKIP=BACKWARD of RFC 7529: a calendar that left the month out would forget what is owed in it.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice, takewhile
from typing import Self

from article71.errors import BadInput
from article71.periods import Period

AHEAD = 400
"""Policy: so many times of one duty are laid out ahead, more than a year of days; those that are over, without end."""
_DAY = timedelta(days=1)
_MONTHS = {"YEARLY": 12, "MONTHLY": 1}
_DAYS = {"WEEKLY": 7, "DAILY": 1}
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL"}
_LAST_YEAR = 9000


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A rule taken apart: so many months or days from one time to the next; how many times, or until which day."""

    months: int
    days: int
    times: int | None = None
    until: date | None = None

    @classmethod
    def of(cls, rule: str) -> Self:
        """A rule such as "FREQ=YEARLY;INTERVAL=2". BadInput for one with parts that are not known here."""
        parts = dict(each.partition("=")[::2] for each in rule.upper().split(";") if each)
        unit, unknown = parts.get("FREQ", ""), parts.keys() - _KNOWN
        if unknown or unit not in _MONTHS | _DAYS:
            raise BadInput(
                "a duty recurs by FREQ, INTERVAL, COUNT and UNTIL alone, in days, weeks, months or years", rule
            )
        try:
            every, times = max(1, int(parts.get("INTERVAL", 1))), int(parts["COUNT"]) if "COUNT" in parts else None
            until = date.fromisoformat(parts["UNTIL"][:8]) if "UNTIL" in parts else None
        except ValueError as error:
            raise BadInput("the rule of a recurrence has a number or day that is none", rule) from error
        return cls(_MONTHS.get(unit, 0) * every, _DAYS.get(unit, 0) * every, times, until)

    def shifted(self, day: date, times: int) -> date:
        """The day so many times later."""
        if self.days:
            return day + timedelta(days=self.days * times)
        years, month = divmod(day.month - 1 + self.months * times, 12)
        year = day.year + years
        if year > _LAST_YEAR:
            return date(_LAST_YEAR, 12, 31)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def occurrences(rule: str, first: Period | None, since: date | None, horizon: date) -> list[Period]:
    """The times a duty falls due, in order, whose last day is no later than the horizon.

    Reckoned from the `first` one where it is named; else each has the whole of one interval, the first of which begins
    the day after `since`. Nothing where neither is known, or the first has no last day. BadInput as `Rhythm.of`.
    """
    rhythm = Rhythm.of(rule)
    if first and first.last:
        found = (_later(first, rhythm, times) for times in count())
    elif since:
        found = (_interval(since, rhythm, times) for times in count())
    else:
        return []
    bound = min(filter(None, (horizon, rhythm.until)))
    within = takewhile(lambda each: each.last is not None and each.last <= bound, found)
    return list(islice(within, rhythm.times))


def laid_out(found: Sequence[Period], today: date) -> list[Period]:
    """Of the times of a duty, in order, those that are over and the next `AHEAD`: the rest comes as time goes on."""
    over = sum(each.last is not None and each.last < today for each in found)
    return list(found[: over + AHEAD])


def _later(first: Period, rhythm: Rhythm, times: int) -> Period:
    last, after = first.last, first.after
    if last is None or after is None:
        return first
    # The end of a month stays one: by the end of February, then by the end of March.
    moved = rhythm.shifted(after, times) if after.day == 1 else rhythm.shifted(last, times) + _DAY
    begins = rhythm.shifted(first.first, times) if first.first else None
    return Period(begins, moved, first.text if times == 0 else "")


def _interval(since: date, rhythm: Rhythm, times: int) -> Period:
    return Period(rhythm.shifted(since, times) + _DAY, rhythm.shifted(since, times + 1) + _DAY)
