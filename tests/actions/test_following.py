"""Anyone follows a body, topic, duty or search by mail, and is told what is new of it, and why; one click stops it."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from article71 import periods
from article71.actions import acts, evidence, follows, legislation, mailboxes, markings, meetings, outbox
from article71.actions.evidence import Proof
from article71.actions.mailboxes import NewMailbox
from article71.actions.meetings import Planned
from article71.errors import Article71Error, BadInput, NotThere
from article71.followup.planning import Before
from article71.followup.progress import Extent
from article71.register.accounts import Account, Role
from article71.register.audit import Change, write
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty, DutyState, Owner
from article71.register.events import Event
from article71.register.follows import GOOD_FOR, MOST_ASKED, Follow
from article71.register.legislation_facts import FileFacts, Happened
from article71.register.legislative_files import Handling
from article71.register.letters import outgoing
from article71.register.markings import Level, Marking
from article71.register.meetings import MeetingKind
from article71.register.mentions import Mention
from article71.register.outbox import Line
from article71.register.taking_in.readings import take_in
from article71.register.targets import Target
from article71.register.topics import Topic
from tests.exercise import DAY, duty, finding, public, reading
from tests.mail_server import Handed, mail_server

pytestmark = [pytest.mark.store, pytest.mark.django_db]
READER = "reader@public.example"


@pytest.fixture
def server(settings: Any) -> Iterator[Handed]:
    with mail_server(settings) as running:
        yield running


@pytest.fixture
def ben(anna: Account) -> Account:
    return Account.objects.create(username="ben", email="ben@parliament.example", role=Role.PARLIAMENT)


@pytest.fixture
def cosi() -> Body:
    return Body.objects.create(short="COSI", kind="committee", shipped=True)


def came(anna: Account, reference: str = "ST 111/31", level: Level = Level.PUBLIC, **claim: Any) -> Document:
    """A paper that tells an act of COSI and a duty, taken in as its event says."""
    told = finding(**claim)
    read = reading(told, reference=reference, duties=(replace(duty(told), owners=("Commission",)),))
    paper = Document.objects.create(
        reference=reference, registered=DAY, marking=Marking.objects.of(level), title=f"Paper {reference}"
    )
    take_in(paper, read, DAY, anna)
    write(Change("documents.ingest", paper), by=anna, on=DAY)
    return paper


def send(anna: Account, days: int = 0) -> list[outbox.Posted]:
    return list(outbox.send(by=anna, on=DAY + datetime.timedelta(days)))


def words(server: Handed, number: int = -1) -> str:
    return " ".join(server.messages[number].get_content().split())


def confirmed(anna: Account, paper: Document) -> None:
    for mention in Mention.objects.filter(document=paper):
        acts.confirm(mention, by=anna, on=DAY)


def test_who_follows_a_body_is_told_of_a_paper_that_tells_of_it_and_why(
    anna: Account, ben: Account, cosi: Body, server: Handed
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    assert send(anna) == [outbox.Posted(ben.email)]
    assert "* ST 111/31 NOTE, 10 Mar 2031" in words(server)
    assert "Why: You follow “COSI”." in words(server)
    assert send(anna, 1) == []


def test_what_was_there_before_is_no_news(anna: Account, ben: Account, cosi: Body, server: Handed) -> None:
    came(anna)
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    assert send(anna) == []


def test_a_duty_is_told_once_it_is_confirmed(anna: Account, ben: Account, server: Handed) -> None:
    commission = Body.objects.create(short="Commission", kind="institution", shipped=True)
    follows.begin(Target("body", str(commission.pk)), by=ben)
    paper = came(anna)
    assert send(anna) == []
    confirmed(anna, paper)
    assert send(anna, 1) == [outbox.Posted(ben.email)]
    assert "Commission: report on cargo bicycles" in words(server)


def test_a_topic_a_duty_and_a_search_are_followed(anna: Account, ben: Account, cosi: Body, server: Handed) -> None:
    Topic.objects.create(key="bicycles", title="Bicycles")
    confirmed(anna, came(anna))
    owed = Duty.objects.get()
    follows.begin(Target("topic", "bicycles"), by=ben)
    follows.begin(Target("duty", str(owed.pk)), by=ben)
    follows.begin(Target("search", "acts?body=COSI"), by=ben)
    follows.begin(Target("search", "search?q=locks"), by=ben)
    confirmed(anna, came(anna, "ST 112/31", object="the plan for locks", topic="bicycles"))
    send(anna)
    said = words(server)
    assert "You follow “Bicycles”." in said
    assert "You follow “Acts: body COSI”." in said
    assert "You follow “Search: locks”." in said
    assert "report on cargo bicycles”." not in said
    assert Line.objects.filter(follow__kind="duty").count() == 0


def test_what_one_may_not_see_is_not_told_until_it_is_published(
    anna: Account, ben: Account, cosi: Body, server: Handed
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna, level=Level.LIMITE)
    assert send(anna) == []
    markings.publish(Document.objects.get(), reason="asked for", by=anna, on=DAY)
    assert send(anna, 1) == [outbox.Posted(ben.email)]


def test_a_marking_counts_when_the_message_is_written(
    anna: Account, ben: Account, cosi: Body, server: Handed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is narrowed between looking for news and writing of it."""
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    found = outgoing(DAY)
    Document.objects.update(marking=Marking.objects.of(Level.LIMITE))
    monkeypatch.setattr("article71.actions.outbox.outgoing", lambda day: found)
    assert send(anna) == []
    assert server.messages == []


