"""When a telling is offered as a further mention of a known act, when it is matched by itself, and when neither."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71 import periods
from article71.register.matching import How, Told, is_summary, likeness, match, original, revises
from article71.vocabulary.act_types import ActType
from tests.exercise import claim

SENTENCE = "COSI endorsed the exercise plan against the theft of cargo bicycles."


def known(**changes: Any) -> Told:
    return replace(Told(claim(), SENTENCE, "ST 111/31", start=100, end=160, act=7), **changes)


def new(**changes: Any) -> Told:
    return replace(Told(claim(), "On 3 March it endorsed the plan.", "ST 222/31", start=0, end=40), **changes)


def test_another_paper_telling_the_same_is_offered() -> None:
    found = match(new(), [known()])
    assert found is not None
    assert (found.act, found.how) == (7, How.OFFERED)


@pytest.mark.parametrize(
    "changes",
    [
        {"type": ActType.APPROVED},
        {"actors": ("Council",)},
        {"actors": ("COSI", "CLASI")},
        {"date": periods.day(2031, 3, 4)},
        {"object": "the evaluation of customs posts at lakes"},
        {"object": "the plan"},
    ],
)
def test_another_act_is_not_offered(changes: dict[str, Any]) -> None:
    assert match(new(claim=claim(**changes)), [known()]) is None


def test_a_month_meets_a_day_of_it() -> None:
    found = match(new(claim=claim(date=periods.month(2031, 3))), [known()])
    assert found is not None


def test_without_a_date_more_must_speak_for_it() -> None:
    like = "the report on the theft of cargo bicycles"
    assert match(new(claim=claim(object=like)), [known()]) is not None
    assert match(new(claim=claim(object=like, date=None)), [known()]) is None


def test_two_acts_of_one_sentence_are_two() -> None:
    assert match(new(paper="ST 111/31", start=120, end=150), [known()]) is None


def test_an_identical_sentence_in_a_revision_is_matched_by_itself() -> None:
    found = match(new(sentence=SENTENCE, paper="ST 111/1/31 REV 1"), [known()])
    assert found is not None
    assert found.how == How.REVISION


def test_a_sentence_that_the_revision_changed_is_only_offered() -> None:
    found = match(new(sentence=SENTENCE.replace("theft", "robbery"), paper="ST 111/1/31 REV 1"), [known()])
    assert found is not None
    assert found.how == How.OFFERED


def test_the_same_sentence_in_another_paper_is_only_offered() -> None:
    found = match(new(sentence=SENTENCE), [known()])
    assert found is not None
    assert found.how == How.OFFERED


def test_a_summary_of_its_own_chapter_is_matched_by_itself() -> None:
    found = match(new(paper="ST 111/31", sums_up=True), [known()])
    assert found is not None
    assert found.how == How.SUMMARY


@pytest.mark.parametrize(
    "telling",
    [
        new(paper="ST 111/31"),  # a chapter of another
        new(paper="ST 222/31", sums_up=True),  # a summary of another paper
        new(paper="ST 111/31", sums_up=True, claim=claim(verb="gave its blessing to")),
        new(paper="ST 111/31", sums_up=True, claim=claim(date=periods.month(2031, 3))),
        new(paper="ST 111/31", sums_up=True, marking=2),
    ],
)
def test_what_is_not_plain_waits_for_a_person(telling: Told) -> None:
    found = match(telling, [known()])
    assert found is not None
    assert found.how == How.OFFERED


def test_two_acts_equally_like_wait_for_a_person() -> None:
    found = match(new(paper="ST 111/31", sums_up=True), [known(), known(act=8, start=300, end=360)])
    assert found is not None
    assert found.how == How.OFFERED


def test_the_nearest_is_offered() -> None:
    near = known(act=9)
    further = known(claim=claim(object="the exercise plan against the theft of cargo bicycles and of prams"), act=8)
    found = match(new(), [further, near])
    assert found is not None
    assert found.act == 9


@pytest.mark.parametrize(
    ("reference", "first"),
    [
        ("ST 111/1/31 REV 1", "ST 111/31"),
        ("ST 111/31 COR 1", "ST 111/31"),
        ("ST 111/1/31 REV 1 COR 2", "ST 111/31"),
        ("ST 111/31 ADD 1 REV 1", "ST 111/31 ADD 1"),
        ("ST 111/31 ADD 1", "ST 111/31 ADD 1"),
        ("COM(2031) 16", "COM(2031) 16"),
        ("", ""),
    ],
)
def test_the_paper_that_a_revision_changes(reference: str, first: str) -> None:
    assert original(reference) == first


def test_a_paper_does_not_revise_itself_or_another() -> None:
    assert revises("ST 111/1/31 REV 1", "ST 111/31")
    assert not revises("ST 111/31", "ST 111/31")
    assert not revises("ST 111/31 ADD 1", "ST 111/31")
    assert not revises("ST 112/1/31 REV 1", "ST 111/31")


def test_chapters_that_sum_up() -> None:
    assert is_summary("Executive summary")
    assert is_summary("SUMMARY OF THE PERIOD")
    assert not is_summary("Summarised procedures")
    assert not is_summary("Cargo bicycles")


_WORDS = st.lists(st.sampled_from(["plan", "theft", "bicycle", "lock", "lake", "report", "of", "the"]), max_size=8)


@given(_WORDS, _WORDS)
def test_likeness_knows_no_order_and_no_side(one: list[str], other: list[str]) -> None:
    mine, yours = " ".join(one), " ".join(other)
    assert likeness(mine, yours) == likeness(yours, mine) == likeness(" ".join(reversed(one)), yours)
    assert likeness(mine, mine) == 100.0
