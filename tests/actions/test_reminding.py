"""Duties are named to those who owe them, by mail that a real server takes."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from article71 import periods
from article71.actions import evidence, mailboxes, mandates, outbox
from article71.actions.evidence import Proof
from article71.actions.mailboxes import NewMailbox
from article71.actions.mandates import Mandated
from article71.errors import BadInput, NotAllowed
from article71.followup.progress import Extent
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyState, Owner
from article71.register.events import Event
from article71.register.letters import outgoing
from article71.register.markings import Level, Marking
from article71.register.occurrences import Occurrence
from article71.register.outbox import Line, Message, MessageState, Why
from article71.register.presidencies import Presidency
from article71.register.sights import Sight
from article71.register.unreached import missed
from tests.mail_server import Handed, mail_server

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LAST = datetime.date(2031, 6, 30)
DESK = "desk@agency.example"


def on(days: int) -> datetime.date:
    """So many days after the duties' last day."""
    return LAST + datetime.timedelta(days)


@pytest.fixture
def server(settings: Any) -> Iterator[Handed]:
    with mail_server(settings) as running:
        yield running


@pytest.fixture
def agency(anna: Account) -> Body:
    body = Body.objects.create(short="Exercise Agency", kind="agency", shipped=True)
    mailboxes.add(body, NewMailbox(DESK, "duty desk"), by=anna, on=on(-100))
    return body


def owed(what: str, *owners: Body | str, level: Level = Level.PUBLIC, **more: Any) -> Duty:
    """A confirmed duty with that last day."""
    duty = Duty(what=what, kind="dated", state=DutyState.CONFIRMED, marking=Marking.objects.of(level), **more)
    duty.due = periods.between(None, LAST)
    duty.save()
    for position, owner in enumerate(owners):
        body, words = (owner, owner.short) if isinstance(owner, Body) else (None, owner)
        Owner.objects.create(duty=duty, position=position, body=body, words=words)
    return duty


def sent(by: Account, days: int) -> list[outbox.Posted]:
    return list(outbox.send(by=by, on=on(days)))


def test_one_message_holds_all_lines_each_saying_why_it_came(anna: Account, agency: Body, server: Handed) -> None:
    owed("map the theft of cargo bicycles", agency)
    owed("list the locks that were cut", agency)
    assert sent(anna, -7) == [outbox.Posted(DESK)]
    (message,) = server.messages
    said = " ".join(message.get_content().split())
    assert message["Subject"] == "Register: 2 reminders"
    assert "Exercise Agency: map the theft of cargo bicycles" in said
    assert "due by 30 Jun 2031, in 7 days" in said
    assert said.count("Why: Exercise Agency owes it") == 2
    assert "/duties/" in said


def test_a_message_is_sent_once_however_often_the_day_is_asked_for(anna: Account, agency: Body, server: Handed) -> None:
    owed("map the theft of cargo bicycles", agency)
    assert len(sent(anna, -7)) == 1
    owed("entered later on that day", agency)
    assert sent(anna, -7) == []
    assert [line.planned.wanted.record for letter in outgoing(on(-6)).letters for line in letter.lines] == [
        Duty.objects.last().pk
    ]
    assert len(server.messages) == 1


def test_a_message_that_is_refused_is_told_and_tried_again(anna: Account, agency: Body, server: Handed) -> None:
    owed("map the theft of cargo bicycles", agency)
    server.refused.add(DESK)
    (posted,) = sent(anna, -7)
    assert "no such mailbox" in posted.trouble
    assert Message.objects.get().state == MessageState.FAILED
    server.refused.clear()
    assert sent(anna, -7) == [outbox.Posted(DESK)]
    assert Message.objects.get().state == MessageState.SENT
    assert Line.objects.count() == 1
    assert sent(anna, -6) == []


def test_one_that_a_fault_left_on_its_way_is_not_sent_again(anna: Account, agency: Body, server: Handed) -> None:
    owed("map the theft of cargo bicycles", agency)
    sent(anna, -7)
    Message.objects.update(state=MessageState.SENDING)
    assert sent(anna, -7) == []


def test_a_server_that_is_away_loses_nothing(anna: Account, agency: Body, settings: Any) -> None:
    owed("map the theft of cargo bicycles", agency)
    with mail_server(settings):
        pass
    assert sent(anna, -7)[0].trouble
    with mail_server(settings) as server:
        assert sent(anna, -6) == [outbox.Posted(DESK)]
        assert len(server.messages) == 1