def test_reminders_and_news_come_in_one_message(anna: Account, ben: Account, cosi: Body, server: Handed) -> None:
    mailboxes.add(cosi, NewMailbox(ben.email), by=anna, on=DAY)
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    owed = Duty(what="count locks", kind="dated", state=DutyState.CONFIRMED, marking=public())
    owed.due = periods.between(None, DAY + datetime.timedelta(7))
    owed.save()
    Owner.objects.create(duty=owed, position=0, body=cosi, words="COSI")
    send(anna)
    assert [message["Subject"] for message in server.messages] == ["Register: 1 reminder, 1 piece of news"]


def test_news_waits_for_a_recipient_who_had_a_message_that_day(
    anna: Account, ben: Account, cosi: Body, server: Handed
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    send(anna)
    came(anna, "ST 112/31", object="the plan for locks")
    assert send(anna) == []
    assert send(anna, 1) == [outbox.Posted(ben.email)]
    assert "ST 112/31" in words(server)
    assert "ST 111/31" not in words(server)


def test_news_that_the_server_refused_is_not_lost(anna: Account, ben: Account, cosi: Body, server: Handed) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    server.refused.add(ben.email)
    assert send(anna)[0].trouble
    server.refused.clear()
    assert send(anna, 1) == [outbox.Posted(ben.email)]


def test_an_address_without_an_account_is_told_only_once_its_reader_confirmed_it(
    anna: Account, cosi: Body, server: Handed
) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), "Reader@public.example", by=None)
    assert asked
    came(anna)
    assert send(anna) == []
    follows.confirm(asked, by=None)
    came(anna, "ST 112/31", object="the plan for locks")
    assert send(anna, 1) == [outbox.Posted(READER)]
    assert "ST 112/31" in words(server)
    assert "ST 111/31" not in words(server)


def test_a_message_is_stopped_by_the_link_in_it_which_mail_programs_know_too(
    anna: Account, cosi: Body, server: Handed
) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), READER, by=None)
    assert asked
    follows.confirm(asked, by=None)
    came(anna)
    send(anna)
    (message,) = server.messages
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert asked.link in message["List-Unsubscribe"]
    assert asked.link in words(server).replace(" ", "")
    follows.stop(asked, by=None)
    came(anna, "ST 112/31", object="the plan for locks")
    assert send(anna, 1) == []
    assert Follow.objects.get().address == ""


def test_an_address_that_nobody_confirms_is_forgotten(anna: Account, cosi: Body, server: Handed) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), READER, by=None)
    assert asked
    Follow.objects.update(begun=asked.begun - GOOD_FOR)
    with pytest.raises(NotThere):
        follows.confirm(asked, by=None)
    send(anna)
    assert Follow.objects.get().address == ""


def test_nobody_is_sent_many_links(anna: Account, cosi: Body) -> None:
    made = [follows.ask(Target("search", f"acts?text={number}"), READER, by=None) for number in range(MOST_ASKED + 2)]
    assert [bool(each) for each in made] == [*[True] * MOST_ASKED, False, False]


def test_who_follows_it_already_is_sent_no_link_again(anna: Account, cosi: Body) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), READER, by=None)
    assert asked
    follows.confirm(asked, by=None)
    assert follows.ask(Target("body", str(cosi.pk)), READER, by=None) is None


def test_an_account_follows_a_thing_once(ben: Account, cosi: Body) -> None:
    first = follows.begin(Target("body", str(cosi.pk)), by=ben)
    assert follows.begin(Target("body", str(cosi.pk)), by=ben) == first
    follows.stop(first, by=ben)
    assert follows.begin(Target("body", str(cosi.pk)), by=ben) != first


@pytest.mark.parametrize(
    ("kind", "name"),
    [("body", "987654321"), ("body", "x"), ("topic", "unknown"), ("duty", "987654321"), ("duty", "²")],
)
def test_what_is_not_there_cannot_be_followed(ben: Account, kind: str, name: str) -> None:
    with pytest.raises(NotThere):
        follows.begin(Target(kind, name), by=ben)


@pytest.mark.parametrize("name", ["", "accounts?", "acts?period=never", "search?q=", "acts?text=" + "a" * 2000])
def test_what_cannot_be_asked_cannot_be_followed(ben: Account, name: str) -> None:
    with pytest.raises(Article71Error):
        follows.begin(Target("search", name), by=ben)
    assert not Follow.objects.exists()


def test_a_hidden_duty_cannot_be_followed(anna: Account, ben: Account) -> None:
    came(anna, level=Level.LIMITE)
    with pytest.raises(NotThere):
        follows.begin(Target("duty", str(Duty.objects.get().pk)), by=ben)


