"""Papers are made public, narrowed and looked at again, each with a reason; what they tell follows."""

import datetime
from collections.abc import Callable

import pytest

from article71.actions import acts, documents, markings
from article71.actions.documents import Upload
from article71.actions.markings import Narrow
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register import audit, filters
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.filters import Asked
from article71.register.marking_decisions import MarkingDecision, first_review
from article71.register.markings import Compartment, Level, Marking
from tests.exercise import DAY, duty, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
TOLD = finding(section="2")
LATER = DAY + datetime.timedelta(90)


@pytest.fixture
def limite(handed: Handed, anna: Account) -> Document:
    return documents.ingest(handed(_limite("ST 111/31")), by=anna, on=DAY).document


@pytest.fixture
def second(handed: Handed, anna: Account) -> Document:
    return documents.ingest(handed(_limite("ST 222/31"), b"second"), by=anna, on=DAY).document


def _limite(reference: str) -> object:
    return reading(TOLD, reference=reference, marking="LIMITE", duties=(duty(TOLD),))


def seen_by_all() -> tuple[int, int, int]:
    """How many papers, acts and duties everybody may see."""
    return Document.objects.visible_to(None).count(), filters.acts(Asked(), None).count(), _duties()


def _duties() -> int:
    return filters.duties(Asked(), None).count()


def test_what_a_published_paper_tells_follows(limite: Document, anna: Account) -> None:
    assert seen_by_all() == (0, 0, 0)
    markings.publish(limite, reason="asked for by a citizen", by=anna, on=LATER)
    assert seen_by_all() == (1, 1, 1)


def test_a_publication_can_be_taken_back(limite: Document, anna: Account) -> None:
    markings.publish(limite, reason="asked for by a citizen", by=anna, on=DAY)
    limite.refresh_from_db()
    markings.narrow(limite, Narrow(), reason="the wrong paper", by=anna, on=DAY)
    assert seen_by_all() == (0, 0, 0)


def test_what_another_limite_paper_tells_too_stays_limite(limite: Document, second: Document, anna: Account) -> None:
    acts.join(second.mentions.get().act, limite.mentions.get().act, by=anna)
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    assert seen_by_all() == (1, 0, 0)
    markings.publish(second, reason="asked for", by=anna, on=DAY)
    assert seen_by_all() == (2, 1, 2)


def test_what_the_other_paper_alone_tells_stays_limite(limite: Document, second: Document, anna: Account) -> None:
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    assert list(Act.objects.visible_to(None)) == [limite.mentions.get().act]
    assert second.mentions.get().act not in Act.objects.visible_to(None)


def test_a_rejected_telling_of_a_limite_paper_does_not_come_out_with_the_act(
    limite: Document, second: Document, anna: Account
) -> None:
    into = acts.join(second.mentions.get().act, limite.mentions.get().act, by=anna)
    acts.reject(second.mentions.get(), by=anna)
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    assert list(into.mentions.visible_to(None)) == [limite.mentions.get()]


def test_a_paper_goes_into_a_compartment_and_out_again(limite: Document, anna: Account) -> None:
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    group = Compartment.objects.create(name="a working group")
    markings.narrow(limite, Narrow((group,)), reason="for the group alone", by=anna, on=DAY)
    assert not Act.objects.visible_to(ben).exists()
    limite.refresh_from_db()
    markings.narrow(limite, Narrow(), reason="the group is done", by=anna, on=DAY)
    assert Act.objects.visible_to(ben).exists()
    assert not Act.objects.visible_to(None).exists()


def test_a_compartment_one_is_not_in_is_not_there(limite: Document, anna: Account) -> None:
    operation = Compartment.objects.create(name="an operation", operation=True)
    with pytest.raises(NotThere):
        markings.narrow(limite, Narrow((operation,)), reason="theirs", by=anna)


def test_every_narrow_marking_has_its_reason_and_review_date_from_the_first_day(limite: Document) -> None:
    decision = limite.marking_decisions.get()
    assert (decision.earlier, decision.given, decision.on) == (None, limite.marking, DAY)
    assert decision.reason == documents.MARKED_BY_COVER
    assert decision.review_by == datetime.date(2032, 3, 14)


