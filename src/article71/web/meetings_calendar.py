"""The calendar of meetings of a year: each half-year with what its rule asks for, and month by month who meets."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71 import periods
from article71.actions.permissions import MAY
from article71.errors import BadInput
from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked
from article71.register.meeting_policy import policy
from article71.register.meeting_rhythm import Kept, kept
from article71.register.meetings import Meeting
from article71.register.presidencies import Presidency
from article71.web.viewers import viewer

FIRST_YEAR, LAST_YEAR = 1990, 2090
_MONTHS_IN_A_HALF = 6


@dataclass(frozen=True, slots=True)
class Month:
    """A month with the meetings that begin in it; `now` says that it is the present one."""

    first: datetime.date
    meetings: list[Meeting]
    now: bool


@dataclass(frozen=True, slots=True)
class HalfYear:
    """Half a year: who is in the chair, how its rules are kept, its months, and whether it lies behind."""

    name: str
    presidency: Presidency | None
    kept: list[Kept]
    months: list[Month]
    over: bool


def meetings_calendar(request: HttpRequest) -> HttpResponse:
    """The year asked for, or this one. BadInput for what is no year."""
    who, today = viewer(request), timezone.localdate()
    year = _year(request.GET.get("year", ""), today.year)
    found = list(filters.meetings(Asked(period=periods.year(year)), who).order_by("days_first", "pk"))
    chairs = {each.semester_first: each for each in Presidency.objects.filter(semester_first__year=year)}
    about = {
        "year": year,
        "before": year - 1 if year > FIRST_YEAR else None,
        "after": year + 1 if year < LAST_YEAR else None,
        "halves": [_half(year, half, found, chairs.get(_begin(year, half)), who) for half in (1, 2)],
        "may_plan": who is not None and who.role in MAY["meetings.plan"],
    }
    return render(request, "web/meetings_calendar.html", about)


def _year(text: str, this: int) -> int:
    if not text:
        return this
    if not (text.isascii() and text.isdecimal() and len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise BadInput(f"the calendar has the years {FIRST_YEAR} to {LAST_YEAR}", text)
    return int(text)


def _begin(year: int, half: int) -> datetime.date:
    return datetime.date(year, 1 + _MONTHS_IN_A_HALF * (half - 1), 1)


def _half(year: int, half: int, found: Sequence[Meeting], chair: Presidency | None, who: Account | None) -> HalfYear:
    first, today = _begin(year, half).month, timezone.localdate()
    months = [
        Month(datetime.date(year, month, 1), _in(found, year, month), (today.year, today.month) == (year, month))
        for month in range(first, first + _MONTHS_IN_A_HALF)
    ]
    period = periods.half(year, half)
    over = period.after is not None and period.after <= today
    return HalfYear(f"{year}-H{half}", chair, kept(policy().rhythms, period, who), months, over)


def _in(found: Sequence[Meeting], year: int, month: int) -> list[Meeting]:
    days = ((each.days_first, each) for each in found)
    return [each for day, each in days if day and (day.year, day.month) == (year, month)]
