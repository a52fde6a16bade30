"""When a duty is named to who owes it: the steps, the days that lie apart, and what is made up for."""

from collections.abc import Collection
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.followup.reminders import latest_step, may_name, reminder
from article71.followup.rhythms import OWNERS, PRESIDENCY, Rhythm

LAST = date(2031, 6, 30)


def on(days: int) -> date:
    """So many days after the duty's last day."""
    return LAST + timedelta(days)


def told(working: Collection[int], rhythm: Rhythm = OWNERS) -> list[int]:
    """The days on which it is named, where reminders are sent on these days alone."""
    named: list[date] = []
    for each in sorted(working):
        if reminder(LAST, on(each), named, rhythm):
            named.append(on(each))
    return [(each - LAST).days for each in named]


def test_it_is_named_on_each_step_where_reminders_are_sent_every_day() -> None:
    assert told(range(-100, 130)) == [-30, -7, -1, 1, 7, 30, 60, 90, 120]


def test_the_presidency_hears_of_what_is_overdue_alone() -> None:
    assert told(range(-100, 100), PRESIDENCY) == [7, 30, 60, 90]


def test_nothing_is_said_before_the_first_step_nor_on_the_last_day() -> None:
    assert reminder(LAST, on(-31), [], OWNERS) is None
    assert reminder(LAST, on(0), [on(-1)], OWNERS) is None


def test_a_step_on_a_day_without_sending_is_made_up_for_once() -> None:
    assert told([-29, -28, -6, -5]) == [-29, -6]


def test_a_step_that_another_has_overtaken_is_not_told_any_more() -> None:
    assert told([-40, 65, 66, 89, 90]) == [65, 90]


def test_what_was_told_late_is_not_told_again_within_five_days() -> None:
    # The step of the seventh day after is told on the ninth: on the fourth it was told that of the first.
    assert told([-1, 4, 7, 8, 9, 10]) == [-1, 4, 9]


def test_the_day_before_and_the_day_after_are_told_whatever_was_told_lately() -> None:
    assert told([-3, -1, 1]) == [-3, -1, 1]


@pytest.mark.parametrize(("days", "may"), [(0, False), (1, False), (4, False), (5, True), (50, True)])
def test_a_duty_without_a_last_day_is_named_again_after_five_days(days: int, may: bool) -> None:
    assert may_name(None, on(days), [on(0)]) is may


@given(st.sets(st.integers(-60, 200), max_size=60))
def test_whatever_the_days_of_sending_it_is_never_named_twice_within_five_days(working: set[int]) -> None:
    named = told(working)
    for before, after in pairwise(named):
        assert after - before >= 5 or after in (-1, 1)


@given(st.sets(st.integers(-60, 200), max_size=60))
def test_it_agrees_with_going_through_the_calendar_day_by_day(working: set[int]) -> None:
    assert told(working) == _by_the_calendar(working)


def _by_the_calendar(working: set[int]) -> list[int]:
    """Every day from the first on: a step that comes waits, the next takes its place, sending takes it away."""
    waiting, named = False, []
    steps = {-30, -7, -1, 1, 7, *range(30, 201, 30)}
    for today in range(-60, 201):
        waiting = waiting or today in steps
        lately = bool(named) and today - named[-1] < 5 and today not in (-1, 1)
        if waiting and today in working and not lately:
            named.append(today)
            waiting = False
    return named


@given(st.integers(-60, 400))
def test_the_latest_step_is_the_last_one_that_has_come(days: int) -> None:
    steps = [-30, -7, -1, 1, 7, *range(30, 401, 30)]
    come = [each for each in steps if each <= days]
    found = latest_step(LAST, on(days), OWNERS)
    assert (found and found.after) == (come[-1] if come else None)
