"""Meetings are planned by those who chair or serve the body."""

import pytest

from article71 import periods
from article71.actions import meetings
from article71.errors import BadInput, NotAllowed
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from tests.exercise import DAY

pytestmark = [pytest.mark.store, pytest.mark.django_db]

PLANNED = meetings.Planned("Exercise Committee", MeetingKind.FORMAL, periods.day(2031, 4, 2), place="Exercise Hall")


def test_a_planned_meeting_is_a_draft_of_the_body_it_names(anna: Account) -> None:
    body = Body.objects.create(short="Exercise Committee", kind="committee")
    meeting = meetings.plan(PLANNED, by=anna, on=DAY)
    assert (meeting.body, meeting.state, meeting.days) == (body, MeetingState.DRAFT, periods.day(2031, 4, 2))
    assert Event.objects.get(action="meetings.plan").on == DAY


def test_a_body_nobody_knows_keeps_its_words(anna: Account) -> None:
    assert meetings.plan(PLANNED, by=anna).name == "Exercise Committee"


def test_a_meeting_of_nobody_is_not_planned(anna: Account) -> None:
    with pytest.raises(BadInput):
        meetings.plan(meetings.Planned(" ", MeetingKind.FORMAL, None), by=anna)
    assert not Meeting.objects.exists()


def test_a_delegate_plans_no_meeting() -> None:
    delegate = Account.objects.create(username="dora", role=Role.DELEGATE)
    with pytest.raises(NotAllowed):
        meetings.plan(PLANNED, by=delegate)