def test_a_public_paper_needs_no_decision(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(TOLD)), by=anna).document
    assert not paper.marking_decisions.exists()


def test_a_further_file_that_prints_limite_is_a_decision(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(TOLD)), by=anna).document
    documents.ingest(handed(reading(TOLD, marking="LIMITE"), b"in another format"), by=anna, on=DAY)
    assert paper.marking_decisions.get().earlier == Marking.objects.of(Level.PUBLIC)


def test_a_first_review_of_a_leap_day_is_a_day() -> None:
    assert first_review(datetime.date(2028, 2, 29)) == datetime.date(2029, 3, 1)


def test_a_paper_is_due_for_review_from_its_review_date_on(limite: Document, anna: Account) -> None:
    when = datetime.date(2032, 3, 14)
    assert not Document.objects.due_for_review(when - datetime.timedelta(1)).exists()
    assert list(Document.objects.due_for_review(when)) == [limite]
    markings.review(limite, datetime.date(2033, 1, 1), reason="talks go on", by=anna, on=when)
    assert not Document.objects.due_for_review(when).exists()
    assert limite.marking_decisions.last().is_review
    markings.publish(limite, reason="talks are over", by=anna, on=when)
    assert not Document.objects.due_for_review(datetime.date(2040, 1, 1)).exists()


def test_a_narrow_paper_that_nobody_decided_on_is_due_at_once(limite: Document) -> None:
    MarkingDecision.objects.all().delete()
    assert list(Document.objects.due_for_review(DAY)) == [limite]


def test_what_makes_no_sense_is_refused(limite: Document, anna: Account) -> None:
    with pytest.raises(BadInput, match="with a reason"):
        markings.publish(limite, reason="  ", by=anna)
    with pytest.raises(BadInput, match="bears this marking already"):
        markings.narrow(limite, Narrow(), reason="again", by=anna)
    with pytest.raises(BadInput, match="ahead"):
        markings.review(limite, DAY, reason="talks go on", by=anna, on=DAY)
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    opened = Document.objects.get()
    with pytest.raises(BadInput, match="public already"):
        markings.publish(opened, reason="asked for", by=anna)
    with pytest.raises(BadInput, match="is public"):
        markings.review(opened, LATER, reason="talks go on", by=anna, on=DAY)


def test_who_decides_on_what_changed_meanwhile_is_told(limite: Document, anna: Account) -> None:
    stale = Document.objects.get(pk=limite.pk)
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    with pytest.raises(BadInput, match="meanwhile marked it: it is PUBLIC"):
        markings.narrow(stale, Narrow(), reason="not yet", by=anna)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SECRETARIAT}))
def test_only_the_secretariat_publishes(limite: Document, role: Role) -> None:
    ben = Account.objects.create(username="ben", role=role)
    with pytest.raises((NotAllowed, NotThere)):
        markings.publish(limite, reason="asked for", by=ben)
    assert seen_by_all() == (0, 0, 0)


def test_each_decision_is_an_event_with_before_after_and_reason(limite: Document, anna: Account) -> None:
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    event = Event.objects.get(action="markings.publish")
    assert (event.before, event.reason, event.on) == ({"marking": "LIMITE"}, "asked for", DAY)
    assert event.after == {"document": limite.pk, "marking": "PUBLIC", "review_by": None}
    assert audit.verify() is None


def test_that_an_open_paper_was_limite_is_for_those_who_see_limite(limite: Document, anna: Account) -> None:
    markings.publish(limite, reason="asked for", by=anna, on=DAY)
    assert not MarkingDecision.objects.visible_to(None).exists()
    assert MarkingDecision.objects.visible_to(anna).count() == 2


def test_in_which_compartment_a_paper_was_is_for_those_in_it(limite: Document, anna: Account) -> None:
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    group = Compartment.objects.create(name="a working group")
    markings.narrow(limite, Narrow((group,)), reason="for the group alone", by=anna, on=DAY)
    assert not MarkingDecision.objects.visible_to(ben).exists()
    limite.refresh_from_db()
    markings.publish(limite, reason="the group is done", by=anna, on=DAY)
    assert [each.reason for each in MarkingDecision.objects.visible_to(ben)] == [documents.MARKED_BY_COVER]
