"""Acts by month: those that a month is told of, counted as plain Python counts them, and none past what one may see."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71 import periods
from article71.actions.acts import Entry, record
from article71.periods import Period
from article71.register import filters
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.filters import Asked
from article71.register.markings import Level, Marking
from article71.register.presidencies import Presidency
from article71.register.sights import Sight
from article71.register.suggestions import names_of_bodies
from article71.register.timeline import timeline
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
MAY = periods.month(2031, 5)


def enter(*dates: Period | None, **changes: object) -> None:
    anna = secretariat(f"anna {Act.objects.count()}")
    for number, date in enumerate(dates):
        told = claim(object=f"thing {number}", date=date, **changes)
        record(Entry(told, source="minutes"), by=anna, on=DAY)


def test_an_act_stands_in_the_month_that_is_told() -> None:
    enter(periods.day(2031, 5, 3), MAY, periods.day(2031, 6, 1))
    found = timeline(Asked(), Sight.of(None))
    assert found.months == {(2031, 5): {"endorsed": 2}, (2031, 6): {"endorsed": 1}}
    assert found.elsewhere == 0


def test_what_is_told_of_no_month_stands_in_none() -> None:
    Presidency.objects.create(
        country="Ruritania", adjective="Ruritanian", semester_first="2031-01-01", semester_after="2031-07-01"
    )
    enter(None, periods.quarter(2031, 2), periods.until(MAY), periods.between(DAY, None))
    enter(None, presidency="Ruritania")
    found = timeline(Asked(), Sight.of(None))
    assert found.months == {}
    assert found.elsewhere == 5


def test_a_month_asked_for_leaves_the_other_months_in_the_picture() -> None:
    enter(MAY, periods.month(2031, 6))
    assert len(timeline(Asked(within=MAY), Sight.of(None)).months) == 2
    assert timeline(Asked(types=("met",)), Sight.of(None)).months == {}


def test_only_acts_of_the_state_asked_for_are_counted() -> None:
    enter(MAY, MAY, MAY)
    Act.objects.filter(object="thing 0").update(state="rejected")
    for words in ("", "thing"):
        assert timeline(Asked(text=words), Sight.of(None)).months == {(2031, 5): {"endorsed": 2}}
        assert timeline(Asked(text=words, state="rejected"), Sight.of(None)).months == {(2031, 5): {"endorsed": 1}}


def test_nobody_counts_what_one_may_not_see() -> None:
    enter(MAY)
    Act.objects.update(marking=Marking.objects.of(Level.LIMITE))
    assert timeline(Asked(), Sight.of(None)).months == {}
    assert timeline(Asked(), Sight.of(secretariat("bela"))).months


def test_within_asks_for_what_lies_in_it_for_certain() -> None:
    enter(periods.day(2031, 5, 3), MAY, periods.quarter(2031, 2), None, periods.until(MAY))
    held = filters.acts(Asked(within=periods.quarter(2031, 2)), None)
    assert {act.object for act in held} == {"thing 0", "thing 1", "thing 2"}


def test_a_body_known_only_from_what_one_may_not_see_is_not_suggested() -> None:
    Body.objects.create(short="Lock Forum", kind="committee", shipped=True)
    Body.objects.create(short="Quiet Group", kind="group")
    assert names_of_bodies(None) == ["Lock Forum"]
    enter(MAY, actors=("Quiet Group",))
    assert names_of_bodies(None) == ["Lock Forum", "Quiet Group"]
    Act.objects.update(marking=Marking.objects.of(Level.LIMITE))
    assert names_of_bodies(None) == ["Lock Forum"]


_DAYS = st.dates(DAY, DAY.replace(month=6))
_DATES = st.none() | st.tuples(_DAYS, _DAYS).map(lambda ends: periods.between(min(ends), max(ends)))
_TYPES = st.sampled_from([ActType.ENDORSED, ActType.MET])


class Counts(TestCase):
    """The store's counts, plain Python's, and what a click on each asks for."""

    @settings(max_examples=30, suppress_health_check=[HealthCheck.differing_executors])
    @given(st.lists(st.tuples(_DATES, _TYPES), max_size=5))
    def test_agree(self, told: list[tuple[Period | None, ActType]]) -> None:
        for date, type_ in told:
            enter(date, type=type_)
        naive = Counter(
            ((date.first.year, date.first.month), type_.value)
            for date, type_ in told
            if date and date.first and date.within(periods.month(date.first.year, date.first.month))
        )
        found = timeline(Asked(), Sight.of(None))
        assert {(month, type_): acts for month, types in found.months.items() for type_, acts in types.items()} == naive
        assert found.elsewhere == len(told) - naive.total()
        for (month, type_), acts in naive.items():
            assert filters.acts(Asked(types=(type_,), within=periods.month(*month)), None).count() == acts
