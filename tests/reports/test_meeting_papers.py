"""The papers of a meeting are written, and what is read in them again is what the register told."""

import datetime

import pytest

from article71.actions import acts, agendas, meetings
from article71.actions.acts import Entry
from article71.actions.agendas import Item, PaperNamed
from article71.documents.opening import read_bytes
from article71.documents.places import plain_text
from article71.documents.writers import write
from article71.errors import BadInput
from article71.periods import day
from article71.reading.read import read
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, Purpose
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.markings import Level
from article71.register.meetings import Meeting, MeetingKind
from article71.reports.meeting_papers.agenda import agenda, annotated
from article71.reports.meeting_papers.proceedings import proceedings
from article71.reports.meeting_papers.told import told_meeting
from article71.vocabulary import profile
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
FORMS = ("pdf", "docx", "html")
ON = day(2031, 3, 12)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def item(anna: Account) -> AgendaItem:
    Body.objects.create(short="COSI", kind="committee", shipped=True)
    planned = meetings.Planned("COSI", MeetingKind.FORMAL, ON, start=datetime.time(10), place="Exercise Hall")
    meeting = meetings.plan(planned, by=anna)
    papers = (PaperNamed("ST 11111/25"), PaperNamed("WK 2222/31", issued=False))
    return agendas.add(meeting, Item("Theft of cargo bicycles", Purpose.DISCUSSION, papers=papers), by=anna)


@pytest.mark.parametrize("form", FORMS)
def test_the_summary_read_again_tells_the_acts_that_were_recorded(item: AgendaItem, anna: Account, form: str) -> None:
    told = (
        claim(type=ActType.DISCUSSED, verb="discussed", object="the theft of cargo bicycles", date=ON),
        claim(type=ActType.ENDORSED, verb="endorsed", object="the plan on stronger locks", date=ON),
        claim(type=ActType.INVITED, verb="invited", object="to report on figures", addressees=("Europol",), date=ON),
    )
    for each in told:
        acts.record(Entry(each, item=item), by=anna)
    words = profile.load("cosi")
    written = write(proceedings(told_meeting(item.meeting, anna), words), form)
    found = read(read_bytes(written, f"summary.{form}"), words).acts
    assert [(each.type, each.actors, each.date and each.date.days) for each in found] == [
        (each.type, each.actors, ON.days) for each in told
    ]
    assert found[2].addressees == ("Europol",)


@pytest.mark.parametrize("form", FORMS)
def test_the_agenda_of_a_notice_read_again_calls_the_same_meeting(item: AgendaItem, anna: Account, form: str) -> None:
    notice = Document.objects.create(reference="CM 3333/31", registered=DAY, marking=public())
    Meeting.objects.update(notice=notice)
    paper = agenda(told_meeting(Meeting.objects.get(), anna), "cosi")
    called = read_bytes(write(paper, form), f"agenda.{form}").meeting
    assert called is not None
    assert (called.body, called.date, called.start) == ("COSI", ON.first, datetime.time(10))
    assert [(each.title, each.purpose) for each in called.items] == [("Theft of cargo bicycles", "discussion")]
    assert [(each.reference, each.issued) for each in called.items[0].papers] == [
        ("ST 11111/25", True),
        ("WK 2222/31", False),
    ]


def test_a_meeting_of_which_nothing_was_recorded_has_no_summary(item: AgendaItem, anna: Account) -> None:
    with pytest.raises(BadInput):
        proceedings(told_meeting(item.meeting, anna), profile.load("cosi"))


def test_a_paper_tells_whoever_reads_it_nothing_that_may_not_be_seen(item: AgendaItem, anna: Account) -> None:
    agendas.add(item.meeting, Item("Secret locks", level=Level.LIMITE), by=anna)
    for paper in (agenda, annotated):
        assert "Secret locks" not in plain_text(paper(told_meeting(item.meeting, None), "cosi"))
    own = annotated(told_meeting(item.meeting, anna), "cosi")
    assert "Secret locks" in plain_text(own)
    assert own.cover.marking == "LIMITE"
