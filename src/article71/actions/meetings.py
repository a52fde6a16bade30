"""Meetings: they are planned, changed, circulated, opened again, closed, or called off."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71 import periods
from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.agendas import AgendaVersion, lines_of
from article71.register.audit import Change, wait_for_turn, write
from article71.register.markings import Compartment, Level, Marking
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from article71.register.remarking import Grounds, decided, entered, let_in
from article71.register.search import index
from article71.register.settling import known_bodies, settle_outcomes

FROZEN = "the agenda was circulated and is fixed: open it again, and it goes out as the next revision"


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
def plan(
    planned: Planned,
    level: Level = Level.PUBLIC,
    compartments: tuple[Compartment, ...] = (),
    *,
    by: Account,
    on: datetime.date | None = None,
) -> Meeting:
    """Enter a meeting, with a draft agenda, for those of its level and compartments. BadInput when nobody meets."""
    permit(by, "meetings.plan", *compartments)
    let_in(compartments)
    wait_for_turn()
    meeting = Meeting(marking=Marking.objects.given(level, compartments))
    _fill(meeting, planned)
    meeting.save()
    index.keep(meeting)
    entered(meeting, by=by, on=on or timezone.localdate())
    write(Change("meetings.plan", meeting, after=told(meeting)), by=by, on=on)
    return meeting


@transaction.atomic
def change(
    meeting: Meeting, planned: Planned, *, reason: str = "", by: Account, on: datetime.date | None = None
) -> Meeting:
    """Set other days, another place and so on. BadInput when its agenda is fixed, or nobody meets."""
    found = opened(meeting, "meetings.change", by)
    before = told(found)
    _fill(found, planned)
    found.save()
    index.keep(found)
    write(Change("meetings.change", found, before, told(found), reason), by=by, on=on)
    return found


@transaction.atomic
def circulate(meeting: Meeting, *, by: Account, on: datetime.date | None = None) -> AgendaVersion:
    """Send the agenda out: from now on it is fixed, as its first version or the next revision.

    BadInput when it is fixed already, has no item or no day.
    """
    found = opened(meeting, "meetings.circulate", by)
    if found.days is None or not found.items.standing().exists():
        raise BadInput("an agenda is circulated once the meeting has its day and at least one item", str(found))
    found.state = MeetingState.CIRCULATED
    found.save()
    day = on or timezone.localdate()
    version = found.versions.create(revision=found.revision, circulated=day, lines=lines_of(found))
    write(
        Change("meetings.circulate", found, {"state": "draft"}, {"state": found.state, "version": str(version)}),
        by=by,
        on=on,
    )
    return version


@transaction.atomic
def revise(meeting: Meeting, *, reason: str, by: Account, on: datetime.date | None = None) -> Meeting:
    """Open a circulated or closed agenda again: what was sent out stays, and what is sent next is REV 1 and so on.

    BadInput without a reason, or when it is open.
    """
    found = _held(meeting, "meetings.revise", by)
    if found.state == MeetingState.DRAFT:
        raise BadInput("the agenda is a draft: it can be changed as it is", str(found))
    _need(reason)
    before = {"state": found.state, "revision": found.revision}
    found.state, found.revision = MeetingState.DRAFT, found.versions.count()
    found.save()
    after = {"state": found.state, "revision": found.revision}
    write(Change("meetings.revise", found, before, after, reason), by=by, on=on)
    return found


@transaction.atomic
def close(meeting: Meeting, *, by: Account, on: datetime.date | None = None) -> Meeting:
    """The meeting is over. Outcomes can still be recorded. BadInput when its agenda never went out."""
    found = _held(meeting, "meetings.close", by)
    if found.state != MeetingState.CIRCULATED:
        raise BadInput(f"only a meeting whose agenda is circulated is closed: this one is {found.state}", str(found))
    found.state = MeetingState.CLOSED
    found.save()
    write(Change("meetings.close", found, {"state": "circulated"}, {"state": found.state}), by=by, on=on)
    return found


@transaction.atomic
def call_off(meeting: Meeting, *, reason: str, by: Account, on: datetime.date | None = None) -> Meeting:
    """The meeting will not take place; its record stays. BadInput without a reason, or when it is called off."""
    found = _held(meeting, "meetings.call_off", by)
    if found.called_off:
        raise BadInput("it is called off already", str(found))
    _need(reason)
    found.called_off = True
    found.save()
    write(Change("meetings.call_off", found, {"state": "planned"}, {"state": "called off"}, reason), by=by, on=on)
    return found


@transaction.atomic
def publish(meeting: Meeting, *, reason: str, by: Account, on: datetime.date | None = None) -> Meeting:
    """Make a LIMITE meeting public, with its items; outcomes follow. Positions and annotations keep their marking.

    BadInput without a reason, or when it is public and so are its items; NotThere for an item one may not see.
    """
    found = _held(meeting, "meetings.publish", by)
    _need(reason)
    open_ = Marking.objects.of(Level.PUBLIC)
    items = list(found.items.exclude(marking=open_))
    permit(by, "meetings.publish", *items)
    if found.marking == open_ and not items:
        raise BadInput("it is public already, with all its items", str(found))
    earlier, found.marking = found.marking, open_
    found.save()
    if earlier != open_:
        decided(found, earlier, Grounds(by, on or timezone.localdate(), reason.strip()))
    for item in items:
        item.marking = open_
        item.save()
        settle_outcomes(item)
    index.keep(found)
    after = {"marking": str(open_), "items": len(items)}
    write(Change("meetings.publish", found, {"marking": str(earlier)}, after, reason), by=by, on=on)
    return found


def opened(meeting: Meeting, action: str, by: Account) -> Meeting:
    """The meeting as it is now, kept from others until this is done. BadInput when its agenda is fixed."""
    found = _held(meeting, action, by)
    if found.state != MeetingState.DRAFT:
        raise BadInput(FROZEN, str(found))
    return found


def _held(meeting: Meeting, action: str, by: Account) -> Meeting:
    permit(by, action, meeting)
    wait_for_turn()
    return Meeting.objects.select_for_update(of=("self",)).select_related("body", "marking").get(pk=meeting.pk)


def _need(reason: str) -> None:
    if not reason.strip():
        raise BadInput("a reason is needed: whoever had the agenda wants to know why")


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
    if not name:
        raise BadInput("a meeting needs the body that meets")
    meeting.body, meeting.words = known_bodies([name]).get(name), name[:300]
    meeting.kind, meeting.title, meeting.start = planned.kind, planned.title, planned.start
    meeting.place, meeting.attendance, meeting.mailbox = planned.place, planned.attendance, planned.mailbox
    meeting.days = planned.days
