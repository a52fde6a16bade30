"""Meetings: the secretariat or the presidency plans them."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from article71 import periods
from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.markings import Level, Marking
from article71.register.meetings import Meeting, MeetingKind
from article71.register.settling import known_bodies


@dataclass(frozen=True, slots=True)
class Planned:
    """What is set for a meeting: who meets, how, on which days, where; the mailbox is an office's, never a person's."""

    body: str
    kind: MeetingKind
    days: Period | None
    title: str = ""
    start: datetime.time | None = None
    place: str = ""
    attendance: str = ""
    mailbox: str = ""


@transaction.atomic
def plan(planned: Planned, level: Level = Level.PUBLIC, *, by: Account, on: datetime.date | None = None) -> Meeting:
    """Enter a meeting, with a draft agenda. BadInput when nobody meets."""
    permit(by, "meetings.plan")
    if not planned.body.strip():
        raise BadInput("a meeting needs the body that meets")
    wait_for_turn()
    meeting = Meeting(marking=Marking.objects.of(level))
    _fill(meeting, planned)
    meeting.save()
    write(Change("meetings.plan", meeting, after=told(meeting)), by=by, on=on)
    return meeting


def told(meeting: Meeting) -> dict[str, str]:
    """What an event tells of a meeting."""
    return {
        "body": meeting.name,
        "kind": meeting.kind,
        "title": meeting.title,
        "days": periods.iso(meeting.days) if meeting.days else "",
        "start": f"{meeting.start:%H:%M}" if meeting.start else "",
        "place": meeting.place,
        "attendance": meeting.attendance,
        "mailbox": meeting.mailbox,
    }


def _fill(meeting: Meeting, planned: Planned) -> None:
    name = planned.body.strip()
    meeting.body, meeting.words = known_bodies([name]).get(name), name[:300]
    meeting.kind, meeting.title, meeting.start = planned.kind, planned.title, planned.start
    meeting.place, meeting.attendance, meeting.mailbox = planned.place, planned.attendance, planned.mailbox
    meeting.days = planned.days
