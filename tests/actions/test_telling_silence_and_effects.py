"""Silence on duties without a day, and days on which acts take effect, are told by mail: on their days, with why."""

import datetime
from typing import Any

import pytest

from article71 import periods
from article71.actions import evidence, legislation, mailboxes, outbox
from article71.actions.evidence import Proof
from article71.actions.mailboxes import NewMailbox
from article71.followup.progress import Extent
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.developments import EffectKind
from article71.register.documents import Document
from article71.register.duties import Duty, DutyState, Owner
from article71.register.legislation_facts import Effect, FileFacts, Happened
from article71.register.legislative_files import Handling, Stage
from article71.register.letters import outgoing
from article71.register.markings import Level, Marking
from article71.register.outbox import Line, Why
from article71.register.sights import Sight
from article71.register.unreached import missed

pytestmark = [pytest.mark.store, pytest.mark.django_db]
BEGAN = datetime.date(2031, 1, 1)
WAITED = datetime.date(2031, 7, 1)  # six months: no formal meeting is known
DESK, CHAIR = "desk@agency.example", "chair@state.example"
DAY = datetime.timedelta(1)


def on(days: int) -> datetime.date:
    return WAITED + datetime.timedelta(days)


@pytest.fixture
def agency(anna: Account) -> Body:
    body = Body.objects.create(short="Exercise Agency", kind="agency", shipped=True)
    mailboxes.add(body, NewMailbox(DESK), by=anna, on=BEGAN)
    Account.objects.create(username="chair", email=CHAIR, role=Role.PRESIDENCY)
    return body


def owed(*owners: Body, kind: str = "undated", **more: Any) -> Duty:
    duty = Duty(
        what="map the theft of cargo bicycles",
        kind=kind,
        state=DutyState.CONFIRMED,
        since=BEGAN,
        marking=Marking.objects.of(Level.PUBLIC),
        **more,
    )
    duty.save()
    for position, owner in enumerate(owners):
        Owner.objects.create(duty=duty, position=position, body=owner, words=owner.short)
    return duty


def told(day: datetime.date) -> set[tuple[str, str]]:
    """Who is to be told on the day, and why."""
    return {
        (letter.address, line.planned.wanted.why.value)  # type: ignore[attr-defined]
        for letter in outgoing(day).letters
        for line in letter.lines
    }


@pytest.mark.parametrize("kind", ["undated", "continuous"])
def test_silence_is_told_to_who_owes_it_and_when_it_lasts_to_the_chair(anna: Account, agency: Body, kind: str) -> None:
    owed(agency, kind=kind)
    days = [
        (days, each.address)
        for days in (0, 1, 2, 29, 30, 31, 59, 60, 61, 90, 120)
        for each in outbox.send(by=anna, on=on(days))
    ]
    assert days == [(1, DESK), (30, CHAIR), (60, DESK), (90, CHAIR), (120, DESK)]
    assert Line.objects.count() == len(days)


def test_each_line_says_why_it_came_and_since_when_nobody_was_heard_of(
    anna: Account, agency: Body, mailoutbox: list[Any]
) -> None:
    owed(agency)
    list(outbox.send(by=anna, on=on(30)))
    said = {message.to[0]: " ".join(message.body.split()) for message in mailoutbox}
    assert "no word since 1 Jan 2031" in said[DESK]
    assert "Why: Exercise Agency owes it, and nobody was heard of" in said[DESK]
    assert "Why: Nobody who owes it has been heard of for long, and you are in the chair." in said[CHAIR]


def test_a_word_ends_the_asking_also_one_that_its_reader_may_not_see(anna: Account, agency: Body) -> None:
    duty = owed(agency)
    assert told(on(1)) == {(DESK, Why.SILENT)}
    narrow = Document.objects.create(reference="ST 71/31", registered=BEGAN, marking=Marking.objects.of(Level.LIMITE))
    Body.objects.filter(pk=agency.pk).update(kind="partner")
    evidence.show(duty, Proof(Extent.INTERIM, document=narrow, day=WAITED), by=anna, on=WAITED)
    assert told(on(1)) == set()


def test_what_is_closed_not_confirmed_or_has_a_day_is_not_told_as_silent(anna: Account, agency: Body) -> None:
    closed = owed(agency)
    evidence.show(closed, Proof(Extent.FINAL, link="https://agency.example/map"), by=anna, on=BEGAN)
    Duty.objects.filter(pk=owed(agency).pk).update(state=DutyState.PROPOSED)
    owed(agency, kind="dated", due_after=BEGAN + DAY)
    owed(agency, kind="recurring", recurrence="FREQ=YEARLY")
    assert {why for _, why in told(on(400))} <= {Why.OWES, Why.PRESIDES}


def test_an_owner_that_cannot_be_asked_is_shown_to_the_secretariat(anna: Account) -> None:
    anna.email = "anna@register.example"
    anna.save()
    nowhere = Body.objects.create(short="Exercise Network", kind="network", shipped=True)
    owed(nowhere)
    assert told(on(1)) == {(anna.email, Why.UNREACHED)}
    assert [each.who.name for each in missed(on(1), Sight.of(anna))] == ["Exercise Network"]
    assert missed(on(0), Sight.of(anna)) == []


def file(anna: Account, stage: Stage, level: Level = Level.PUBLIC, *effects: Effect) -> None:
    happened = Happened(periods.day(2030, 5, 1), "it moved", "the OJ", stage)
    facts = FileFacts(
        "Directive on locks",
        Handling.WITHIN,
        act_celex=f"32030L007{level.value}",
        level=level,
        effects=effects or (Effect(EffectKind.TRANSPOSITION, periods.between(WAITED, WAITED), "all but Article 5"),),
        developments=(happened,),
    )
    legislation.record(facts, by=anna, on=BEGAN)


def test_days_on_which_acts_take_effect_are_told_before_they_come(
    anna: Account, agency: Body, mailoutbox: list[Any]
) -> None:
    file(anna, Stage.ADOPTED)
    days = [days for days in (-91, -90, -89, -30, -29, -7, -6, 0, 1) if [*outbox.send(by=anna, on=on(days))]]
    assert days == [-90, -30, -7]
    said = " ".join(mailoutbox[-1].body.split())
    assert "Acts that take effect" in said
    assert "Why: On 1 Jul 2031: to be transposed (all but Article 5)." in said
    assert "/legislation/" in said


def test_two_days_of_one_act_are_each_told(anna: Account, agency: Body) -> None:
    days = (WAITED, WAITED + 3 * DAY)
    file(
        anna, Stage.ADOPTED, Level.PUBLIC, *(Effect(EffectKind.APPLICATION, periods.between(day, day)) for day in days)
    )
    sent = [days for days in (-90, -87, -86, -85, -30, -27, -25, -7, -4, -2, 1) if [*outbox.send(by=anna, on=on(days))]]
    assert sent == [-90, -85, -30, -25, -7, -2]
    assert Line.objects.filter(why=Why.EFFECT).count() == 6


def test_of_an_act_that_is_not_adopted_or_may_not_be_seen_nothing_is_told(anna: Account, agency: Body) -> None:
    file(anna, Stage.NEGOTIATED)
    assert told(on(-7)) == set()
    Account.objects.filter(email=CHAIR).update(role=Role.PARLIAMENT)
    anna.email = "anna@register.example"
    anna.save()
    file(anna, Stage.ADOPTED, Level.LIMITE)
    assert told(on(-7)) == {(anna.email, Why.EFFECT)}
