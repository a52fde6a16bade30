"""Occurrences: each reckoned from the first, none left out, none rolled forward."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71 import periods
from article71.errors import BadInput
from article71.followup.occurrences import AHEAD, Rhythm, laid_out, occurrences
from article71.periods import Period, iso

HORIZON = date(2040, 12, 31)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
RULES = st.builds(
    "FREQ={};INTERVAL={}".format, st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]), st.integers(1, 9)
)


def lasts(found: list[Period]) -> list[str]:
    return [str(each.last) for each in found]


@pytest.mark.parametrize(
    ("rule", "first", "told"),
    [
        ("FREQ=YEARLY;INTERVAL=2", periods.year(2031), ["2031", "2033", "2035"]),
        ("FREQ=MONTHLY", periods.month(2031, 1), ["2031-01", "2031-02", "2031-03"]),
        ("FREQ=MONTHLY;INTERVAL=6", periods.quarter(2031, 2), ["2031-04/2031-06", "2031-10/2031-12"]),
        ("FREQ=YEARLY", periods.until(periods.day(2028, 2, 29)), ["../2028-02-29", "../2029-02-28", "../2030-02-28"]),
        ("FREQ=MONTHLY", periods.until(periods.day(2031, 1, 30)), ["../2031-01-30", "../2031-02-28", "../2031-03-30"]),
        ("FREQ=WEEKLY", periods.day(2031, 3, 3), ["2031-03-03", "2031-03-10"]),
    ],
)
def test_each_comes_a_whole_interval_after_the_first_as_precise_as_that(
    rule: str, first: Period, told: list[str]
) -> None:
    found = [iso(each) for each in occurrences(rule, first, None, HORIZON)]
    assert found[: len(told)] == told


def test_without_a_first_day_each_has_the_whole_of_one_interval_since_the_act() -> None:
    found = occurrences("FREQ=YEARLY;INTERVAL=2", None, date(2024, 6, 13), date(2029, 1, 1))
    assert [each.days for each in found] == [
        (date(2024, 6, 14), date(2026, 6, 14)),
        (date(2026, 6, 14), date(2028, 6, 14)),
    ]


def test_nothing_falls_due_of_which_no_day_is_known() -> None:
    assert occurrences("FREQ=YEARLY", None, None, HORIZON) == []
    assert occurrences("FREQ=YEARLY", Period(date(2031, 1, 1), None), None, HORIZON) == []


def test_a_rule_may_end_after_some_times_or_by_a_day() -> None:
    first = periods.month(2031, 1)
    assert len(occurrences("FREQ=MONTHLY;COUNT=3", first, None, HORIZON)) == 3
    assert lasts(occurrences("FREQ=MONTHLY;UNTIL=20310315", first, None, HORIZON)) == ["2031-01-31", "2031-02-28"]


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;INTERVAL=two", "every year"])
def test_a_rule_that_is_not_understood_is_refused_and_never_guessed(rule: str) -> None:
    with pytest.raises(BadInput):
        occurrences(rule, periods.year(2031), None, HORIZON)


@given(RULES, DAYS, st.integers(0, 3000))
def test_they_agree_with_counting_day_by_day(rule: str, last: date, ahead: int) -> None:
    """Naive: every day up to the horizon is tried, whether it lies a whole number of intervals after the first."""
    horizon, rhythm = last + timedelta(days=ahead), Rhythm.of(rule)
    wanted = {rhythm.shifted(last, times) for times in range(ahead + 1)}
    if last.day < 28:
        days = [last + timedelta(days=each) for each in range(ahead + 1)]
        naive = [str(day) for day in days if _whole_intervals(rhythm, last, day)]
        assert lasts(occurrences(rule, periods.until(periods.between(last, last)), None, horizon)) == naive
        assert set(naive) <= set(map(str, wanted))


@given(RULES, DAYS, st.integers(0, 6000), st.integers(0, 6000))
def test_what_is_laid_out_today_is_laid_out_on_any_later_day_and_a_time_lies_ahead(
    rule: str, last: date, one: int, other: int
) -> None:
    near, far = sorted((last + timedelta(days=one), last + timedelta(days=other)))
    every = occurrences(rule, periods.until(periods.between(last, last)), None, far + timedelta(days=10 * 366))
    before, after = laid_out(every, near), laid_out(every, far)
    assert after[: len(before)] == before
    assert AHEAD >= sum(each.last > far for each in after if each.last) > 0


def _whole_intervals(rhythm: Rhythm, first: date, day: date) -> bool:
    if rhythm.days:
        return (day - first).days % rhythm.days == 0
    months = 12 * (day.year - first.year) + day.month - first.month
    return day.day == first.day and months % rhythm.months == 0


@given(RULES, DAYS, DAYS, DAYS)
def test_a_later_horizon_adds_and_changes_nothing_that_was(rule: str, since: date, one: date, other: date) -> None:
    near, far = sorted((one, other))
    before, after = (occurrences(rule, None, since, each) for each in (near, far))
    assert after[: len(before)] == before
    assert all(each.last and each.last <= far for each in after)


@given(RULES, DAYS)
def test_intervals_since_an_act_leave_no_day_out_and_none_twice(rule: str, since: date) -> None:
    found = occurrences(rule, None, since, HORIZON)
    for earlier, later in pairwise(found):
        assert earlier.after == later.first
