"""Free windows: the nearest days on which an operation with the same aim and area would be no hit."""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from article71.overlaps.meetings import aims_meet, touch
from article71.overlaps.policy import Line, OverlapClass, Policy, policy
from article71.overlaps.shape import Shape
from article71.overlaps.window import Precision, Window
from article71.periods import Period
from article71.vocabulary.aims import Aims

_DAYS = {Precision.DAY: 1, Precision.WEEK: 7}
_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


@dataclass(frozen=True, slots=True)
class _Taken:
    """Days that may not be shared, and whether the days of preparation count among one's own."""

    days: Period
    preparation: bool


def free_windows(
    one: Shape,
    others: Sequence[Shape],
    aims: Aims,
    avoided: OverlapClass = OverlapClass.COLLISION,
    *,
    earliest: date | None = None,
    rules: Policy | None = None,
) -> list[Window]:
    """The nearest windows, as long and as precise as the one's, on which it has no overlap as grave as `avoided`.

    The nearest comes first, of two as near the earlier one; each is the first of its free time in its direction. None
    of them, nor its preparation, begins before `earliest`. The list is empty where no window within the policy's
    reach is free.
    """
    rules = rules or policy()
    taken = [each for other in others for each in _taken(one, other, aims, rules.as_grave(avoided))]
    found: list[Window] = []
    before = {1: False, -1: False}
    for steps in _nearest_first(one.window, rules.farthest_days):
        window, way = moved(one.window, steps), 1 if steps > 0 else -1
        free = _begins(window, earliest) and not any(_shares(window, each) for each in taken)
        if free and not before[way]:
            found.append(window)
        before[way] = free
        if len(found) == rules.free_windows:
            break
    return found


def moved(window: Window, steps: int) -> Window:
    """The window so many days, weeks, months and so on later, by its precision; earlier for less than 0."""
    first, after = window.first, window.last + timedelta(days=1)
    if window.precision in _DAYS:
        by = timedelta(days=steps * _DAYS[window.precision])
        return replace(window, days=Period(first + by, after + by))
    by_months = steps * _MONTHS[window.precision]
    return replace(window, days=Period(_months_on(first, by_months), _months_on(after, by_months)))


def _taken(one: Shape, other: Shape, aims: Aims, lines: Sequence[Line]) -> Iterator[_Taken]:
    """When the two may not meet in time, since they meet otherwise as a class asks."""
    near, meet = aims_meet(one.aims, other.aims, aims).closeness, touch(one.area, other.area)
    for line in lines:
        if (not line.aims or near in line.aims) and (meet or not line.area):
            days = other.window.with_preparation if line.preparation else other.window.days
            yield _Taken(_with(days, 0 if line.days_between is None else line.days_between + 1), line.preparation)


def _with(days: Period, more: int) -> Period:
    if days.first is None or days.after is None:
        return days
    return Period(days.first - timedelta(days=more), days.after + timedelta(days=more))


def _shares(window: Window, taken: _Taken) -> bool:
    return taken.days.meets(window.with_preparation if taken.preparation else window.days)


def _begins(window: Window, earliest: date | None) -> bool:
    begin = window.with_preparation.first
    return earliest is None or begin is None or begin >= earliest


def _nearest_first(window: Window, farthest: int) -> Iterator[int]:
    days = _DAYS.get(window.precision) or 30 * _MONTHS[window.precision]
    for steps in range(1, farthest // days + 1):
        yield from (-steps, steps)


def _months_on(day: date, months: int) -> date:
    years, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, index + 1, min(day.day, calendar.monthrange(years, index + 1)[1]))
