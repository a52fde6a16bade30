"""What is offered as evidence, with its reason; and at least as often, what is not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71 import periods
from article71.followup.fitting import Come, Reason, Sought, reasons
from article71.followup.twins import Alike, Owed, alike

SINCE = date(2031, 3, 3)
DAY = timedelta(days=1)
SOUGHT = Sought(
    owners=frozenset({"Lock Forum"}),
    stems=frozenset({"map", "lock", "bicycl", "again"}),
    since=SINCE,
    askers=frozenset({"Council"}),
    references=frozenset({"ST 111/31"}),
)
COME = Come(SINCE + DAY, frozenset(), frozenset(), frozenset())


def came(**changes: object) -> tuple[Reason, ...]:
    return reasons(SOUGHT, replace(COME, **changes))  # type: ignore[arg-type]


BY_OWNER = {"by": frozenset({"Lock Forum"})}
IN_WORDS = {"stems": frozenset({"report", "lock", "bicycl"})}
CITING = {"cites": frozenset({"ST 111/31"})}


def test_what_the_owner_tells_in_words_of_the_duty_is_offered_with_both_reasons() -> None:
    assert came(**BY_OWNER, **IN_WORDS) == (Reason.OWNER, Reason.WORDS)


def test_what_cites_the_paper_that_asked_is_offered_where_the_owner_or_the_words_agree() -> None:
    assert came(**CITING, **IN_WORDS) == (Reason.WORDS, Reason.REFERENCE)
    assert came(**CITING, **BY_OWNER) == (Reason.OWNER, Reason.REFERENCE)


@pytest.mark.parametrize(
    "text",
    [
        "In line with the Council conclusions, the Forum delivered a report.",
        "a report as requested by the Council",
        "Further to the conclusions of the Council, it was told of locks.",
    ],
)
def test_what_says_that_it_follows_whoever_asked_is_offered(text: str) -> None:
    assert Reason.FORMULA in came(text=text, **BY_OWNER)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        BY_OWNER,
        IN_WORDS,
        CITING,
        {"stems": frozenset({"lock"}), **BY_OWNER},
        {"text": "In line with the Council conclusions, a report came."},
        {"text": "In line with the Council conclusions, a report came.", **CITING},
        {"text": "in line with the Councillors' wishes", **BY_OWNER},
        {"text": "The Council was in line with the times.", **BY_OWNER},
        {"day": SINCE, **BY_OWNER, **IN_WORDS},
        {"day": SINCE - DAY, **BY_OWNER, **IN_WORDS, **CITING},
    ],
)
def test_one_sign_alone_or_what_came_before_is_not_offered(changes: dict[str, object]) -> None:
    assert came(**changes) == ()


NAMES = st.frozensets(st.sampled_from(["Lock Forum", "Bolt Board", "COSI"]), max_size=2)
STEMS = st.frozensets(st.sampled_from(["map", "lock", "bicycl", "again", "report"]), max_size=5)
IDS = st.frozensets(st.sampled_from(["ST 111/31", "ST 112/31"]), max_size=2)


@given(st.builds(Come, st.dates(SINCE - 5 * DAY, SINCE + 5 * DAY), NAMES, STEMS, IDS))
def test_whatever_is_offered_came_later_and_shows_two_signs_at_least(come: Come) -> None:
    found = reasons(SOUGHT, come)
    assert len(found) != 1
    if found:
        assert come.day > SINCE
        assert {Reason.OWNER, Reason.WORDS} & set(found)


OWED = Owed(
    frozenset({"Commission"}),
    periods.quarter(2031, 2).worded("by Q2 2031"),
    "",
    frozenset({1}),
    frozenset({"put", "forward", "roadmap", "access", "data"}),
)


def test_the_same_thing_asked_twice_of_one_body_may_be_one_duty() -> None:
    other = replace(OWED, stems=frozenset({"present", "roadmap", "access", "data", "measur"}), topics=frozenset())
    assert alike(OWED, other) == (Alike.OWNER, Alike.WORDS, Alike.DAYS)


@pytest.mark.parametrize(
    "changes",
    [
        {"owners": frozenset({"Council"})},
        {"owners": frozenset()},
        {"due": periods.quarter(2031, 3)},
        {"recurrence": "FREQ=YEARLY"},
        {"stems": frozenset({"roadmap", "drug"})},
        {"due": None, "topics": frozenset({2})},
    ],
)
def test_duties_of_others_of_other_days_or_in_other_words_are_two(changes: dict[str, object]) -> None:
    assert alike(OWED, replace(OWED, **changes)) == ()  # type: ignore[arg-type]
