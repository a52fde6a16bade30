"""Events as the auditor's page shows them: what changed, who it was, and where the record is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from article71.exports.events import Told
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.event_changes import changes
from article71.register.events import Event
from article71.register.marking_decisions import MarkingDecision
from article71.register.mentions import Mention

_BATCH = 1000
_PAGES = {
    "document": "document",
    "marking decision": "document_marking",
    "act": "act",
    "mention": "act",
    "compartment": "compartment",
    "duty": "duty",
    "observation": "observation",
    "meeting": "meeting",
    "legislative file": "legislative_file",
    "mandate": "mandate",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An event with what it changed, the name its account bears now, and the address and name of its record."""

    told: Told
    name: str
    address: str
    record: str


def told(events: Iterable[Event], viewer: Account) -> Iterator[Told]:
    """Each event with the lines that its reader may see; a batch at a time, for there may be very many."""
    roles = dict(Account.objects.values_list("pk", "role"))
    waiting = iter(events)
    while batch := list(islice(waiting, _BATCH)):
        for event, lines in zip(batch, changes(batch, viewer), strict=True):
            yield Told(event, lines, roles.get(event.account or 0, ""))


def rows(events: Iterable[Event], viewer: Account) -> list[Row]:
    """The events of a page."""
    shown = list(told(events, viewer))
    names = dict(Account.objects.filter(pk__in={each.event.account for each in shown}).values_list("pk", "username"))
    places = _places([each.event for each in shown], viewer)
    return [Row(each, names.get(each.event.account or 0, ""), *places[each.event.number]) for each in shown]


def _places(events: Sequence[Event], viewer: Account) -> dict[int, tuple[str, str]]:
    """Of each event, by its number, the page that shows its record, empty where there is none, and what it is called.

    A telling is shown on its act's page, a decision on a marking on its paper's.
    """
    told = Mention.objects.visible_to(viewer).filter(act__in=Act.objects.visible_to(viewer))
    shown = {
        "mention": _column(told, _numbers(events, "mention"), "act"),
        "marking decision": _column(
            MarkingDecision.objects.visible_to(viewer), _numbers(events, "marking decision"), "document"
        ),
    }
    names = _column(Document.objects.visible_to(viewer), _numbers(events, "document"), "reference")
    return {event.number: (_address(event, shown), _name(event, names)) for event in events}


def _numbers(events: Sequence[Event], noun: str) -> set[str]:
    return {event.record for event in events if event.noun == noun}


def _column(found: QuerySet[Any], numbers: set[str], column: str) -> dict[int, Any]:
    return dict(found.filter(pk__in=numbers).values_list("pk", column)) if numbers else {}


def _address(event: Event, shown: Mapping[str, Mapping[int, int]]) -> str:
    number: int | None = int(event.record)
    if event.noun in shown:
        number = shown[event.noun].get(int(event.record))
    page = _PAGES.get(event.noun)
    return reverse(page, args=[number]) if page and number else ""


def _name(event: Event, names: Mapping[int, str]) -> str:
    known = names.get(int(event.record)) if event.noun == "document" else ""
    return known or f"{event.noun} {event.record}"
