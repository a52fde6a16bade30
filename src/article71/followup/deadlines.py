"""Ends of days: a duty is due until the end of its last day in Brussels, whatever the clocks do there that night."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


def end_of(day: date) -> datetime:
    """The first instant after the day in Brussels, in UTC: a day of a clock change has 23 or 25 hours."""
    return datetime.combine(day + timedelta(days=1), time(), BRUSSELS).astimezone(UTC)


def has_passed(last: date, at: datetime) -> bool:
    """Whether the last day of something is over at this instant, given with its zone."""
    return at >= end_of(last)


def day_in_brussels(at: datetime) -> date:
    """The day that it is in Brussels at this instant."""
    return at.astimezone(BRUSSELS).date()
