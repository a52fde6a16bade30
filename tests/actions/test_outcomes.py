"""Outcomes of items are acts with the meeting as their source; positions are for whom they are marked."""

import pytest

from article71 import periods
from article71.actions import acts, agendas, meetings, positions
from article71.actions.acts import Entry
from article71.actions.agendas import Item
from article71.actions.positions import Stand
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.agendas import AgendaItem
from article71.register.bodies import Body
from article71.register.markings import Compartment, Level
from article71.register.meetings import MeetingKind
from article71.register.outcomes import outcomes_of
from article71.register.positions import Position, Stance
from tests.exercise import claim

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def item(by: Account, level: Level = Level.PUBLIC) -> AgendaItem:
    planned = meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 4, 2))
    return agendas.add(meetings.plan(planned, level, by=by), Item("Locks"), by=by)


def test_an_outcome_is_a_confirmed_act_with_its_item_as_source(anna: Account) -> None:
    row = item(anna)
    act = acts.record(Entry(claim(object="the plan on locks"), item=row), by=anna)
    assert act.state == ActState.CONFIRMED
    assert act.mentions.get().item == row
    assert [found for _, found in outcomes_of([row.pk], None)[row.pk]] == [act]


def test_outcomes_are_recorded_at_any_time(anna: Account) -> None:
    row = item(anna)
    meetings.circulate(row.meeting, by=anna)
    meetings.close(row.meeting, by=anna)
    assert acts.record(Entry(claim(), item=row), by=anna).pk


def test_an_outcome_of_a_limite_item_is_limite_until_its_meeting_is_public(anna: Account) -> None:
    row = item(anna, Level.LIMITE)
    act = acts.record(Entry(claim(), item=row), by=anna)
    assert not Act.objects.visible_to(None).exists()
    meetings.publish(row.meeting, reason="it is over", by=anna)
    assert Act.objects.visible_to(None).get() == act


def test_a_struck_outcome_is_no_outcome_and_lets_its_item_go(anna: Account) -> None:
    row = item(anna)
    act = acts.record(Entry(claim(), item=row), by=anna)
    with pytest.raises(BadInput, match="outcomes"):
        agendas.drop(row, by=anna)
    acts.reject(act.mentions.get(), by=anna, reason="misheard")
    assert outcomes_of([row.pk], anna) == {}
    assert agendas.drop(row, by=anna).dropped


def test_an_item_one_may_not_see_has_no_outcomes_to_be_recorded(anna: Account) -> None:
    row = item(anna, Level.LIMITE)
    with pytest.raises(NotThere):
        acts.record(Entry(claim(), item=row), by=Account.objects.create(username="pia", role=Role.PARLIAMENT))


def test_a_position_is_for_those_alone_it_is_marked_for(anna: Account) -> None:
    Body.objects.create(short="Exercise Land", kind="member-state", shipped=True)
    group = Compartment.objects.create(name="Locks")
    row = item(anna)
    found = positions.record(row, Stand("Exercise Land", Stance.AGAINST, compartments=(group,)), by=anna)
    delegate = Account.objects.create(username="dora", role=Role.DELEGATE)
    assert [list(Position.objects.visible_to(each)) for each in (None, delegate, anna)] == [[], [], [found]]


def test_a_position_is_withdrawn_once_and_kept(anna: Account) -> None:
    Body.objects.create(short="Exercise Land", kind="member-state", shipped=True)
    found = positions.record(item(anna), Stand("Exercise Land", Stance.FOR), by=anna)
    assert positions.withdraw(found, by=anna).withdrawn
    with pytest.raises(BadInput):
        positions.withdraw(found, by=anna)


def test_nobody_stands_anywhere_whom_the_register_does_not_know(anna: Account) -> None:
    with pytest.raises(BadInput):
        positions.record(item(anna), Stand("Nowhere", Stance.FOR), by=anna)
