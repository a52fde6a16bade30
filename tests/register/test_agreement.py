"""What the tellings of one act agree on."""

import json

from hypothesis import given
from hypothesis import strategies as st

from article71 import periods
from article71.register.claims import Claim, agree, from_row, to_row
from article71.vocabulary.act_types import ActType
from tests.exercise import claim


def test_one_telling_is_what_it_says() -> None:
    assert agree([claim()]) == claim()


def test_the_weightiest_says_who_did_what_and_others_fill_what_it_leaves_open() -> None:
    short = claim(object="the plan", date=None)
    full = claim(addressees=("Member States",), topic="bicycles")
    agreed = agree([short, full])
    assert agreed.object == "the plan"
    assert (agreed.date, agreed.addressees, agreed.topic) == (full.date, ("Member States",), "bicycles")


def test_a_day_says_more_than_its_month() -> None:
    assert agree([claim(date=periods.month(2031, 3)), claim()]).date == claim().date


def test_a_day_elsewhere_does_not_overrule_the_weightiest() -> None:
    assert agree([claim(), claim(date=periods.day(2031, 4, 1))]).date == claim().date


_PERIODS = st.none() | st.builds(
    lambda period, text: period.worded(text),
    st.sampled_from([periods.day(2031, 3, 3), periods.quarter(2031, 2), periods.until(periods.year(2030))]),
    st.text(max_size=5),
)
_NAMES = st.lists(st.sampled_from(["COSI", "Council", "Délégations"]), max_size=3).map(tuple)
_CLAIMS = st.builds(
    Claim,
    actors=_NAMES,
    type=st.sampled_from(ActType),
    verb=st.text(max_size=5),
    object=st.text(max_size=5),
    addressees=_NAMES,
    source=_NAMES,
    topic=st.text(max_size=3),
    date=_PERIODS,
    due=_PERIODS,
    recurrence=st.sampled_from(["", "P2Y"]),
    presidency=st.sampled_from(["", "Hungary"]),
)


@given(_CLAIMS)
def test_a_claim_comes_back_from_its_row(told: Claim) -> None:
    assert from_row(json.loads(json.dumps(to_row(told)))) == told


@given(st.lists(_CLAIMS, min_size=1, max_size=4))
def test_telling_it_again_changes_nothing(told: list[Claim]) -> None:
    assert agree([*told, *told]) == agree(told)
