"""Questions are settled or kept open by people, with a note; nobody overwrites another unseen."""

import pytest

from article71.actions.observations import keep_open, settle
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.markings import Level, Marking
from article71.register.observations import Observation
from tests.exercise import DAY, public

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def asked() -> Observation:
    paper = Document.objects.create(reference="ST 111/31", registered=DAY, marking=public())
    return Observation.objects.create(document=paper, kind="two-numbers", text="Which?", marking=public())


def test_a_settled_question_keeps_its_note_and_has_its_event(anna: Account, asked: Observation) -> None:
    settle(asked, " The second. ", by=anna, on=DAY)
    asked.refresh_from_db()
    assert (asked.state, asked.note) == ("settled", "The second.")
    event = Event.objects.get()
    assert (event.action, event.on) == ("observations.settle", DAY)
    assert event.before == {"state": "open", "note": ""}
    assert event.after == {"state": "settled", "note": "The second."}
    assert audit.verify() is None


def test_a_question_kept_open_says_why(anna: Account, asked: Observation) -> None:
    kept = keep_open(asked, "Asked the drafters.", by=anna)
    assert (kept.state, kept.note) == ("open", "Asked the drafters.")


def test_a_settled_question_can_be_put_again(anna: Account, asked: Observation) -> None:
    assert keep_open(settle(asked, "The second.", by=anna), "No: see the COR.", by=anna).state == "open"


@pytest.mark.parametrize("decide", [settle, keep_open])
def test_without_a_note_nothing_is_decided(anna: Account, asked: Observation, decide) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadInput, match="note"):
        decide(asked, "  ", by=anna)
    asked.refresh_from_db()
    assert asked.state == "open"
    assert not Event.objects.exists()


def test_the_second_of_two_is_told_and_overwrites_nothing(anna: Account, asked: Observation) -> None:
    seen_by_both = Observation.objects.get()
    settle(asked, "The second.", by=anna)
    with pytest.raises(ChangedMeanwhile, match="settled"):
        settle(seen_by_both, "The first.", by=anna)
    assert Observation.objects.get().note == "The second."


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARIAT])
def test_only_the_secretariat_decides(asked: Observation, role: Role) -> None:
    with pytest.raises(NotAllowed):
        settle(asked, "The second.", by=Account.objects.create(username=role, role=role))
    assert not Event.objects.exists()


def test_what_one_may_not_see_is_not_there_to_be_settled(asked: Observation) -> None:
    asked.marking = Marking.objects.of(Level.LIMITE)
    asked.save()
    with pytest.raises(NotThere):
        settle(asked, "The second.", by=Account.objects.create(username="p", role=Role.PARLIAMENT))