def test_it_is_named_on_its_days_over_a_year(anna: Account, agency: Body, mailoutbox: list[Any]) -> None:
    owed("map the theft of cargo bicycles", agency)
    told = [days for days in (*range(-32, 9), 29, 30, 31, 60, 75, 90) if sent(anna, days)]
    assert told == [-30, -7, -1, 1, 7, 30, 60, 90]
    assert len(mailoutbox) == len(told)


@pytest.mark.parametrize("state", [DutyState.PROPOSED, DutyState.REJECTED, DutyState.WITHDRAWN])
def test_what_nobody_has_confirmed_is_not_asked_of_anybody(anna: Account, agency: Body, state: DutyState) -> None:
    Duty.objects.filter(pk=owed("map the theft of cargo bicycles", agency).pk).update(state=state)
    assert sent(anna, -7) == []


def test_what_its_reader_may_not_see_is_not_told_and_the_secretariat_learns_it(anna: Account, server: Handed) -> None:
    anna.email = "anna@register.example"
    anna.save()
    partner = Body.objects.create(short="Exercise Partner", kind="partner", shipped=True)
    mailboxes.add(partner, NewMailbox("desk@partner.example"), by=anna, on=on(-100))
    owed("keep the secret of the locks", partner, level=Level.LIMITE)
    sent(anna, -7)
    assert server.to("desk@partner.example") == []
    said = " ".join(server.to(anna.email)[0].get_content().split())
    assert "Exercise Partner: what it owes is marked for others" in said
    assert [(each.owner, each.duties) for each in missed(on(-7), Sight.of(anna))] == [("Exercise Partner", 1)]
    assert missed(on(-7), Sight.of(None)) == []


def test_a_marking_that_changed_meanwhile_counts_when_it_is_sent(anna: Account, agency: Body, server: Handed) -> None:
    duty = owed("map the theft of cargo bicycles", agency)
    (letter,) = outgoing(on(-7)).letters
    Body.objects.filter(pk=agency.pk).update(kind="partner")
    duty.marking = Marking.objects.of(Level.LIMITE)
    duty.save()
    assert [each.address for each in outgoing(on(-7)).letters] == []
    assert letter.lines
    assert sent(anna, -7) == []


def test_a_body_without_a_mailbox_is_reached_by_its_accounts(anna: Account, server: Handed) -> None:
    body = Body.objects.create(short="Exercise Agency", kind="agency", shipped=True)
    Account.objects.create(username="bea", email="Bea@agency.example", role=Role.AGENCY, body=body)
    Account.objects.create(username="closed", email="c@agency.example", role=Role.AGENCY, body=body, is_active=False)
    owed("map the theft of cargo bicycles", body)
    assert sent(anna, -7) == [outbox.Posted("bea@agency.example")]


def test_owners_that_cannot_be_reached_are_told_to_the_secretariat(anna: Account, agency: Body, server: Handed) -> None:
    anna.email = "anna@register.example"
    anna.save()
    nowhere = Body.objects.create(short="Exercise Network", kind="network", shipped=True)
    owed("map the theft of cargo bicycles", agency, nowhere, "the friends of locks")
    owed("ask who cares")
    sent(anna, -7)
    assert len(server.to(DESK)) == 1
    said = " ".join(server.to(anna.email)[0].get_content().split())
    assert "Exercise Network: no mailbox, and no account with an e-mail address" in said
    assert "the friends of locks: the register knows no body of this name" in said
    assert "nobody: no owner is named" in said
    who = [each.who.name for each in missed(on(-7), Sight.of(anna))]
    assert who == ["Exercise Network", "nobody", "the friends of locks"]


def test_what_is_overdue_for_a_week_is_told_to_the_presidency(anna: Account, agency: Body, server: Handed) -> None:
    chair = Account.objects.create(username="chair", email="chair@state.example", role=Role.PRESIDENCY)
    owed("map the theft of cargo bicycles", agency)
    told = [
        days
        for days in (-30, -7, -1, *range(1, 9), 29, 30, 60)
        if any(each.address == chair.email for each in sent(anna, days))
    ]
    assert told == [7, 30, 60]
    assert "you are in the chair" in server.to(chair.email)[0].get_content()


def test_delegations_are_the_member_states_that_there_are(anna: Account, server: Handed) -> None:
    everybody = Body.objects.create(short="Delegations", kind="role", shipped=True)
    reached = Body.objects.create(short="Exerciseland", kind="member-state", shipped=True)
    Body.objects.create(short="Elsewhere", kind="member-state", shipped=True)
    mailboxes.add(reached, NewMailbox("rep@exerciseland.example"), by=anna, on=on(-100))
    owed("report thefts", everybody)
    assert sent(anna, -7) == [outbox.Posted("rep@exerciseland.example")]
    assert [(each.who.name, each.owner) for each in missed(on(-7), Sight.of(anna))] == [("Elsewhere", "Delegations")]


