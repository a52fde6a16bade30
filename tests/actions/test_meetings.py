"""Meetings are planned, and their agendas drafted, circulated, opened again and closed."""

import pytest

from article71 import periods
from article71.actions import agendas, meetings
from article71.actions.agendas import Item, PaperNamed
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register.accounts import Account, Role
from article71.register.agendas import AgendaItem, Purpose
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.markings import Level
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from tests.exercise import DAY

pytestmark = [pytest.mark.store, pytest.mark.django_db]

PLANNED = meetings.Planned("Exercise Committee", MeetingKind.FORMAL, periods.day(2031, 4, 2), place="Exercise Hall")


@pytest.fixture
def meeting(anna: Account) -> Meeting:
    return meetings.plan(PLANNED, by=anna, on=DAY)


def account(role: Role) -> Account:
    return Account.objects.create(username=role.value, role=role)


def titles(meeting: Meeting) -> list[str]:
    return list(meeting.items.standing().values_list("title", flat=True))


def filled(meeting: Meeting, by: Account, *names: str) -> list[AgendaItem]:
    return [agendas.add(meeting, Item(name), by=by) for name in names]


def test_a_planned_meeting_is_a_draft_of_the_body_it_names(anna: Account) -> None:
    body = Body.objects.create(short="Exercise Committee", kind="committee")
    meeting = meetings.plan(PLANNED, by=anna, on=DAY)
    assert (meeting.body, meeting.state, meeting.days) == (body, MeetingState.DRAFT, periods.day(2031, 4, 2))
    assert Event.objects.get(action="meetings.plan").on == DAY


def test_a_body_nobody_knows_keeps_its_words(meeting: Meeting) -> None:
    assert meeting.name == "Exercise Committee"


def test_a_meeting_of_nobody_is_not_planned(anna: Account) -> None:
    with pytest.raises(BadInput):
        meetings.plan(meetings.Planned(" ", MeetingKind.FORMAL, None), by=anna)
    assert not Meeting.objects.exists()


def test_a_delegate_plans_no_meeting() -> None:
    with pytest.raises(NotAllowed):
        meetings.plan(PLANNED, by=account(Role.DELEGATE))


def test_the_presidency_plans_but_does_not_circulate(anna: Account) -> None:
    chair = account(Role.PRESIDENCY)
    meeting = meetings.plan(PLANNED, by=chair)
    agendas.add(meeting, Item("Cargo bicycles"), by=chair)
    with pytest.raises(NotAllowed):
        meetings.circulate(meeting, by=chair)
    assert meetings.circulate(meeting, by=anna).revision == 0


def test_items_stand_where_they_are_put(meeting: Meeting, anna: Account) -> None:
    first, _, last = filled(meeting, anna, "Locks", "Bells", "Pumps")
    agendas.move(last, 1, by=anna)
    assert titles(meeting) == ["Pumps", "Locks", "Bells"]
    agendas.move(first, 99, by=anna)
    assert titles(meeting) == ["Pumps", "Bells", "Locks"]
    agendas.drop(last, by=anna)
    assert titles(meeting) == ["Bells", "Locks"]
    assert [each.position for each in meeting.items.standing()] == [1, 2]


def test_an_item_names_each_paper_once(meeting: Meeting, anna: Account) -> None:
    papers = (PaperNamed("ST 1/31"), PaperNamed("ST 2/31", issued=False), PaperNamed("ST 1/31"))
    item = agendas.add(meeting, Item("Locks", Purpose.DECISION, papers=papers), by=anna)
    assert [(each.reference, each.issued) for each in item.papers.all()] == [("ST 1/31", True), ("ST 2/31", False)]


def test_an_item_without_a_title_or_with_an_unknown_speaker_is_refused(meeting: Meeting, anna: Account) -> None:
    for item in (Item(" "), Item("Locks", speaker="Nobody at all")):
        with pytest.raises(BadInput):
            agendas.add(meeting, item, by=anna)
    assert titles(meeting) == []


