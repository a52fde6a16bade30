"""Evidence: what shows delivery closes a duty, and taking it back opens it again; each occurrence has its own row."""

import datetime
from collections.abc import Callable

import pytest

from article71 import periods
from article71.actions import acts, decisions, documents, duties, evidence
from article71.actions.documents import Upload
from article71.actions.evidence import Proof
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.followup.progress import Extent, Progress
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind
from article71.register.events import Event
from article71.register.evidence import Evidence
from article71.register.follow_ups import follow_up
from article71.register.markings import Level, Marking
from article71.register.progress import progresses
from article71.register.sights import Sight
from tests.exercise import DAY, claim, finding, public, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LATER = DAY + datetime.timedelta(days=30)


@pytest.fixture
def owed(anna: Account) -> Duty:
    act = acts.record(acts.Entry(claim(), source="minutes"), by=anna, on=DAY)
    return duties.record(duties.Owed(("Lock Forum",), "map all locks", DutyKind.UNDATED), [act], by=anna, on=DAY)


def paper(marking: Marking | None = None, reference: str = "ST 222/31") -> Document:
    return Document.objects.create(reference=reference, date=LATER, registered=LATER, marking=marking or public())


def progress(duty: Duty, day: datetime.date, viewer: Account | None = None) -> Progress:
    return progresses(Sight.of(viewer), day).get(duty.pk, Progress.OPEN)


def test_a_paper_that_shows_delivery_closes_the_duty_from_its_own_day(owed: Duty, anna: Account) -> None:
    evidence.show(owed, Proof(Extent.FINAL, document=paper()), by=anna)
    assert progress(owed, LATER) == Progress.DELIVERED
    assert progress(owed, LATER - datetime.timedelta(days=1)) == Progress.OPEN


def test_evidence_taken_back_opens_the_duty_again_and_its_reason_is_kept(owed: Duty, anna: Account) -> None:
    shown = evidence.show(owed, Proof(Extent.FINAL, document=paper()), by=anna)
    back = LATER + datetime.timedelta(days=5)
    evidence.withdraw(shown, by=anna, on=back, reason="it maps keys")
    assert progress(owed, back) == Progress.OPEN
    assert progress(owed, LATER) == Progress.DELIVERED
    assert Event.objects.get(action="evidence.withdraw").reason == "it maps keys"
    with pytest.raises(ChangedMeanwhile):
        evidence.withdraw(shown, by=anna, reason="again")


@pytest.fixture
def reply(anna: Account) -> Act:
    """An act that shows delivery, in effect on the day on which the duty was asked for."""
    told = claim(object="the map of all locks", date=periods.between(DAY, DAY))
    return acts.record(acts.Entry(told, source="minutes"), by=anna, on=DAY)


def test_an_act_that_is_rejected_shows_nothing_from_that_day_on(owed: Duty, anna: Account, reply: Act) -> None:
    evidence.show(owed, Proof(Extent.FINAL, act=reply), by=anna)
    rejected = acts.reject(reply.mentions.get(), by=anna, on=LATER)
    assert progress(owed, LATER - datetime.timedelta(days=1)) == Progress.DELIVERED
    assert progress(owed, LATER) == Progress.OPEN
    with pytest.raises(BadInput, match="shows nothing"):
        evidence.show(owed, Proof(Extent.FINAL, act=rejected), by=anna)
    decisions.undo(by=anna)
    assert progress(owed, LATER) == Progress.DELIVERED


def test_an_offer_whose_act_is_rejected_can_be_accepted_no_more(owed: Duty, anna: Account, reply: Act) -> None:
    offered = evidence.offer(owed, Proof(Extent.FINAL, act=reply), by=anna)
    acts.reject(reply.mentions.get(), by=anna, on=LATER)
    assert not follow_up(owed, Sight.of(anna).seen, LATER).offers
    with pytest.raises(BadInput, match="shows nothing"):
        evidence.accept(offered, Extent.FINAL, by=anna)