def test_the_presidency_owes_as_the_country_in_the_chair(anna: Account, server: Handed) -> None:
    role = Body.objects.create(short="Presidency", kind="role", shipped=True)
    country = Body.objects.create(short="Exerciseland", kind="member-state", shipped=True)
    mailboxes.add(country, NewMailbox("rep@exerciseland.example"), by=anna, on=on(-100))
    chair = Presidency(country="Exerciseland", adjective="Exercise")
    chair.semester = periods.half(2031, 1)
    chair.save()
    owed("invite everybody", role)
    assert sent(anna, -7) == [outbox.Posted("rep@exerciseland.example")]


def test_only_the_secretariat_sends(agency: Body) -> None:
    chair = Account.objects.create(username="chair", role=Role.PRESIDENCY)
    with pytest.raises(NotAllowed):
        outbox.send(by=chair)


def test_without_a_mail_server_it_is_said_how_to_name_one(anna: Account, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", ""
    with pytest.raises(BadInput, match="ARTICLE71_MAIL"):
        outbox.send(by=anna)


def test_events_tell_neither_addresses_nor_words(anna: Account, agency: Body, server: Handed) -> None:
    owed("map the theft of cargo bicycles", agency)
    number = Event.objects.count()
    sent(anna, -7)
    told = str(list(Event.objects.order_by("number").values("before", "after", "reason"))[number:])
    assert "agency" not in told
    assert "cargo" not in told
    assert Event.objects.count() == number + 2
    assert Line.objects.get().why == Why.OWES


def test_what_was_delivered_is_not_asked_for_until_the_proof_is_taken_back(
    anna: Account, agency: Body, server: Handed
) -> None:
    duty = owed("map the theft of cargo bicycles", agency)
    proof = Proof(link="https://agency.example/map", extent=Extent.FINAL)
    shown = evidence.show(duty, proof, by=anna, on=on(-20))
    assert sent(anna, -7) == []
    evidence.withdraw(shown, reason="another map", by=anna, on=on(-6))
    assert sent(anna, -6) == [outbox.Posted(DESK)]


def test_an_interim_answer_ends_no_reminders(anna: Account, agency: Body, server: Handed) -> None:
    duty = owed("map the theft of cargo bicycles", agency)
    proof = Proof(link="https://agency.example/half", extent=Extent.INTERIM)
    evidence.show(duty, proof, by=anna, on=on(-20))
    assert sent(anna, -7) == [outbox.Posted(DESK)]


def test_each_time_of_a_duty_that_recurs_is_named_before_it_and_the_last_missed_one_after(
    anna: Account, agency: Body, server: Handed
) -> None:
    duty = owed("report every year", agency, recurrence="FREQ=YEARLY")
    duty.due = None
    duty.save()
    for number, years in enumerate((0, 1), 1):
        time = Occurrence(duty=duty, number=number)
        time.due = periods.between(None, LAST.replace(year=LAST.year + years))
        time.save()
    days_of_sending = (-31, -30, -7, -1, 0, 1, 7, 29, 30, 330, 335, 336, 337, 359, 365, 366, 367, 373)
    told = [days for days in days_of_sending if sent(anna, days)]
    assert told == [-30, -7, -1, 1, 7, 30, 330, 336, 359, 365, 367, 373]
    assert "due by 30 Jun 2032" in " ".join(server.messages[-5].get_content().split())


def test_a_mandate_that_nothing_follows_is_told_before_it_ends(anna: Account, agency: Body, server: Handed) -> None:
    anna.email = "anna@register.example"
    anna.save()
    term = periods.between(on(-800), LAST)
    told = Mandated(agency, "steering group", term, "decide on its report", "a decision", level=Level.LIMITE)
    held = mandates.record(told, by=anna, on=on(-300))
    chair = Account.objects.create(username="chair", email="chair@state.example", role=Role.PARLIAMENT)
    assert [days for days in (-120, -90, -30, -8, -7, -1, 1) if sent(anna, days)] == [-90, -30, -7]
    said = " ".join(server.to(anna.email)[-1].get_content().split())
    assert "Exercise Agency: steering group ends on 30 Jun 2031, in 7 days; decide on its report" in said
    assert server.to(chair.email) == []
    after = replace(told, term=periods.between(on(1), on(800)))
    mandates.follow(held, after, by=anna, on=on(-6))
    assert [days for days in range(-6, 8) if sent(anna, days)] == []
