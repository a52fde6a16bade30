"""Duties become one and several: all sources are kept, and what was merged can be taken apart again."""

import pytest

from article71 import periods
from article71.actions import acts, duties, evidence, statements, twins
from article71.actions.acts import Entry
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.errors import BadInput, ChangedMeanwhile
from article71.followup.progress import Extent, Progress
from article71.register.accounts import Account
from article71.register.duties import Duty, DutyKind, DutyState
from article71.register.evidence import Evidence, EvidenceState
from article71.register.progress import progresses
from article71.register.sights import Sight
from article71.register.twins import Twin
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim

pytestmark = [pytest.mark.store, pytest.mark.django_db]
BY_JUNE = periods.quarter(2031, 2)


def asked(anna: Account, by: str, what: str, day: int = 3) -> Duty:
    told = claim(
        actors=(by,),
        addressees=("Commission",),
        type=ActType.INVITED,
        verb="invited",
        object=what,
        date=periods.day(2031, 3, day),
    )
    act = acts.record(Entry(told, source="minutes"), by=anna, on=DAY)
    return duties.record(Owed(("Commission",), what, DutyKind.DATED, BY_JUNE), [act], by=anna, on=DAY)


@pytest.fixture
def first(anna: Account) -> Duty:
    return asked(anna, "COSI", "put forward a roadmap for the locks of bicycles")


@pytest.fixture
def second(anna: Account, first: Duty) -> Duty:
    return asked(anna, "Council", "present a roadmap of measures for locks of bicycles", 12)


def fresh(duty: Duty) -> Duty:
    return Duty.objects.get(pk=duty.pk)


def test_the_same_asked_twice_is_offered_as_one_duty_and_merged_with_both_sources(
    first: Duty, second: Duty, anna: Account
) -> None:
    twin = Twin.objects.get()
    assert (twin.duty, twin.other) == (second, first)
    assert twin.reasons == ["owed by the same", "like words", "same days"]
    duties.merge(second, first, by=anna)
    assert {actor for act in first.acts.all() for actor in act.actors} == {"COSI", "Council"}
    assert fresh(second).state == DutyState.MERGED
    assert fresh(second).merged_into == first
    assert list(Duty.objects.standing()) == [first]
    twin.refresh_from_db()
    assert twin.state == "merged"


def test_what_was_merged_stands_by_itself_again_with_what_was_its_own(first: Duty, second: Duty, anna: Account) -> None:
    shown = evidence.show(second, Proof(Extent.FINAL, link="https://example.org"), by=anna, on=DAY)
    duties.merge(second, first, by=anna)
    assert Evidence.objects.get(pk=shown.pk).duty == first
    duties.unmerge(second, by=anna)
    assert fresh(second).state == DutyState.CONFIRMED
    assert [act.actors for act in first.acts.all()] == [("COSI",)]
    assert [act.actors for act in second.acts.all()] == [("Council",)]
    assert Evidence.objects.get(pk=shown.pk).duty == second
    with pytest.raises(BadInput):
        duties.unmerge(second, by=anna)


def test_nothing_is_merged_with_itself_or_with_what_does_not_stand(first: Duty, second: Duty, anna: Account) -> None:
    with pytest.raises(BadInput):
        duties.merge(first, first, by=anna)
    duties.merge(second, first, by=anna)
    with pytest.raises(BadInput):
        duties.merge(first, second, by=anna)
    with pytest.raises(BadInput):
        evidence.show(fresh(second), Proof(Extent.FINAL, link="https://example.org"), by=anna)


def test_twins_that_are_two_are_not_offered_again(first: Duty, second: Duty, anna: Account) -> None:
    twin = Twin.objects.get()
    twins.dismiss(twin, by=anna)
    with pytest.raises(ChangedMeanwhile):
        twins.dismiss(twin, by=anna)
    asked(anna, "COSI", "buy paint for the office")
    assert Twin.objects.count() == 1


def test_parts_of_a_split_duty_keep_its_sources_and_supersede_it(first: Duty, anna: Account) -> None:
    parts = [Owed((owner,), what, DutyKind.UNDATED) for owner, what in (("COSI", "count"), ("Council", "report"))]
    made = duties.split(first, parts, by=anna, on=DAY)
    assert [set(each.acts.all()) for each in made] == [set(first.acts.all())] * 2
    assert [each.owners for each in map(fresh, [each.pk and each for each in made])] == [("COSI",), ("Council",)]
    assert progresses(Sight.of(None), DAY)[first.pk] == Progress.SUPERSEDED
    assert set(first.statements.get().successors.all()) == set(made)
    with pytest.raises(BadInput):
        duties.split(first, parts[:1], by=anna)


def test_a_duty_is_superseded_by_another_for_a_reason(first: Duty, second: Duty, anna: Account) -> None:
    with pytest.raises(BadInput):
        statements.supersede(first, [second], by=anna, reason="")
    with pytest.raises(BadInput):
        statements.supersede(first, [first], by=anna, reason="new plan")
    statements.supersede(first, [second], by=anna, on=DAY, reason="new plan")
    assert progresses(Sight.of(None), DAY)[first.pk] == Progress.SUPERSEDED


def test_what_the_owner_delivers_is_offered_for_what_it_owes_whichever_came_first(first: Duty, anna: Account) -> None:
    told = claim(
        actors=("Commission",),
        type=ActType.PRESENTED,
        verb="presented",
        object="a roadmap on the locks of cargo bicycles",
        date=periods.day(2031, 6, 2),
    )
    act = acts.record(Entry(told, source="minutes"), by=anna, on=DAY)
    offer = Evidence.objects.get()
    assert (offer.duty, offer.act, offer.state) == (first, act, EvidenceState.OFFERED)
    assert offer.reasons == ["same owner", "words of the duty"]
    late = asked(anna, "Council", "present a roadmap of measures for locks of bicycles", 12)
    assert late.evidence.get().act == act
    assert progresses(Sight.of(None), periods.day(2031, 12, 1).first or DAY) == {}


def test_a_closed_duty_is_offered_nothing_more(first: Duty, anna: Account) -> None:
    evidence.show(first, Proof(Extent.FINAL, link="https://example.org", day=periods.day(2020, 1, 1).first), by=anna)
    told = claim(
        actors=("Commission",),
        type=ActType.PRESENTED,
        verb="presented",
        object="a roadmap on the locks of cargo bicycles",
        date=periods.day(2031, 6, 2),
    )
    acts.record(Entry(told, source="minutes"), by=anna, on=DAY)
    assert not Evidence.objects.filter(state=EvidenceState.OFFERED).exists()
