"""Agendas: items come on, change, move and come off, as long as the agenda is a draft."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from article71.actions.meetings import opened
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, AgendaPaper, Purpose
from article71.register.audit import Change, write
from article71.register.bodies import Body
from article71.register.markings import Level, Marking
from article71.register.meetings import Meeting
from article71.register.search import index
from article71.register.settling import settle_outcomes


@dataclass(frozen=True, slots=True)
class PaperNamed:
    """A paper that an item names: its reference, and whether it is out or still to be issued."""

    reference: str
    issued: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """What an item says. `speaker` is the short name of the body that introduces it."""

    title: str
    purpose: Purpose | None = None
    speaker: str = ""
    papers: tuple[PaperNamed, ...] = ()
    note: str = ""
    level: Level = Level.PUBLIC


@transaction.atomic
def add(meeting: Meeting, item: Item, *, by: Account, on: datetime.date | None = None) -> AgendaItem:
    """Put an item at the end of a draft agenda. BadInput without a title, or when the agenda is fixed.

    It is for no more people than its meeting.
    """
    found = opened(meeting, "agendas.add", by)
    last = found.items.standing().order_by("-position").values_list("position", flat=True).first()
    row = AgendaItem(meeting=found, position=(last or 0) + 1)
    _fill(row, item)
    write(Change("agendas.add", row, after=told(row)), by=by, on=on)
    return row


@transaction.atomic
def change(row: AgendaItem, item: Item, *, by: Account, on: datetime.date | None = None) -> AgendaItem:
    """Word an item otherwise, with other papers or another speaker. BadInput as for adding one.

    It never becomes for more people: that is for publishing its meeting.
    """
    found = _open(row, "agendas.change", by)
    before = told(found)
    _fill(found, item)
    write(Change("agendas.change", found, before, told(found)), by=by, on=on)
    return found


@transaction.atomic
def move(row: AgendaItem, place: int, *, by: Account, on: datetime.date | None = None) -> AgendaItem:
    """Put an item in this place, counted from 1; the others keep their order. Beyond the ends it stands at the end."""
    found = _open(row, "agendas.move", by)
    others = [each for each in found.meeting.items.standing() if each.pk != found.pk]
    before = found.position
    others.insert(max(place - 1, 0), found)
    _number(others)
    found.refresh_from_db()
    if found.position != before:
        write(Change("agendas.move", found, {"place": before}, {"place": found.position}), by=by, on=on)
    return found


@transaction.atomic
def drop(row: AgendaItem, *, reason: str = "", by: Account, on: datetime.date | None = None) -> AgendaItem:
    """Take an item off a draft agenda; earlier versions keep it. BadInput when it is off, or has outcomes."""
    found = _open(row, "agendas.drop", by)
    if found.outcomes.standing().exists():
        raise BadInput("outcomes were recorded on it: it was dealt with", str(found))
    found.dropped = True
    found.save()
    _number(found.meeting.items.standing())
    index.keep(found.meeting)
    write(Change("agendas.drop", found, {"state": "on the agenda"}, {"state": "off the agenda"}, reason), by=by, on=on)
    return found


def told(row: AgendaItem) -> dict[str, object]:
    """What an event tells of an item."""
    return {
        "title": row.title,
        "purpose": row.purpose,
        "speaker": row.speaker.short if row.speaker else "",
        "papers": [each.reference for each in row.papers.all()],
        "note": row.note,
        "marking": str(row.marking),
    }


def _open(row: AgendaItem, action: str, by: Account) -> AgendaItem:
    meeting = opened(row.meeting, action, by)
    found = meeting.items.visible_to(by).select_related("meeting", "speaker", "marking").filter(pk=row.pk).first()
    if found is None:
        raise NotThere("there is no such agenda item", str(row.pk))
    if found.dropped:
        raise BadInput("it is off the agenda", str(found))
    return found


def _fill(row: AgendaItem, item: Item) -> None:
    if not item.title.strip():
        raise BadInput("an item needs its title")
    row.title, row.note, row.purpose = item.title.strip(), item.note.strip(), item.purpose or ""
    row.speaker = _speaker(item.speaker.strip())
    given = Marking.objects.over([row.meeting.marking, Marking.objects.of(item.level)])
    row.marking = Marking.objects.over([row.marking, given]) if row.pk else given
    row.save()
    settle_outcomes(row)
    index.keep(row.meeting)
    row.papers.all().delete()
    named = {each.reference: each for each in item.papers}.values()
    AgendaPaper.objects.bulk_create(
        AgendaPaper(item=row, reference=each.reference, issued=each.issued) for each in named
    )


def _speaker(short: str) -> Body | None:
    found = Body.objects.filter(short=short).first() if short else None
    if short and found is None:
        raise BadInput("the register knows no body of this name", short)
    return found


def _number(rows: Iterable[AgendaItem]) -> None:
    for place, each in enumerate(rows, 1):
        if each.position != place:
            AgendaItem.objects.filter(pk=each.pk).update(position=place)