def test_evidence_goes_with_an_act_that_is_joined_and_comes_back(owed: Duty, anna: Account, reply: Act) -> None:
    shown = evidence.show(owed, Proof(Extent.FINAL, act=reply), by=anna)
    other = acts.record(acts.Entry(claim(object="the locks on a map"), source="minutes"), by=anna, on=DAY)
    acts.join(reply, other, by=anna)
    assert Evidence.objects.get(pk=shown.pk).act == other
    decisions.undo(by=anna)
    assert Evidence.objects.get(pk=shown.pk).act == reply
    assert progress(owed, LATER) == Progress.DELIVERED


def test_an_act_that_a_later_reading_finds_no_more_shows_nothing(
    owed: Duty, anna: Account, handed: Callable[..., Upload]
) -> None:
    told = finding(object="the map of all locks")
    handing = handed(reading(told))
    document = documents.ingest(handing, by=anna, on=DAY).document
    evidence.show(owed, Proof(Extent.FINAL, act=document.mentions.get().act), by=anna)
    assert progress(owed, LATER, anna) == Progress.DELIVERED
    handed(reading())
    documents.reread(document, by=anna, on=LATER)
    assert progress(owed, LATER, anna) == Progress.OPEN


def test_nobody_takes_evidence_back_without_a_reason(owed: Duty, anna: Account) -> None:
    shown = evidence.show(owed, Proof(Extent.FINAL, link="https://example.org/locks"), by=anna)
    with pytest.raises(BadInput):
        evidence.withdraw(shown, by=anna, reason=" ")
    assert Evidence.objects.get().withdrawn is None


@pytest.mark.parametrize(
    "proof",
    [Proof(Extent.FINAL), Proof(Extent.FINAL, link="locks"), Proof(Extent.FINAL, link="javascript:alert(1)")],
)
def test_evidence_is_a_thing_that_can_be_looked_up(owed: Duty, anna: Account, proof: Proof) -> None:
    with pytest.raises(BadInput):
        evidence.show(owed, proof, by=anna)


def test_evidence_that_one_may_not_see_makes_nothing_of_a_duty(owed: Duty, anna: Account) -> None:
    evidence.show(owed, Proof(Extent.FINAL, document=paper(Marking.objects.of(Level.LIMITE))), by=anna)
    assert progress(owed, LATER) == Progress.OPEN
    assert progress(owed, LATER, anna) == Progress.DELIVERED
    assert not Evidence.objects.visible_to(None).exists()


def test_what_one_may_not_see_shows_nothing_either(owed: Duty) -> None:
    pip = Account.objects.create(username="pip", role=Role.PARLIAMENT)
    hidden = paper(Marking.objects.of(Level.LIMITE))
    with pytest.raises(NotThere):
        evidence.show(owed, Proof(Extent.FINAL, document=hidden), by=pip)
    with pytest.raises(NotAllowed):
        evidence.show(owed, Proof(Extent.FINAL, link="https://example.org"), by=pip)


def test_each_time_a_duty_falls_due_has_a_row_and_takes_its_own_evidence(anna: Account) -> None:
    act = acts.record(acts.Entry(claim(), source="minutes"), by=anna, on=DAY)
    rhythm = duties.Owed(("Lock Forum",), "report", DutyKind.RECURRING, periods.month(2031, 4), "P1M")
    owed = duties.record(rhythm, [act], by=anna, on=DAY)
    first, second = owed.occurrences.all()[:2]
    assert [str(each.due.last) for each in (first, second)] == ["2031-04-30", "2031-05-31"]
    evidence.show(owed, Proof(Extent.FINAL, document=paper(), occurrence=first), by=anna)
    assert progress(owed, LATER) == Progress.IN_PROGRESS
    assert list(first.evidence.values_list("extent", flat=True)) == ["final"]
    other = duties.record(rhythm, [act], by=anna, on=DAY)
    with pytest.raises(BadInput):
        evidence.show(other, Proof(Extent.FINAL, link="https://example.org", occurrence=second), by=anna)
