"""Annotations: lines for an agenda are drafted from the register, and the secretariat accepts, words or drops them."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.annotations import Annotation, AnnotationState
from article71.register.audit import Change, wait_for_turn, write
from article71.register.markings import Level, Marking
from article71.register.matching import likeness
from article71.register.meetings import Meeting
from article71.reports.annotating.draft import draft as found_lines
from article71.reports.annotating.draft import occasion_of
from article71.reports.annotating.line import AgendaLine

LIKE = 60.0
"""Policy: a line is offered for an item when their words are at least so alike, of 100."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What becomes of a line: its words, empty for those it has, and the item it belongs to, if any."""

    text: str = ""
    item: AgendaItem | None = None


AS_DRAFTED = Wording()


@transaction.atomic
def draft(meeting: Meeting, *, by: Account, on: datetime.date | None = None) -> list[Annotation]:
    """Draft the lines for a meeting, or draft them anew: proposals follow the register, what was decided stays.

    A line bears the marking of its record and of the meeting, and is never public: it is a working paper's.
    """
    permit(by, "annotations.draft", meeting)
    wait_for_turn()
    lines = found_lines(occasion_of(meeting, by, on))
    known = {_key(each): each for each in meeting.annotations.select_related("marking")}
    proposed = {key for key, each in known.items() if each.state == AnnotationState.PROPOSED}
    gone = [known[key].pk for key in proposed - {_of(line) for line in lines}]
    meeting.annotations.filter(pk__in=gone).delete()
    items = list(meeting.items.visible_to(by).standing())
    for line in lines:
        held = known.get(_of(line))
        if held is None or held.state == AnnotationState.PROPOSED:
            _keep(meeting, line, held, items)
    told = {"lines": len(lines), "new": len(lines) - sum(_of(line) in known for line in lines), "gone": len(gone)}
    write(Change("annotations.draft", meeting, after=told), by=by, on=on)
    return list(meeting.annotations.visible_to(by))


@transaction.atomic
def accept(
    annotation: Annotation, wording: Wording = AS_DRAFTED, *, by: Account, on: datetime.date | None = None
) -> Annotation:
    """The line stands on the annotated agenda, in these words, with this item. A dropped one comes back.

    BadInput for an item of another meeting.
    """
    found = _held(annotation, "annotations.accept", by)
    if wording.item:
        permit(by, "annotations.accept", wording.item)
        if wording.item.meeting_id != found.meeting_id or wording.item.dropped:
            raise BadInput("this is no item of the meeting's agenda", str(wording.item))
    before = _told(found)
    found.text = wording.text.strip() or found.text
    found.item, found.state = wording.item, AnnotationState.ACCEPTED
    found.save()
    write(Change("annotations.accept", found, before, _told(found)), by=by, on=on)
    return found


@transaction.atomic
def drop(annotation: Annotation, *, reason: str = "", by: Account, on: datetime.date | None = None) -> Annotation:
    """The line does not belong there; drafting anew does not bring it back. BadInput when it is dropped already."""
    found = _held(annotation, "annotations.drop", by)
    if found.state == AnnotationState.DROPPED:
        raise BadInput("it is dropped already", str(found))
    before = _told(found)
    found.state = AnnotationState.DROPPED
    found.save()
    write(Change("annotations.drop", found, before, _told(found), reason), by=by, on=on)
    return found


def _keep(meeting: Meeting, line: AgendaLine, held: Annotation | None, items: list[AgendaItem]) -> None:
    row = held or Annotation(meeting=meeting, kind=line.kind, noun=line.noun, record=line.record)
    row.text = row.drafted = line.text
    row.reason, row.source = line.reason, line.source
    row.item = _likely(line.text, items)
    row.marking = Marking.objects.over([meeting.marking, Marking.objects.of(Level.LIMITE), *line.markings])
    row.save()


def _likely(text: str, items: list[AgendaItem]) -> AgendaItem | None:
    near = [(likeness(text, item.title), -item.position, item) for item in items]
    best = max(near, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] >= LIKE else None


def _key(row: Annotation) -> tuple[str, str, str]:
    return row.kind, row.noun, row.record


def _of(line: AgendaLine) -> tuple[str, str, str]:
    return line.kind, line.noun, line.record


def _held(annotation: Annotation, action: str, by: Account) -> Annotation:
    permit(by, action, annotation)
    wait_for_turn()
    found = Annotation.objects.select_for_update(of=("self",)).filter(pk=annotation.pk).first()
    if found is None:
        raise NotThere("there is no such annotation", str(annotation.pk))
    return found


def _told(row: Annotation) -> dict[str, object]:
    return {"state": str(row.state), "text": row.text, "item": row.item.title if row.item else ""}
