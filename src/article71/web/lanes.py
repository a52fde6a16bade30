"""Planned operations on a calendar: a lane for each lead, in it rows in which no window lies over another.

Measures are units of the picture, which scales with the page.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.utils.formats import date_format

from article71 import periods
from article71.overlaps.window import Window
from article71.register.operation_values import window_of
from article71.register.operations import Operation

WIDTH, ROW = 640, 24
_LEFT, _TOP, _HIGH, _GAP = 118, 24, 16, 4
_NARROWEST = 5  # a day within years would be too thin to be hit
_MARKS = 12  # months named at most along the top


@dataclass(frozen=True, slots=True)
class Bar:
    """An operation's window: `early` is where its preparation begins, `meets` whether it overlaps with another."""

    operation: Operation
    window: Window
    x: float
    y: float
    width: float
    early: float
    meets: bool

    @property
    def middle(self) -> float:
        """The height at which the line of its preparation runs."""
        return self.y + _HIGH / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """What one body leads: its name stands at the height `y`."""

    lead: str
    y: float
    height: float
    bars: list[Bar]


@dataclass(frozen=True, slots=True)
class Lanes:
    """What a template draws. `months` are places along the top with their words, empty where there is no room."""

    lanes: list[Lane]
    months: list[tuple[float, str]]
    height: float
    today: float | None


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to places."""

    first: date
    after: date

    def at(self, day: date) -> float:
        """The place of the beginning of a day."""
        whole = (self.after - self.first).days
        return round(_LEFT + (WIDTH - _LEFT) * (day - self.first).days / whole, 1)


def lanes(operations: Iterable[Operation], meeting: Collection[int], today: date) -> Lanes | None:
    """The calendar of these operations; those whose numbers are in `meeting` overlap. None when there is none."""
    planned = [(each, window_of(each.version)) for each in operations if each.version]
    if not planned:
        return None
    scale = _scale([window for _, window in planned])
    drawn, y = [], float(_TOP)
    for lead, own in groupby(sorted(planned, key=_by_lead), key=lambda each: str(each[0].lead)):
        bars, rows = _bars(list(own), meeting, scale, y)
        height = rows * ROW + _GAP
        drawn.append(Lane(lead, y, height, bars))
        y += height
    here = scale.at(today) if scale.first <= today < scale.after else None
    return Lanes(drawn, list(_months(scale)), y, here)


def _by_lead(planned: tuple[Operation, Window]) -> tuple[str, date, date]:
    operation, window = planned
    return str(operation.lead), _early(window), window.last


def _early(window: Window) -> date:
    return window.with_preparation.first or window.first


def _scale(windows: Sequence[Window]) -> _Scale:
    """Whole months, from the first preparation to the last day."""
    first, last = min(map(_early, windows)), max(window.last for window in windows)
    return _Scale(first.replace(day=1), periods.month(last.year, last.month).after or last + timedelta(1))


def _bars(
    planned: Sequence[tuple[Operation, Window]], meeting: Collection[int], scale: _Scale, y: float
) -> tuple[list[Bar], int]:
    """The bars of a lane, each in the first row that is free by then, and how many rows these are."""
    bars: list[Bar] = []
    free: list[date] = []
    for operation, window in planned:
        row = next((at for at, day in enumerate(free) if day <= _early(window)), len(free))
        free[row : row + 1] = [window.last + timedelta(1)]
        x, end = scale.at(window.first), scale.at(window.last + timedelta(1))
        width = max(end - x, _NARROWEST)
        place = y + row * ROW + (ROW - _HIGH) / 2
        bars.append(Bar(operation, window, x, place, width, scale.at(_early(window)), operation.pk in meeting))
    return bars, len(free)


def _months(scale: _Scale) -> Iterator[tuple[float, str]]:
    """Every month, those named that there is room for."""
    months = list(_firsts(scale))
    step = -(-len(months) // _MARKS)
    for at, first in enumerate(months):
        yield scale.at(first), date_format(first, "M Y" if first.month == 1 or at == 0 else "M") * (at % step == 0)


def _firsts(scale: _Scale) -> Iterator[date]:
    first = scale.first
    while first < scale.after:
        yield first
        first = periods.month(first.year, first.month).after or scale.after
