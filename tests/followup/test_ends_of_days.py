"""Ends of days in Brussels: across changes of the clocks, and against a reckoning minute by minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.followup.deadlines import BRUSSELS, day_in_brussels, end_of, has_passed

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("day", "end", "hours"),
    [
        (date(2025, 6, 30), "2025-06-30T22:00+00:00", 24),
        (date(2025, 12, 31), "2025-12-31T23:00+00:00", 24),
        (date(2025, 3, 30), "2025-03-30T22:00+00:00", 23),
        (date(2025, 10, 26), "2025-10-26T23:00+00:00", 25),
    ],
)
def test_a_day_ends_at_midnight_in_brussels_whatever_the_clocks_do(day: date, end: str, hours: int) -> None:
    assert end_of(day) == datetime.fromisoformat(end)
    assert end_of(day) - end_of(day - timedelta(days=1)) == timedelta(hours=hours)


@given(DAYS)
def test_nothing_is_over_in_the_last_minute_of_its_last_day_and_all_is_a_minute_later(last: date) -> None:
    end = end_of(last)
    assert not has_passed(last, end - MINUTE)
    assert has_passed(last, end)
    assert day_in_brussels(end - MINUTE) == last
    assert day_in_brussels(end) == last + timedelta(days=1)


@given(DAYS, st.datetimes(datetime(2000, 1, 1), datetime(2060, 12, 31), timezones=st.just(UTC)))
def test_what_is_over_agrees_with_the_calendar_on_the_wall_in_brussels(last: date, at: datetime) -> None:
    assert has_passed(last, at) == (at.astimezone(BRUSSELS).date() > last)
