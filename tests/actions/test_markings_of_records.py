"""Files, mandates and meetings are put into compartments as papers are, and what hangs on them follows."""

import datetime

import pytest

from article71 import periods
from article71.actions import agendas, documents, legislation, mandates, markings, meetings, positions
from article71.actions.agendas import Item
from article71.actions.documents import Upload
from article71.actions.mandates import Mandated
from article71.actions.markings import Narrow
from article71.actions.meetings import Planned
from article71.actions.positions import Stand
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account, Role
from article71.register.agendas import AgendaItem
from article71.register.annotations import Annotation, AnnotationKind
from article71.register.bodies import Body
from article71.register.developments import Development
from article71.register.legislation_facts import FileFacts, Happened
from article71.register.legislative_files import Handling, LegislativeFile
from article71.register.mandates import Mandate
from article71.register.marking_decisions import MarkingDecision
from article71.register.marking_filters import AskedNarrow, Due, narrow_records
from article71.register.markings import Compartment, Level, Marked, Marking
from article71.register.meetings import Meeting, MeetingKind
from article71.register.positions import Position, Stance
from article71.register.remarking import Remarkable
from tests.exercise import DAY, finding, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LATER = DAY + datetime.timedelta(days=30)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def ben() -> Account:
    """Cleared for LIMITE, and in no compartment."""
    return Account.objects.create(username="ben", role=Role.AGENCY)


@pytest.fixture
def forum() -> Body:
    return Body.objects.create(short="Lock Forum", kind="network")


@pytest.fixture
def locks(forum: Body) -> Compartment:
    made = Compartment.objects.create(name="Locks")
    made.bodies.add(forum)
    return made


def file_of(by: Account) -> LegislativeFile:
    line = Happened(periods.day(2031, 3, 1), "the Council agreed", "ST 1/31")
    return legislation.record(FileFacts("Locks", Handling.WITHIN, developments=(line,)), by=by, on=DAY)


def seat_of(by: Account, **more: object) -> Mandate:
    told = {"source": "ST 1/31", "term": periods.year(2032)} | more
    return mandates.record(Mandated(Body.objects.get(short="Lock Forum"), "A seat", **told), by=by, on=DAY)  # type: ignore[arg-type]


def meeting_of(by: Account) -> Meeting:
    made = meetings.plan(Planned("Lock Forum", MeetingKind.FORMAL, periods.day(2031, 5, 5)), by=by, on=DAY)
    item = agendas.add(made, Item("Locks"), by=by)
    positions.record(item, Stand("Lock Forum", Stance.FOR, level=Level.PUBLIC), by=by)
    return made


def seen(record: Marked, viewer: Account | None) -> bool:
    return type(record)._default_manager.visible_to(viewer).filter(pk=record.pk).exists()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("forum")
@pytest.mark.parametrize("enter", [file_of, seat_of, meeting_of])
def test_a_record_goes_into_a_compartment_for_a_reason_and_out_again(
    enter: object, anna: Account, ben: Account, locks: Compartment
) -> None:
    record: Remarkable = enter(anna)  # type: ignore[operator]
    assert seen(record, None)
    made = markings.narrow(record, Narrow((locks,), LATER), reason="still in talks", by=anna, on=DAY)
    assert (made.reason, made.review_by) == ("still in talks", LATER)
    fresh = type(record).objects.get(pk=record.pk)  # type: ignore[union-attr]
    assert [seen(fresh, who) for who in (None, ben, anna)] == [False, False, True]
    assert [each.pk for each in narrow_records(AskedNarrow(Due.NOW), anna, LATER)] == [made.pk]
    assert narrow_records(AskedNarrow(Due.NOW), anna, DAY) == narrow_records(AskedNarrow(Due.ANY), ben, DAY) == []
    hanging = [row for noun in (Development, AgendaItem, Position) for row in noun.objects.all()]
    assert not any(seen(row, ben) for row in hanging)
    markings.narrow(fresh, Narrow(), reason="out of it", by=anna, on=DAY)
    assert all(seen(row, ben) for row in (type(record).objects.get(pk=record.pk), *hanging))  # type: ignore[union-attr]
    assert not MarkingDecision.objects.visible_to(ben).exists()


