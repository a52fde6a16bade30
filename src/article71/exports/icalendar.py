"""Calendars (RFC 5545): whole days, the last of which the format leaves out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import icalendar

from article71.documents.words import printable
from article71.periods import Period

CONTENT_TYPE = "text/calendar; charset=utf-8"
_PRODUCT = "-//article71//register//EN"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What stands in a calendar: its lasting id, its days, how often it was changed and when last.

    `rule` is how often it comes again, as RFC 5545 has it; `settled` says that people confirmed it, `open` that it is
    for everybody.
    """

    uid: str
    title: str
    days: Period
    changed: datetime
    times: int = 0
    words: str = ""
    rule: str = ""
    kind: str = ""
    settled: bool = True
    open: bool = True
    address: str = ""


def write(name: str, uid: str, occasions: Iterable[Occasion]) -> bytes:
    """The calendar's bytes: the same occasions give the same. Occasions without a last day are left out."""
    calendar = icalendar.Calendar()
    for key, value in (("version", "2.0"), ("prodid", _PRODUCT), ("uid", uid), ("method", "PUBLISH")):
        calendar.add(key, value)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for occasion in occasions:
        if occasion.days.last:
            calendar.add_component(_event(occasion, occasion.days.last))
    return bytes(calendar.to_ical())


def _event(occasion: Occasion, last: date) -> icalendar.Event:
    """One that is due by a day, with no first, stands on that day alone."""
    event = icalendar.Event()
    event.add("uid", occasion.uid)
    event.add("dtstamp", occasion.changed.astimezone(UTC))
    event.add("sequence", occasion.times)
    event.add("dtstart", occasion.days.first or last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", printable(occasion.title))
    if occasion.rule:
        event.add("rrule", icalendar.vRecur.from_ical(occasion.rule))
    for key, value in (("description", occasion.words), ("url", occasion.address), ("categories", occasion.kind)):
        if value:
            event.add(key, printable(value))
    event.add("status", "CONFIRMED" if occasion.settled else "TENTATIVE")
    event.add("class", "PUBLIC" if occasion.open else "CONFIDENTIAL")
    event.add("transp", "TRANSPARENT")
    return event
