"""Two papers that tell one thing differently: which of them is right is asked, and silence where they agree."""

from typing import Any

import pytest

from article71 import periods
from article71.register.across.contradictions import Telling, contradictions
from tests.exercise import claim

OTHER_DAY = periods.day(2031, 3, 4)


def told(paper: int, act: int = 1, **changes: Any) -> Telling:
    """A telling of the exercise act, but for these changes."""
    return Telling(paper, f"ST {paper}/31", claim(**changes), act, "", ("1", 0, 9), 1)


def questions(own: list[Telling], others: list[Telling]) -> list[str]:
    return [each.question.partition("differently: ")[2] for each in contradictions(own, others)]


def test_one_act_of_two_days_cannot_be() -> None:
    found = questions([told(2, date=OTHER_DAY)], [told(1)])
    assert found == ["of 2031-03-03 and of 2031-03-04. Which day is right?"]


def test_two_acts_that_only_near_days_tell_apart_may_be_one() -> None:
    (found,) = contradictions([told(2, act=2, date=OTHER_DAY)], [told(1)])
    assert (found.one.paper, found.other.paper) == (1, 2)


def test_due_days_that_do_not_meet_are_told() -> None:
    found = questions([told(2, due=periods.quarter(2031, 2))], [told(1, due=periods.year(2030))])
    assert found == ["due 2030-01-01 to 2030-12-31 and due 2031-04-01 to 2031-06-30. Which is right?"]


def test_another_number_of_the_same_things_is_told() -> None:
    found = questions([told(2, act=2, object="the 42 locks of the plan")], [told(1, object="the 41 locks of the plan")])
    assert found == ["with 41, and with 42. Which number is right?"]


@pytest.mark.parametrize(
    "other",
    [
        told(1),
        told(1, date=periods.month(2031, 3)),
        told(1, date=None),
        told(1, act=2, date=periods.day(2032, 3, 3)),
        told(1, act=2, object="the exercise plan against the theft of boats", date=OTHER_DAY),
        told(1, act=2, actors=("CATS",), date=OTHER_DAY),
        told(1, object="the exercise plan ST 42/31"),
    ],
)
def test_what_agrees_says_more_or_is_another_thing_is_no_contradiction(other: Telling) -> None:
    assert contradictions([told(2)], [other]) == []


def test_two_acts_that_one_paper_tells_both_are_two() -> None:
    other = told(3, act=2, date=OTHER_DAY)
    assert contradictions([told(2)], [other, told(3)]) == []


def test_a_revision_may_say_otherwise() -> None:
    revised = Telling(2, "ST 1/1/31 REV 1", claim(date=OTHER_DAY), 1, "", ("1", 0, 9), 1)
    assert contradictions([revised], [told(1)]) == []
