"""A date knows how precise it is.

"12 December 2024", "November 2023", "Q2 2025", "under the Spanish Presidency" and "2023" all become one type: the days
they cover, half-open (the first day in it and the first day after it), beside the wording they came from. Files, forms
and pages give both ends included.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from article71.errors import BadPeriod

_DAY = timedelta(days=1)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` up to, not including, `after`; `None` leaves that end open. `text` is the wording, if any.

    Two periods are equal when days and wording are; compare `days` where the wording must not count.
    """

    first: date | None
    after: date | None
    text: str = ""

    def __post_init__(self) -> None:
        if self.first and self.after and self.after <= self.first:
            raise BadPeriod(f"a period cannot end on {self.after - _DAY} and begin on {self.first}")

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first day and the first day after it."""
        return self.first, self.after

    @property
    def last(self) -> date | None:
        """The last day in it, or None when it has no end."""
        return self.after - _DAY if self.after else None

    def worded(self, text: str) -> "Period":
        """The same days, told in these words."""
        return replace(self, text=text)

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return (self.first is None or self.first <= day) and (self.after is None or day < self.after)

    def meets(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return _before(self.first, other.after) and _before(other.first, self.after)

    def within(self, other: "Period") -> bool:
        """Whether every day of it is a day of the other."""
        begins = other.first is None or (self.first is not None and other.first <= self.first)
        ends = other.after is None or (self.after is not None and self.after <= other.after)
        return begins and ends


ALWAYS = Period(None, None)


def _before(first: date | None, after: date | None) -> bool:
    return first is None or after is None or first < after


def day(year: int, month: int, number: int) -> Period:
    """One day. BadPeriod when the calendar has no such day."""
    try:
        first = date(year, month, number)
    except ValueError as error:
        raise BadPeriod(f"there is no day {year}-{month:02d}-{number:02d}") from error
    return Period(first, first + _DAY)


def months(year: int, month: int, count: int) -> Period:
    """`count` whole months from this one."""
    if not 1 <= month <= 12 or not 1 <= year <= 9000:
        raise BadPeriod(f"there is no month {year}-{month:02d}")
    years, index = divmod(month - 1 + count, 12)
    return Period(date(year, month, 1), date(year + years, index + 1, 1))


def month(year: int, number: int) -> Period:
    """One calendar month."""
    return months(year, number, 1)


def quarter(year: int, number: int) -> Period:
    """One quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Period:
    """One half of a year, 1 or 2: also the semester of a presidency."""
    return months(year, 6 * number - 5, 6)


def year(number: int) -> Period:
    """One calendar year."""
    return months(number, 1, 12)


def between(first: date | None, last: date | None) -> Period:
    """From the first day to the last, both in it."""
    return Period(first, last + _DAY if last else None)


def until(period: Period) -> Period:
    """Everything up to the end of the period: "by 30 June 2025"."""
    return Period(None, period.after, period.text)


def parse(text: str) -> Period:
    """A period from its ISO form: 2024-12-12, 2023-07, 2025-Q2, 2024-H1, 2023, or two of these parted by a slash.

    Either side of the slash may be `..` for an open end. BadPeriod when the text is none of these.
    """
    begin, slash, end = text.strip().partition("/")
    if not slash:
        return _single(begin)
    first = None if begin == ".." else _single(begin).first
    after = None if end == ".." else _single(end).after
    return Period(first, after)


def _single(text: str) -> Period:
    found = _ISO.fullmatch(text.strip())
    if not found:
        raise BadPeriod(f"{text!r} is no date such as 2024-12-12, 2024-12, 2024-Q4, 2024-H2 or 2024")
    part = {name: int(value) for name, value in found.groupdict().items() if value}
    if "day" in part:
        return day(part["year"], part["month"], part["day"])
    if "month" in part:
        return month(part["year"], part["month"])
    if "quarter" in part:
        return quarter(part["year"], part["quarter"])
    if "half" in part:
        return half(part["year"], part["half"])
    return year(part["year"])


def iso(period: Period) -> str:
    """The shortest ISO form that `parse` gives back: the reverse of `parse`, without the wording."""
    first, last = period.first, period.last
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        begin, end = f"{first:%Y-%m}", f"{last:%Y-%m}"
        if begin == end:
            return begin
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"{first:%Y}"
        return f"{begin}/{end}"
    return f"{first.isoformat()}/{last.isoformat()}"