def test_a_circulated_agenda_is_frozen_and_opens_again_as_a_revision(meeting: Meeting, anna: Account) -> None:
    item = filled(meeting, anna, "Locks")[0]
    first = meetings.circulate(meeting, by=anna, on=DAY)
    for forbidden in (
        lambda: agendas.add(meeting, Item("Bells"), by=anna),
        lambda: agendas.change(item, Item("Bells"), by=anna),
        lambda: agendas.move(item, 2, by=anna),
        lambda: agendas.drop(item, by=anna),
        lambda: meetings.change(meeting, PLANNED, by=anna),
        lambda: meetings.circulate(meeting, by=anna),
    ):
        with pytest.raises(BadInput):
            forbidden()
    with pytest.raises(BadInput, match="reason"):
        meetings.revise(meeting, reason=" ", by=anna)
    meetings.revise(meeting, reason="a paper came late", by=anna)
    agendas.change(item, Item("Bells"), by=anna)
    second = meetings.circulate(meeting, by=anna)
    assert (second.revision, str(second)) == (1, "REV 1")
    first.refresh_from_db()
    assert [line["title"] for line in first.lines] == ["Locks"]
    assert [line["title"] for line in second.lines] == ["Bells"]


def test_an_agenda_without_an_item_or_a_day_is_not_circulated(meeting: Meeting, anna: Account) -> None:
    with pytest.raises(BadInput):
        meetings.circulate(meeting, by=anna)
    undated = meetings.plan(meetings.Planned("COSI", MeetingKind.INFORMAL, None), by=anna)
    filled(undated, anna, "Locks")
    with pytest.raises(BadInput):
        meetings.circulate(undated, by=anna)


def test_only_what_was_circulated_is_closed(meeting: Meeting, anna: Account) -> None:
    filled(meeting, anna, "Locks")
    with pytest.raises(BadInput):
        meetings.close(meeting, by=anna)
    meetings.circulate(meeting, by=anna)
    assert meetings.close(meeting, by=anna).state == MeetingState.CLOSED


def test_a_meeting_called_off_stays_on_record_with_its_reason(meeting: Meeting, anna: Account) -> None:
    meetings.call_off(meeting, reason="the hall is flooded", by=anna)
    assert Meeting.objects.get().called_off
    assert not Meeting.objects.standing().exists()
    assert Event.objects.get(action="meetings.call_off").reason == "the hall is flooded"
    with pytest.raises(BadInput):
        meetings.call_off(meeting, reason="again", by=anna)


def test_an_item_is_for_no_more_people_than_its_meeting(anna: Account) -> None:
    meeting = meetings.plan(PLANNED, Level.LIMITE, by=anna)
    item = filled(meeting, anna, "Locks")[0]
    assert item.marking.level == Level.LIMITE
    assert not AgendaItem.objects.visible_to(None).exists()


def test_a_narrow_item_of_a_public_meeting_is_hidden_and_never_widened_by_a_change(
    meeting: Meeting, anna: Account
) -> None:
    item = agendas.add(meeting, Item("Locks", level=Level.LIMITE), by=anna)
    agendas.change(item, Item("Bells"), by=anna)
    assert Meeting.objects.visible_to(None).exists()
    assert not AgendaItem.objects.visible_to(None).exists()


def test_publishing_opens_the_meeting_and_its_items(anna: Account) -> None:
    meeting = meetings.plan(PLANNED, Level.LIMITE, by=anna)
    filled(meeting, anna, "Locks")
    with pytest.raises(BadInput, match="reason"):
        meetings.publish(meeting, reason="", by=anna)
    meetings.publish(meeting, reason="it is over", by=anna)
    assert AgendaItem.objects.visible_to(None).get().title == "Locks"
    with pytest.raises(BadInput):
        meetings.publish(meeting, reason="again", by=anna)


def test_what_one_may_not_see_cannot_be_changed(anna: Account) -> None:
    meeting = meetings.plan(PLANNED, Level.LIMITE, by=anna)
    item = filled(meeting, anna, "Locks")[0]
    chair = account(Role.PARLIAMENT)
    for forbidden in (
        lambda: agendas.drop(item, by=chair),
        lambda: meetings.call_off(meeting, reason="no", by=chair),
    ):
        with pytest.raises(NotThere):
            forbidden()
