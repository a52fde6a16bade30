"""Silence: when it becomes worth asking about, by the policy of each kind and body."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.followup.silence import Waited, expectation, expectations, expected_by, silent_since

SINCE = date(2031, 3, 3)
MEETINGS = [date(2031, 4, 10), date(2031, 5, 20), date(2031, 9, 1)]
HELD = [(day, day) for day in MEETINGS]
UNDATED = Waited("undated", ("Lock Forum",), SINCE)
DAY = timedelta(days=1)


def test_an_undated_duty_is_silent_after_the_second_formal_meeting_since() -> None:
    assert silent_since(UNDATED, None, HELD, MEETINGS[1]) is None
    assert silent_since(UNDATED, None, HELD, MEETINGS[1] + DAY) == SINCE


def test_a_meeting_on_the_very_day_of_a_word_is_none_after_it() -> None:
    with_own = [(SINCE, SINCE), *HELD]
    assert silent_since(UNDATED, None, with_own, MEETINGS[0] + DAY) is None
    assert silent_since(UNDATED, None, with_own, MEETINGS[1] + DAY) == SINCE
    of_two_days = [(SINCE - DAY, SINCE + DAY), *HELD]
    assert silent_since(UNDATED, None, of_two_days, MEETINGS[0] + DAY) is None


def test_a_meeting_of_two_days_is_waited_for_to_its_end() -> None:
    of_two_days = [HELD[0], (MEETINGS[1], MEETINGS[1] + DAY)]
    assert silent_since(UNDATED, None, of_two_days, MEETINGS[1] + DAY) is None
    assert silent_since(UNDATED, None, of_two_days, MEETINGS[1] + 2 * DAY) == SINCE


def test_where_no_such_meeting_is_known_months_count() -> None:
    assert silent_since(UNDATED, None, [], date(2031, 9, 3)) is None
    assert silent_since(UNDATED, None, HELD[:1], date(2031, 9, 4)) == SINCE


def test_a_word_begins_the_waiting_anew() -> None:
    heard = MEETINGS[0]
    assert silent_since(UNDATED, heard, HELD, MEETINGS[2]) is None
    assert silent_since(UNDATED, heard, HELD, MEETINGS[2] + DAY) == heard


def test_what_was_heard_before_the_duty_began_is_no_word_on_it() -> None:
    assert silent_since(UNDATED, date(2030, 1, 1), [], date(2032, 1, 1)) == SINCE


def test_a_continuous_duty_is_asked_about_every_semester() -> None:
    continuous = Waited("continuous", ("COSI",), SINCE)
    assert silent_since(continuous, None, HELD, date(2031, 9, 3)) is None
    assert silent_since(continuous, None, HELD, date(2031, 9, 4)) == SINCE


def test_a_dated_duty_is_never_silent_before_its_last_day_is_over() -> None:
    dated = Waited("dated", ("COSI",), SINCE, last=date(2032, 12, 31))
    assert silent_since(dated, None, HELD, date(2032, 12, 31)) is None
    assert silent_since(dated, None, HELD, date(2033, 1, 1)) == SINCE


def test_what_recurs_is_never_silent_and_what_has_not_begun_neither() -> None:
    assert silent_since(Waited("recurring", ("COSI",), SINCE), None, [], date(2099, 1, 1)) is None
    assert silent_since(UNDATED, None, [], SINCE - DAY) is None


def test_a_rule_that_names_an_owner_goes_before_the_others() -> None:
    found = expectation("undated", ("COSI", "Presidency"))
    assert found and (found.body, found.meetings) == ("Presidency", 1)
    other = expectation("undated", ("COSI",))
    assert other and other.body == ""


def test_every_kind_that_has_no_day_has_a_rule() -> None:
    assert {"undated", "continuous", "dated"} <= {each.kind for each in expectations() if not each.body}
    assert all(each.months > 0 for each in expectations())


DAYS = st.dates(date(2030, 1, 1), date(2033, 12, 31))
HELD_MEETINGS = st.lists(st.tuples(DAYS, st.integers(0, 2)), max_size=6).map(
    lambda found: sorted((first, first + days * DAY) for first, days in found)
)


@given(st.sampled_from(expectations()), DAYS, HELD_MEETINGS, st.none() | DAYS, DAYS)
def test_it_agrees_with_waiting_day_by_day(rule, since, meetings, heard, asked) -> None:  # type: ignore[no-untyped-def]
    """Naive: from the last word on, each day is lived through until another word would be expected."""
    if asked < since or not rule.body:
        waited = Waited(rule.kind, (rule.body,), since)
        word = max(since, heard) if heard else since
        day = word
        while day <= asked and not _over(rule, word, meetings, day):
            day += DAY
        naive = word if since <= asked and day <= asked else None
        assert silent_since(waited, heard, meetings, asked) == naive


def _over(rule, word: date, meetings: list[tuple[date, date]], day: date) -> bool:  # type: ignore[no-untyped-def]
    met = [last for first, last in meetings if first > word]
    if rule.meetings and len(met) >= rule.meetings:
        return day > met[rule.meetings - 1]
    return day > expected_by(rule, word, [])


@pytest.mark.parametrize("months", [1, 3, 6])
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(months: int) -> None:
    rule = expectations()[0].__class__("undated", 0, months)
    assert (
        expected_by(rule, date(2031, 8, 31), [])
        == {
            1: date(2031, 9, 30),
            3: date(2031, 11, 30),
            6: date(2032, 2, 29),
        }[months]
    )
