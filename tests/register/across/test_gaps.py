"""Reports of a series make one timeline: where no report tells of some days, it is asked whether one is missing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.periods import Period
from article71.register.across.gaps import gaps
from article71.register.across.reported import Reported, series

FIRST = date(2030, 1, 1)


def report(number: int, first: int, days: int, title: str = "Report on proceedings of the Committee") -> Reported:
    begin = FIRST + timedelta(first)
    return Reported(number, f"ST {number}/31", title, Period(begin, begin + timedelta(days)), 1)


def test_days_between_two_reports_are_a_gap() -> None:
    (gap,) = gaps([report(1, 0, 181), report(2, 365, 365)])
    assert gap.days == Period(date(2030, 7, 1), date(2031, 1, 1))
    assert gap.question == (
        "ST 1/31 tells of the time to 2030-06-30, ST 2/31 of that from 2031-01-01:"
        " no report tells of 2030-07-01 to 2030-12-31. Is one missing?"
    )


@pytest.mark.parametrize("second", [report(2, 181, 100), report(2, 100, 300), report(2, 20, 30)])
def test_reports_that_follow_overlap_or_lie_within_leave_none(second: Reported) -> None:
    assert gaps([report(1, 0, 181), second]) == []


def test_a_report_within_an_earlier_one_hides_no_gap() -> None:
    (gap,) = gaps([report(1, 0, 300), report(2, 20, 30), report(3, 310, 30)])
    assert (gap.before.paper, gap.behind.paper) == (1, 3)


def test_reports_on_other_things_are_another_series() -> None:
    found = series([report(1, 0, 181), report(2, 400, 90, "Report on the use of funds by agencies")])
    assert [gaps(each) for each in found] == [[], []]


reports = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), min_size=1, max_size=8)


@given(reports)
def test_gaps_are_the_days_that_no_report_tells_of(told: list[tuple[int, int]]) -> None:
    rows = [report(number, first, days) for number, (first, days) in enumerate(told, 1)]
    covered = {first + each for first, days in told for each in range(days)}
    missing = set(range(min(covered), max(covered) + 1)) - covered
    found = {
        (gap.days.first + timedelta(each) - FIRST).days  # type: ignore[operator]
        for gap in gaps(rows)
        for each in range((gap.days.after - gap.days.first).days)  # type: ignore[operator]
    }
    assert found == missing
