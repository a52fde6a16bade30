"""Owners are told at once of what their operations meet, and the coordination unit of what nobody answered in time."""

import datetime

import pytest

from article71.actions import mailboxes, operations, overlaps
from article71.actions.mailboxes import NewMailbox
from article71.actions.overlaps import Said
from article71.register.accounts import Account
from article71.register.bodies import Body
from article71.register.letters import outgoing
from article71.register.operations import Operation
from article71.register.overlaps import Answer, OverlapSide
from article71.reports.letters.words import worded
from tests.actions.operations import LAND, VALE, account, bodies, planned
from tests.exercise import secretariat
from tests.overlaps.exercise import AIMS

pytestmark = [pytest.mark.store, pytest.mark.django_db]
DAY = datetime.date(2031, 1, 10)


@pytest.fixture(autouse=True)
def _made_up_aims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.vocabulary.aims.load", lambda profile="cosi": AIMS)


@pytest.fixture
def known() -> dict[str, Body]:
    found, anna = bodies(), secretariat()
    for short, body in found.items():
        address = f"{short.split()[-1].lower()}@desk.example"
        mailboxes.add(body, NewMailbox(address, "desk"), by=anna, on=DAY - datetime.timedelta(1))
    return found


@pytest.fixture
def land(known: dict[str, Body]) -> Account:
    return account(known[LAND])


@pytest.fixture
def mine(known: dict[str, Body], land: Account) -> Operation:
    """An operation of Exercise Land that meets one of Exercise Vale."""
    vale = account(known[VALE])
    told = planned(reference="JAD-9", title="Exercise Wren", lead=VALE, participants=(), coordination_unit="")
    operations.register(operations.draft(told, by=vale, on=DAY), by=vale, on=DAY)
    return operations.register(operations.draft(planned(), by=land, on=DAY), by=land, on=DAY)


def told_on(days: int) -> dict[str, str]:
    """The words of each letter so many days later, by its address."""
    letters = outgoing(DAY + datetime.timedelta(days)).letters
    return {letter.address: str(worded(letter).mail) for letter in letters}


def test_both_owners_are_told_on_the_day_and_nobody_else(mine: Operation) -> None:
    told = told_on(0)
    assert told.keys() == {"land@desk.example", "vale@desk.example"}
    assert "Exercise Lark" in told["land@desk.example"]


def test_no_letter_tells_of_the_other_operation(mine: Operation) -> None:
    told = told_on(0)
    assert "Wren" not in told["land@desk.example"]
    assert "Lark" not in told["vale@desk.example"]


def test_what_nobody_answers_in_time_goes_to_the_coordination_unit(mine: Operation, land: Account) -> None:
    assert "unit@desk.example" not in told_on(14)
    assert "you coordinate" in told_on(15)["unit@desk.example"]
    side = OverlapSide.objects.get(operation=mine)
    overlaps.answer(side, Said(Answer.GO_AHEAD, "we tell each other"), by=land)
    assert told_on(15).keys() == {"vale@desk.example"}


def test_a_muted_overlap_sends_no_letter(mine: Operation, land: Account) -> None:
    side = OverlapSide.objects.get(operation=mine)
    overlaps.mute(side, DAY + datetime.timedelta(20), reason="known", by=land, on=DAY)
    assert "land@desk.example" not in told_on(0)
    assert "land@desk.example" in told_on(21)