def test_an_account_without_an_address_is_told_what_to_do(anna: Account, cosi: Body) -> None:
    with pytest.raises(BadInput, match="no e-mail address"):
        follows.begin(Target("body", str(cosi.pk)), by=anna)


def test_a_link_with_another_signature_leads_nowhere(ben: Account, cosi: Body) -> None:
    made = follows.begin(Target("body", str(cosi.pk)), by=ben)
    assert Follow.objects.of_link(made.link) == made
    for wrong in ("", "1", f"{made.pk}:", f"{made.pk}:x", f"{made.pk + 1}:{made.link.partition(':')[2]}", "²:x"):
        assert Follow.objects.of_link(wrong) is None


def test_events_tell_neither_who_follows_nor_what(anna: Account, cosi: Body) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), READER, by=None)
    assert asked
    follows.confirm(asked, by=None)
    follows.stop(asked, by=None)
    assert [event.action for event in Event.objects.all()] == ["follows.ask", "follows.confirm", "follows.stop"]
    assert {(event.account, event.before, event.after) for event in Event.objects.all()} == {(None, None, None)}


def test_what_somebody_follows_is_shown_to_nobody_else(anna: Account, ben: Account, cosi: Body) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    assert Follow.objects.visible_to(ben).count() == 1
    assert not Follow.objects.visible_to(anna).exists()
    assert not Follow.objects.visible_to(None).exists()


def test_a_legislative_file_is_told_with_its_last_step(anna: Account, ben: Account, server: Handed) -> None:
    facts = FileFacts(title="Regulation on locks", handling=Handling.OUTSIDE)
    file = legislation.record(facts, by=anna, on=DAY)
    follows.begin(Target("file", str(file.pk)), by=ben)
    assert send(anna) == []
    step = Happened(periods.day(2031, 3, 3), "the Council adopted its position", "ST 111/31")
    legislation.tell(file, step, by=anna, on=DAY)
    assert send(anna, 1) == [outbox.Posted(ben.email)]
    assert "Regulation on locks the Council adopted its position" in words(server)


def test_a_meeting_is_told_when_it_changes_and_those_of_a_body_when_they_are_planned(
    anna: Account, ben: Account, cosi: Body, server: Handed
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    planned = Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 6, 3), place="Brussels")
    meeting = meetings.plan(planned, by=anna, on=DAY)
    send(anna)
    assert "COSI, formal meeting 3 Jun 2031, Brussels" in words(server)
    follows.begin(Target("meeting", str(meeting.pk)), by=ben)
    meetings.change(meeting, replace(planned, place="Luxembourg"), by=anna, on=DAY)
    send(anna, 1)
    assert "3 Jun 2031, Luxembourg" in words(server)
    assert send(anna, 2) == []


def test_a_limite_meeting_is_told_to_nobody_who_may_not_see_it(
    anna: Account, ben: Account, cosi: Body, server: Handed
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    meetings.plan(Planned("COSI", MeetingKind.FORMAL, None), Level.LIMITE, by=anna, on=DAY)
    assert send(anna) == []


def test_that_something_hidden_was_done_on_a_public_record_is_not_told(
    anna: Account, ben: Account, server: Handed
) -> None:
    file = legislation.record(FileFacts(title="Regulation on locks", handling=Handling.OUTSIDE), by=anna, on=DAY)
    confirmed(anna, came(anna))
    owed, secret = Duty.objects.get(), came(anna, "ST 112/31", Level.LIMITE, object="the secret of locks")
    follows.begin(Target("file", str(file.pk)), by=ben)
    follows.begin(Target("duty", str(owed.pk)), by=ben)
    step = Happened(periods.day(2031, 3, 3), "a secret step", "ST 112/31", level=Level.LIMITE)
    legislation.tell(file, step, by=anna, on=DAY)
    evidence.show(owed, Proof(Extent.FINAL, document=secret), by=anna, on=DAY)
    assert send(anna) == []


def test_evidence_that_one_may_see_is_told_to_who_follows_the_duty(anna: Account, ben: Account, server: Handed) -> None:
    confirmed(anna, came(anna))
    owed = Duty.objects.get()
    follows.begin(Target("duty", str(owed.pk)), by=ben)
    evidence.show(owed, Proof(Extent.FINAL, link="https://commission.example/report"), by=anna, on=DAY)
    assert send(anna) == [outbox.Posted(ben.email)]
    assert "report on cargo bicycles it is delivered" in words(server)


def test_what_another_call_sent_meanwhile_takes_no_news_away(
    anna: Account, ben: Account, cosi: Body, server: Handed, monkeypatch: pytest.MonkeyPatch
) -> None:
    follows.begin(Target("body", str(cosi.pk)), by=ben)
    came(anna)
    send(anna)
    came(anna, "ST 112/31", object="the plan for locks")
    monkeypatch.setattr("article71.register.letters.before", lambda day, lines: Before({}))
    assert send(anna) == []
    monkeypatch.undo()
    assert send(anna, 1) == [outbox.Posted(ben.email)]
    assert "ST 112/31" in words(server)