def test_what_is_entered_within_a_compartment_never_was_for_anybody_else(
    anna: Account, ben: Account, locks: Compartment
) -> None:
    planned = Planned("Lock Forum", MeetingKind.FORMAL, periods.day(2031, 5, 5))
    made = (
        legislation.record(FileFacts("Locks", Handling.WITHIN), (locks,), by=anna, on=DAY),
        seat_of(anna, compartments=(locks,)),
        meetings.plan(planned, Level.PUBLIC, (locks,), by=anna, on=DAY),
    )
    for record in made:
        assert [seen(record, who) for who in (None, ben, anna)] == [False, False, True]
        assert record.marking_decisions.get().review_by == DAY.replace(year=DAY.year + 1)
    locks.closed = DAY
    locks.save()
    with pytest.raises(BadInput, match="closed"):
        seat_of(anna, compartments=(locks,))


@pytest.mark.usefixtures("forum")
def test_who_is_not_in_a_compartment_puts_nothing_into_it(anna: Account) -> None:
    secret = Compartment.objects.create(name="Raid", operation=True)
    with pytest.raises(NotThere):
        seat_of(anna, compartments=(secret,))
    with pytest.raises(NotThere):
        markings.narrow(file_of(anna), Narrow((secret,)), reason="x", by=anna)


def test_a_mandate_follows_the_marking_of_its_act_and_of_what_it_follows(
    handed: object, anna: Account, ben: Account, locks: Compartment
) -> None:
    upload: Upload = handed(reading(finding()))  # type: ignore[operator]
    paper = documents.ingest(upload, by=anna).document
    seat = seat_of(anna, act=paper.mentions.get().act)
    term = periods.year(2033)
    behind = mandates.follow(seat, Mandated(seat.body, "The next", term, source="x"), by=anna, on=DAY)
    noted = Annotation.objects.create(
        meeting=meeting_of(anna), kind=AnnotationKind.ENDING, noun="mandate", record=seat.pk, marking=seat.marking
    )
    markings.narrow(paper, Narrow((locks,)), reason="in talks", by=anna)
    for row in (seat, behind, noted):
        assert [seen(row, who) for who in (None, ben, anna)] == [False, False, True]
    with pytest.raises(BadInput, match="not public"):
        markings.publish(Mandate.objects.get(pk=seat.pk), reason="x", by=anna)
    paper.refresh_from_db()
    markings.publish(paper, reason="out", by=anna)
    assert [seen(row, None) for row in (seat, behind)] == [True, True]
    assert Mandate.objects.get(pk=seat.pk).marking == Marking.objects.of(Level.PUBLIC)


@pytest.mark.usefixtures("forum")
def test_a_change_of_a_mandate_leaves_its_compartments(anna: Account, ben: Account, locks: Compartment) -> None:
    seat = seat_of(anna, compartments=(locks,))
    changed = Mandated(seat.body, "Another seat", periods.year(2032), source="x", level=Level.PUBLIC)
    mandates.change(Mandate.objects.get(pk=seat.pk), changed, by=anna, on=DAY)
    assert not seen(seat, ben)
    assert Mandate.objects.get(pk=seat.pk).title == "Another seat"


@pytest.mark.usefixtures("forum")
def test_a_published_meeting_is_a_decision_too(anna: Account) -> None:
    made = meetings.plan(Planned("Lock Forum", MeetingKind.FORMAL, None), Level.LIMITE, by=anna, on=DAY)
    meetings.publish(made, reason="it is over", by=anna, on=LATER)
    assert [each.reason for each in made.marking_decisions.all()] == ["entered with this marking", "it is over"]
