"""A notice of meeting that comes in calls a meeting with its agenda; a revised one changes it; papers are chased."""

import datetime
from dataclasses import replace

import pytest

from article71.actions import acts, agendas, documents, markings, meetings
from article71.actions.acts import Entry
from article71.documents.tree import AgendaItem as Item
from article71.documents.tree import Cover, Paper
from article71.documents.tree import Document as Tree
from article71.documents.tree import Meeting as Called
from article71.periods import day
from article71.reading.findings import Reading
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.awaited import awaited
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.markings import Level, Marking
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ON = datetime.date(2031, 7, 16)
ITEMS = (
    Item("1", "Locks", "discussion", (Paper("WK 1111/31", issued=False), Paper("ST 2222/31"))),
    Item("2", "Bells", "decision"),
)
CALLED = Called("Exercise Committee (EXC)", ON, datetime.time(9, 30), "Exercise Hall", "1+1", ITEMS)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture(autouse=True)
def committee() -> Body:
    body = Body.objects.create(short="EXC", kind="committee", shipped=True)
    body.names.create(text="Exercise Committee")
    return body


def notice(called: Called, by: Account, reference: str = "CM 3333/31", **columns: object) -> Document:
    cover = Cover(reference=reference, kind="COMMUNICATION", date=datetime.date(2031, 7, 1))
    paper = Document.objects.create(**{"reference": reference, "registered": DAY, "marking": public(), **columns})
    take_in(paper, Reading(Tree(cover, meeting=called)), DAY, by)
    return paper


def titles(meeting: Meeting) -> list[str]:
    return list(meeting.items.standing().values_list("title", flat=True))


def test_a_notice_becomes_a_circulated_meeting_with_its_agenda(anna: Account, committee: Body) -> None:
    paper = notice(CALLED, anna)
    meeting = Meeting.objects.get()
    assert (meeting.body, meeting.notice, meeting.state) == (committee, paper, MeetingState.CIRCULATED)
    assert meeting.days == day(2031, 7, 16)
    assert (meeting.start, meeting.place, meeting.attendance) == (datetime.time(9, 30), "Exercise Hall", "1+1")
    assert [(each.title, each.purpose) for each in meeting.items.all()] == [
        ("Locks", "discussion"),
        ("Bells", "decision"),
    ]
    assert [line["title"] for line in meeting.versions.get().lines] == ["Locks", "Bells"]


def test_a_paper_that_calls_no_meeting_or_no_day_makes_none(anna: Account) -> None:
    notice(replace(CALLED, date=None), anna)
    paper = Document.objects.create(reference="ST 1/31", registered=DAY, marking=public())
    take_in(paper, Reading(Tree(Cover(reference="ST 1/31"))), DAY, anna)
    assert not Meeting.objects.exists()


def test_reading_the_notice_again_changes_nothing(anna: Account) -> None:
    paper = notice(CALLED, anna)
    meetings.revise(Meeting.objects.get(), reason="an item more", by=anna)
    agendas.add(Meeting.objects.get(), agendas.Item("Pumps"), by=anna)
    take_in(paper, Reading(Tree(Cover(reference=paper.reference), meeting=CALLED)), DAY, anna)
    assert titles(Meeting.objects.get()) == ["Locks", "Bells", "Pumps"]


def test_a_revised_notice_is_the_next_revision_and_keeps_what_was_recorded(anna: Account) -> None:
    first = notice(CALLED, anna)
    locks, bells = AgendaItem.objects.all()
    acts.record(Entry(claim(), item=locks), by=anna)
    items = (Item("1", "Pumps"), Item("2", "LOCKS", "decision"))
    notice(replace(CALLED, items=items), anna, "CM 3333/1/31 REV 1", revises=first)
    meeting = Meeting.objects.get()
    assert (titles(meeting), meeting.revision) == (["Pumps", "Locks"], 1)
    assert [str(each) for each in meeting.versions.all()] == ["first version", "REV 1"]
    locks.refresh_from_db()
    bells.refresh_from_db()
    assert (locks.position, locks.purpose, bells.dropped) == (2, "decision", True)


def test_a_planned_meeting_of_that_day_is_the_one_that_is_called(anna: Account) -> None:
    planned = meetings.plan(meetings.Planned("EXC", MeetingKind.FORMAL, day(2031, 7, 16)), by=anna)
    notice(CALLED, anna)
    assert Meeting.objects.get() == planned
    assert titles(planned) == ["Locks", "Bells"]


def test_a_drafted_agenda_is_not_overwritten_by_the_notice(anna: Account) -> None:
    planned = meetings.plan(meetings.Planned("EXC", MeetingKind.FORMAL, day(2031, 7, 16)), by=anna)
    agendas.add(planned, agendas.Item("Pumps"), by=anna)
    paper = notice(CALLED, anna)
    planned.refresh_from_db()
    assert (titles(planned), planned.notice, planned.state) == (["Pumps"], paper, MeetingState.DRAFT)


def test_a_body_nobody_knows_keeps_its_words(anna: Account) -> None:
    notice(replace(CALLED, body="Friends of Locks"), anna)
    assert Meeting.objects.get().name == "Friends of Locks"


def test_what_a_limite_notice_calls_is_hidden_until_the_notice_is_public(anna: Account) -> None:
    paper = notice(CALLED, anna, marking=Marking.objects.of(Level.LIMITE))
    assert not Meeting.objects.visible_to(None).exists()
    added = AgendaItem.objects.create(
        meeting=Meeting.objects.get(), position=3, title="By hand", marking=Marking.objects.of(Level.LIMITE)
    )
    markings.publish(paper, reason="it is over", by=anna)
    assert [each.title for each in AgendaItem.objects.visible_to(None)] == ["Locks", "Bells"]
    assert added in AgendaItem.objects.visible_to(anna)


def test_papers_are_awaited_until_they_are_here_for_who_asks(anna: Account) -> None:
    notice(CALLED, anna)
    assert [each.reference for each in awaited(anna)] == ["WK 1111/31", "ST 2222/31"]
    Document.objects.create(reference="WK 1111/31", registered=DAY, marking=Marking.objects.of(Level.LIMITE))
    assert [each.reference for each in awaited(anna)] == ["ST 2222/31"]
    assert [each.reference for each in awaited(None)] == ["WK 1111/31", "ST 2222/31"]
    meetings.close(Meeting.objects.get(), by=anna)
    assert not awaited(anna).exists()


def test_a_real_notice_becomes_its_meeting(anna: Account, corpus: object) -> None:
    path = corpus / "documents" / "cm-3630-26.pdf"  # type: ignore[operator]
    outcome = documents.ingest(documents.upload(path), by=anna)
    assert outcome.counts["meetings"] == 1
    meeting = Meeting.objects.get()
    assert (meeting.days, meeting.items.count()) == (day(2026, 7, 16), 3)
    assert [each.reference for each in awaited(anna)] == ["WK 10233/26", "WK 10032/26"]
