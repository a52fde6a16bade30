"""The window of an operation: its days, how precisely they are known, and the days of preparation before them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from article71 import periods
from article71.errors import BadInput, BadPeriod
from article71.periods import Period

MOST_PREPARATION = 366
"""Policy: what takes longer than a year to prepare is an operation of its own."""

_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{2})")


class Precision(StrEnum):
    """How precisely the days are known: an operation of the precision "month" lies on days of that month."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Window:
    """When an operation takes place. Both ends of `days` are known; `preparation` counts days before the first one.

    BadInput when an end is open, or the preparation is less than no day or longer than MOST_PREPARATION.
    """

    days: Period
    precision: Precision = Precision.DAY
    preparation: int = 0

    def __post_init__(self) -> None:
        if self.days.first is None or self.days.after is None:
            raise BadInput("a window has a first and a last day")
        if not 0 <= self.preparation <= MOST_PREPARATION:
            raise BadInput(f"days of preparation are 0 to {MOST_PREPARATION}, not {self.preparation}")

    @property
    def first(self) -> date:
        """The first day."""
        assert self.days.first is not None  # noqa: S101 (held by __post_init__, for the types)
        return self.days.first

    @property
    def last(self) -> date:
        """The last day, which is in it."""
        assert self.days.last is not None  # noqa: S101
        return self.days.last

    @property
    def with_preparation(self) -> Period:
        """The days of preparation and the window, as one period."""
        return Period(self.first - timedelta(days=self.preparation), self.days.after)


def between(first: date, last: date, preparation: int = 0) -> Window:
    """The window from one day to another, both in it. BadPeriod when it ends before it starts."""
    if last < first:
        raise BadPeriod(f"a window cannot end on {last} and start on {first}")
    return Window(periods.between(first, last), preparation=preparation)


def parse(text: str, preparation: int = 0) -> Window:
    """A window as it is written: 2031-03-03, 2031-W10, 2031-03, 2031-Q1, 2031-H1, 2031, or two of these with a slash.

    Two of them give the days from the first to the last, at the coarser precision of the two. BadPeriod when the
    text is none of these, or ends before it starts.
    """
    begin, slash, end = text.strip().partition("/")
    first, precision = _single(begin)
    if not slash:
        return Window(first, precision, preparation)
    last, other = _single(end)
    order = list(Precision)
    coarser = max(precision, other, key=order.index)
    if first.first is None or last.last is None or last.last < first.first:
        raise BadPeriod(f"a window cannot end with {end.strip()} and start with {begin.strip()}")
    return Window(Period(first.first, last.after), coarser, preparation)


def iso(window: Window) -> str:
    """The days as `parse` takes them, at the window's precision: the reverse of `parse`, but for the preparation."""
    begin, first = unit(window.first, window.precision)
    end, last = unit(window.last, window.precision)
    begin = begin if first.first == window.first else window.first.isoformat()
    end = end if last.last == window.last else window.last.isoformat()
    return begin if begin == end else f"{begin}/{end}"


def unit(day: date, precision: Precision) -> tuple[str, Period]:
    """The day, week, month and so on in which the day lies, as it is written and as days."""
    calendar = day.isocalendar()
    text = {
        Precision.DAY: day.isoformat(),
        Precision.WEEK: f"{calendar.year}-W{calendar.week:02d}",
        Precision.MONTH: f"{day:%Y-%m}",
        Precision.QUARTER: f"{day:%Y}-Q{(day.month + 2) // 3}",
        Precision.HALF: f"{day:%Y}-H{(day.month + 5) // 6}",
        Precision.YEAR: f"{day:%Y}",
    }[precision]
    return text, _single(text)[0]


def _single(text: str) -> tuple[Period, Precision]:
    text = text.strip()
    found = _WEEK.fullmatch(text)
    if found:
        return _week(int(found["year"]), int(found["week"])), Precision.WEEK
    try:
        return periods.parse(text), _PRECISIONS[_form(text)]
    except (BadPeriod, KeyError) as error:
        kinds = "day, week, month, quarter, half or year such as 2031-03-03, 2031-W10 or 2031-Q1"
        raise BadPeriod(f"{text!r} is no {kinds}") from error


def _week(year: int, number: int) -> Period:
    try:
        first = date.fromisocalendar(year, number, 1)
        return Period(first, first + timedelta(days=7))
    except (ValueError, OverflowError) as error:
        raise BadPeriod(f"there is no week {year}-W{number:02d}") from error


def _form(text: str) -> str:
    return re.sub(r"\d", "9", text)


_PRECISIONS = {
    "9999-99-99": Precision.DAY,
    "9999-99": Precision.MONTH,
    "9999-Q9": Precision.QUARTER,
    "9999-H9": Precision.HALF,
    "9999": Precision.YEAR,
}
