"""Duties as a board, by what has become of them, and as a calendar, by the days on which they fall due."""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71 import periods
from article71.errors import BadPeriod
from article71.followup.progress import Progress
from article71.periods import Period
from article71.register import filters
from article71.register.accounts import Account
from article71.register.duties import Duty
from article71.register.filters import Asked
from article71.register.occurrences import Occurrence
from article71.web.asking import Address, asked
from article71.web.calendars import turn_of
from article71.web.due import DutyLine, duty_lines
from article71.web.viewers import sight

SHOWN = 10
"""Of each column so many duties are shown; the list has all of them."""
MOST = 300
"""So many duties a month are shown."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Column:
    """What has become of these duties; the first of them, how many there are, and where all of them are listed."""

    progress: Progress
    lines: list[DutyLine]
    total: int
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A duty on a day, and how it stands."""

    duty: Duty
    stands: str


def board(request: HttpRequest) -> HttpResponse:
    """The duties asked for, a column for each progress, the first due at the top."""
    seen = sight(request)
    question = filters.with_followed(asked(request), seen)
    became = filters.followed(question, seen.viewer)
    numbers = _numbers(question, seen.viewer)
    shown = [number for column in numbers.values() for number in column[:SHOWN]]
    rows = filters.duties(Asked(), seen.viewer).filter(pk__in=shown)
    lines = {line.duty.pk: line for line in duty_lines(rows, became)}
    address = Address(request.GET, "../")
    columns = [
        Column(
            progress,
            [lines[number] for number in numbers[progress][:SHOWN] if number in lines],
            len(numbers[progress]),
            address.having("progress", progress.value),
        )
        for progress in Progress
        if numbers[progress] or progress not in (Progress.LAPSED, Progress.SUPERSEDED, Progress.WITHDRAWN)
    ]
    about = {"columns": columns, "day": became.day, "query": request.GET.urlencode()}
    return render(request, "web/duties_board.html", about)


def _numbers(question: Asked, viewer: Account | None) -> Mapping[Progress, list[int]]:
    became = filters.followed(question, viewer)
    found: dict[Progress, list[int]] = defaultdict(list)
    rows = filters.duties_in_order(filters.duties(question, viewer), "due")
    for number in rows.values_list("pk", flat=True):
        found[became.progress_of(number)].append(number)
    return found


def duties_month(request: HttpRequest) -> HttpResponse:
    """A month with the duties asked for on the last day of each, and of each time of those that recur."""
    seen, month = sight(request), _month(request.GET.get("month", ""))
    question = filters.with_followed(asked(request), seen)
    became = filters.followed(question, seen.viewer)
    within = Q(due_after__gt=month.first, due_after__lte=month.after)
    rows = filters.duties(question, seen.viewer)
    times = Occurrence.objects.filter(within, duty__in=rows.order_by().values("pk")).select_related("duty")
    single = list(rows.filter(within, recurrence="")[:MOST])
    again = list(times.prefetch_related("duty__owner_rows__body").order_by("due_after", "pk")[:MOST])
    entries: dict[date, list[Entry]] = defaultdict(list)
    for line in duty_lines(single, became):
        stands = str(line.progress) if line.progress is not Progress.OPEN else line.standing
        entries[(line.duty.due_after or became.day) - _DAY].append(Entry(line.duty, stands))
    for each in again:
        entries[each.due_after - _DAY].append(Entry(each.duty, str(turn_of(each, became))))
    address = Address(request.GET)
    about = {
        "month": month,
        "weeks": list(_weeks(month, entries)),
        "before": address.having("month", _iso(month, -1)),
        "after": address.having("month", _iso(month, 1)),
        "today": timezone.localdate(),
        "total": len(single) + len(again),
    }
    return render(request, "web/duties_month.html", about)


def _month(written: str) -> Period:
    """The month asked for, or this one. BadPeriod for what is none."""
    today = timezone.localdate()
    if not written:
        return periods.month(today.year, today.month)
    found = periods.parse(written)
    if found.first is None or not 1000 < found.first.year < 9000:
        raise BadPeriod(f"{written!r} is no month such as 2025-06")
    return periods.month(found.first.year, found.first.month)


def _iso(month: Period, apart: int) -> str:
    first = month.first or timezone.localdate()
    years, index = divmod(first.month - 1 + apart, 12)
    return f"{first.year + years}-{index + 1:02d}"


def _weeks(
    month: Period, entries: Mapping[date, Sequence[Entry]]
) -> Iterator[list[tuple[date, bool, Sequence[Entry]]]]:
    """Whole weeks from Monday on: each day, whether it is one of the month, and what falls due on it."""
    first = month.first or timezone.localdate()
    days: Iterable[list[date]] = calendar.Calendar().monthdatescalendar(first.year, first.month)
    for week in days:
        yield [(day, month.holds(day), entries.get(day, ()) if month.holds(day) else ()) for day in week]
