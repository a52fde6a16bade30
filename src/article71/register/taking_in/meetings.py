"""Meetings: a notice of meeting calls one, and a revised notice changes its agenda; what people planned is filled."""

import datetime
import re

from django.conf import settings

from article71 import periods
from article71.documents.tree import AgendaItem as ItemCalled
from article71.documents.tree import Meeting as Called
from article71.register.agendas import AgendaItem, AgendaPaper, lines_of
from article71.register.bodies import Body, BodyName
from article71.register.documents import Document
from article71.register.following_markings import follow_meeting
from article71.register.markings import Level, Marking
from article71.register.meeting_policy import load
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from article71.register.search import index
from article71.register.settling import settle_outcomes

_ABBREVIATED = re.compile(r"\s*\(([^()]+)\)\s*$")
_DASH = re.compile(r"\s+[–-]\s+")
_KINDS = (MeetingKind.INFORMAL, MeetingKind.EXTRAORDINARY, MeetingKind.JOINT, MeetingKind.MINISTERIAL)


def take_in_meeting(document: Document, called: Called | None, day: datetime.date) -> int:
    """Enter the meeting that a notice calls, its agenda circulated; how many meetings were entered or changed.

    A paper read again changes nothing: people may have worked on the meeting since. A closed meeting stays as it is.
    """
    if called is None or called.date is None or document.meetings.exists():
        return 0
    found = _revised(document) or _planned(called, document) or _new(called, document)
    if found.state == MeetingState.CLOSED:
        return 0
    if found.pk and not found.versions.exists() and found.items.standing().exists():
        # Somebody is drafting this agenda: the notice is linked, and what it says stands on its own page.
        found.notice = document
        found.save()
        return 1
    _circulate(found, called, document, day)
    return 1


def settle_meetings(document: Document, earlier: Marking) -> None:
    """A meeting that a notice called bears the notice's marking, and so do the items it named; outcomes follow.

    One that somebody narrowed since is for no more people than the notice either.
    """
    document.meetings.filter(called=True, marking=earlier).update(marking=document.marking)
    for narrowed in document.meetings.filter(called=True).exclude(marking=document.marking).select_related("marking"):
        before, narrowed.marking = narrowed.marking, Marking.objects.over([narrowed.marking, document.marking])
        narrowed.save(update_fields=["marking"])
        follow_meeting(narrowed, before)
    for item in document.named_items.filter(marking=earlier):
        item.marking = document.marking
        item.save()
        settle_outcomes(item)
    index.keep(*document.meetings.all())


def _revised(document: Document) -> Meeting | None:
    """The meeting of the notice that this one revises, or of another revision of it."""
    if document.revises is None:
        return None
    first = document.revises
    return Meeting.objects.filter(notice__in=[first, *first.revisions.all()]).order_by("pk").first()


def _planned(called: Called, document: Document) -> Meeting | None:
    """The meeting that people planned of this body for this day, where whoever reads the notice knows it as well."""
    body = _body(called.body)
    same = Meeting.objects.standing().filter(
        days_first=called.date, marking__in=[document.marking, Marking.objects.of(Level.PUBLIC)]
    )
    return same.filter(notice=None, body=body).first() if body else None


def _new(called: Called, document: Document) -> Meeting:
    body = _body(called.body)
    words = body.short if body else called.body[:300]
    return Meeting(body=body, words=words, kind=_kind(document, body), marking=document.marking, called=True)


def _body(name: str) -> Body | None:
    """The body of this name, with or without the abbreviation behind it, or of that abbreviation.

    What stands behind a dash is about the meeting: "Working Party on Locks – virtual".
    """
    name = _DASH.split(name.strip())[0] if not BodyName.objects.filter(text__iexact=name.strip()).exists() else name
    short = _ABBREVIATED.search(name)
    names = [name.strip(), _ABBREVIATED.sub("", name).strip(), *([short[1]] if short else [])]
    by_name = (BodyName.objects.filter(text__iexact=each).select_related("body").first() for each in names if each)
    return next((each.body for each in by_name if each), None)


def _kind(document: Document, body: Body | None) -> MeetingKind:
    said = f"{document.subject} {document.subtitle}".lower()
    if body and any(body.short in names for names in load(settings.PROFILE).preparing.values()):
        return MeetingKind.SUPPORT_GROUP
    return next((kind for kind in _KINDS if kind.value in said), MeetingKind.FORMAL)


def _circulate(meeting: Meeting, called: Called, document: Document, day: datetime.date) -> None:
    if called.date and not (meeting.days and meeting.days.holds(called.date)):
        meeting.days = periods.between(called.date, called.date)
    meeting.start, meeting.notice = called.start or meeting.start, document
    meeting.place, meeting.attendance = called.place[:300] or meeting.place, called.format[:50] or meeting.attendance
    meeting.state = MeetingState.CIRCULATED
    meeting.revision = meeting.versions.count() if meeting.pk else 0
    meeting.save()
    _set_items(meeting, called, document)
    circulated = document.date or day
    index.keep(meeting)
    meeting.versions.create(revision=meeting.revision, circulated=circulated, lines=lines_of(meeting))


def _set_items(meeting: Meeting, called: Called, document: Document) -> None:
    """Items that the agenda names again keep their row, and what was recorded on it; the others come off."""
    held = {each.title.casefold(): each for each in meeting.items.standing()}
    for place, each in enumerate(called.items, 1):
        row = held.pop(each.title.casefold(), AgendaItem(title=each.title))
        _set(row, place, each, (meeting, document))
    gone = AgendaItem.objects.filter(pk__in=[each.pk for each in held.values()])
    gone.filter(outcomes=None).update(dropped=True)


def _set(row: AgendaItem, place: int, item: ItemCalled, of: tuple[Meeting, Document]) -> None:
    if row.pk is None:
        row.meeting, row.notice = of
        row.marking = row.notice.marking
    row.position, row.purpose = place, item.purpose
    row.save()
    row.papers.all().delete()
    AgendaPaper.objects.bulk_create(
        AgendaPaper(item=row, reference=each.reference[:100], issued=each.issued) for each in item.papers
    )
