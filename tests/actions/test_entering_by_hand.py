"""What people enter by hand beside acts: duties, questions, what notes cite. Each with its event."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from article71 import periods
from article71.actions import accounts, acts, documents, duties, observations, references
from article71.documents.tree import Cover
from article71.errors import BadInput, BadReference, NotAllowed, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.claims import Claim
from article71.register.documents import Document
from article71.register.duties import DutyKind, DutyState
from article71.register.events import Event
from article71.vocabulary.act_types import ActType

pytestmark = [pytest.mark.store, pytest.mark.django_db]

WARDEN = Claim(("Harbour Board",), ActType.TASKED, "tasked", "to count the buoys", ("Pilots",))


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> None:
    settings.HOME = tmp_path


@pytest.fixture
def me() -> Account:
    return accounts.first()


@pytest.fixture
def paper(me: Account) -> Document:
    return documents.record(Cover(reference="ST 99900/26", date=date(2026, 1, 7)), by=me)


@pytest.fixture
def act(me: Account, paper: Document) -> Act:
    return acts.record(acts.Entry(WARDEN, paper, "2", footnotes=("4",)), by=me)


OWED = duties.Owed(("Pilots",), "count the buoys", DutyKind.DATED, periods.parse("2026-Q2"))


def test_a_duty_stands_as_the_act_it_follows_from(me: Account, act: Act) -> None:
    duty = duties.record(OWED, [act], by=me)
    duty.refresh_from_db()
    assert (duty.state, duty.owners, duty.due and duty.due.last) == (
        DutyState.CONFIRMED,
        ("Pilots",),
        date(2026, 6, 30),
    )


def test_a_recurrence_becomes_a_rule_calendars_understand(me: Account, act: Act) -> None:
    owed = duties.Owed(("Pilots",), "count the buoys again", DutyKind.RECURRING, recurrence="P2Y")
    assert duties.record(owed, [act], by=me).recurrence == "FREQ=YEARLY;INTERVAL=2"


@pytest.mark.parametrize("owners", [(), ("Pilots",)])
def test_a_duty_without_owner_or_act_is_refused(me: Account, act: Act, owners: tuple[str, ...]) -> None:
    owed = duties.Owed(owners, "count the buoys", DutyKind.UNDATED)
    with pytest.raises(BadInput, match="a duty needs its owner and the act"):
        duties.record(owed, [] if owners else [act], by=me)


def test_a_question_names_its_sections(me: Account, paper: Document) -> None:
    asked = observations.record(paper, "count-differs", "Are there six buoys or seven?", sections=("2", "5"), by=me)
    assert [place["section"] for place in asked.places] == ["2", "5"]


def test_an_observation_that_asks_nothing_is_refused(me: Account, paper: Document) -> None:
    with pytest.raises(BadInput):
        observations.record(paper, "count-differs", "  ", by=me)


def test_a_citation_is_stored_by_its_canonical_id(me: Account, paper: Document) -> None:
    cited = references.record(paper, references.Citing("4", "2", "COM/2023/516 final"), by=me)
    assert (cited.canonical, cited.scheme, cited.footnote) == ("COM(2023) 516", "com", "4")


def test_what_is_no_reference_is_refused(me: Account, paper: Document) -> None:
    with pytest.raises(BadReference):
        references.record(paper, references.Citing("4", "2", "the usual paper"), by=me)


def test_an_act_keeps_the_notes_it_was_entered_with(act: Act) -> None:
    assert [mention.footnotes for mention in act.mentions.all()] == [["4"]]


def test_a_paper_may_leave_the_actor_open_but_a_person_may_not(me: Account, paper: Document) -> None:
    nobody = Claim((), ActType.PRESENTED, "presented", "the chart")
    assert acts.record(acts.Entry(nobody, paper, "3"), by=me).actors == ()
    with pytest.raises(BadInput, match="somebody who did it"):
        acts.record(acts.Entry(nobody, source="told on the quay"), by=me)


def test_each_has_its_event_and_the_chain_holds(me: Account, paper: Document, act: Act) -> None:
    duties.record(OWED, [act], by=me)
    observations.record(paper, "count-differs", "Are there six buoys or seven?", by=me)
    references.record(paper, references.Citing("4", "2", "ST 99901/26"), by=me)
    entered = ["duties.record", "observations.record", "references.record"]
    assert list(Event.objects.order_by("number").values_list("action", flat=True))[-3:] == entered
    assert audit.verify() is None


def test_only_the_secretariat_enters(me: Account, paper: Document, act: Act) -> None:
    reader = accounts.add("reader", Role.AUDITOR, by=me)
    with pytest.raises((NotAllowed, NotThere)):
        duties.record(OWED, [act], by=reader)
    with pytest.raises((NotAllowed, NotThere)):
        observations.record(paper, "count-differs", "Six or seven?", by=reader)
