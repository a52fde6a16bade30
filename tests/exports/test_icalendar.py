"""Calendars as RFC 5545 asks for them, read back."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from article71 import periods
from article71.exports.icalendar import Occasion, write
from article71.periods import Period

WHEN = datetime(2031, 3, 14, 9, tzinfo=UTC)
DUE = Occasion("duty-1@x.example", "Commission: report; on time,\nplease", periods.day(2031, 6, 30), WHEN)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def read(*occasions: Occasion) -> list[Event]:
    return Calendar.from_ical(write("Due dates", "duties@x.example", occasions)).walk("VEVENT")


def test_an_occasion_lasts_whole_days_the_last_of_which_the_format_leaves_out() -> None:
    event = read(DUE)[0]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2031, 6, 30), date(2031, 7, 1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert str(event["SUMMARY"]) == DUE.title
    assert event["DTSTAMP"].dt == WHEN


def test_what_is_due_by_a_day_stands_on_that_day_and_what_has_no_last_day_nowhere() -> None:
    by = periods.until(periods.day(2031, 6, 30))
    assert read(Occasion("a", "b", by, WHEN))[0]["DTSTART"].dt == date(2031, 6, 30)
    assert read(Occasion("a", "b", Period(date(2031, 1, 1), None), WHEN)) == []


def test_what_comes_again_says_how_often() -> None:
    event = read(Occasion("a", "b", periods.day(2031, 6, 30), WHEN, rule="FREQ=YEARLY;INTERVAL=2"))[0]
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY;INTERVAL=2"


def test_what_nobody_confirmed_is_tentative_and_what_is_not_open_confidential() -> None:
    event = read(Occasion("a", "b", DUE.days, WHEN, times=3, settled=False, open=False))[0]
    assert (event["STATUS"], event["CLASS"], event["SEQUENCE"]) == ("TENTATIVE", "CONFIDENTIAL", 3)


@given(days, st.integers(1, 400), st.text())
def test_days_and_words_come_back(first: date, count: int, title: str) -> None:
    event = read(Occasion("a", f"x{title}", Period(first, first + timedelta(count)), WHEN))[0]
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(count)
    assert str(event["SUMMARY"]).startswith("x")


def test_lines_are_no_longer_than_the_format_allows() -> None:
    written = write("Due dates", "duties@x.example", [Occasion("a", "é" * 300, DUE.days, WHEN)])
    assert max(map(len, written.split(b"\r\n"))) <= 75
