"""The windows of two operations on one bar of time, as places from 0 to 1000 on it."""

from dataclasses import dataclass
from datetime import date, timedelta

from article71.periods import Period
from article71.register.operation_values import window_of
from article71.register.overlaps import OverlapSide

_WIDE = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """One window: where it begins, how wide it is."""

    x: int
    width: int
    days: Period


@dataclass(frozen=True, slots=True)
class TimeBars:
    """One's own window, the other's as far as it is known, and the first and last day of the whole bar."""

    own: Bar
    other: Bar
    first: date
    last: date


def time_bars(side: OverlapSide) -> TimeBars | None:
    """The bars of a side; None where a window has no end."""
    own = window_of(side.operation.version).days if side.operation.version else None
    other = side.months
    if not own or not other or not (own.first and own.after and other.first and other.after):
        return None
    first, after = min(own.first, other.first), max(own.after, other.after)
    days = (after - first).days
    return TimeBars(_bar(own, first, days), _bar(other, first, days), first, after - timedelta(1))


def _bar(period: Period, first: date, days: int) -> Bar:
    begins, ends = period.first or first, period.after or first
    x = round(_WIDE * (begins - first).days / days)
    return Bar(x, max(round(_WIDE * (ends - first).days / days) - x, 4), period)
