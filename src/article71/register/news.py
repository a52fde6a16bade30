"""What is new since an event: the papers, acts and duties that people's actions touched, by their numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.evidence import Evidence
from article71.register.marking_decisions import MarkingDecision
from article71.register.mentions import Mention
from article71.register.statements import Statement

Last = Mapping[int, int]
"""Records by their numbers, each with the number of the last event that touched it."""

_OF_PAPERS = ("documents.ingest", "documents.record", "markings.publish")
_OF_DUTIES = {"evidence": Evidence, "statement": Statement}


@dataclass(frozen=True, slots=True)
class News:
    """What was touched after the event `since`, up to `head`.

    `entered` are acts that people entered by hand; `changed` duties on which something was done themselves, where
    `duties` are those too on whose acts or papers something was.
    """

    head: int
    documents: Last
    acts: Last
    entered: Last
    duties: Last
    changed: Last

    def since(self, number: int) -> "News":
        """What of it was touched after this event."""
        parts = (self.documents, self.acts, self.entered, self.duties, self.changed)
        return News(self.head, *({pk: last for pk, last in part.items() if last > number} for part in parts))


def news(since: int) -> News:
    """What was touched after this event, asked of the store once for all who follow something."""
    events = Event.objects.filter(number__gt=since).order_by("number")
    head = events.values_list("number", flat=True).last() or since
    documents = _last(events.filter(noun="document", action__in=_OF_PAPERS))
    documents = _newest(documents, _through(MarkingDecision.objects.all(), "document", events, "marking decision"))
    mentions = events.filter(noun="mention", action__startswith="acts.")
    acts = _newest(_through(Mention.objects.all(), "act", mentions, "mention"), _told(documents))
    entered = _through(Mention.objects.all(), "act", mentions.filter(action="acts.record"), "mention")
    changed = _last(events.filter(noun="duty"))
    for noun, model in _OF_DUTIES.items():
        changed = _newest(changed, _through(model._default_manager.all(), "duty", events, noun))
    return News(head, documents, acts, entered, _newest(changed, _owed(acts, documents)), changed)


def _last(events: QuerySet[Event]) -> dict[int, int]:
    return {int(record): number for record, number in events.values_list("record", "number")}


def _newest(*parts: Last) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in parts:
        for pk, number in part.items():
            found[pk] = max(number, found.get(pk, 0))
    return found


def _through(rows: QuerySet[Any], column: str, events: QuerySet[Event], noun: str) -> dict[int, int]:
    """The records that the rows of these events belong to."""
    of_rows = _last(events.filter(noun=noun))
    return _carried(rows.filter(pk__in=of_rows).values_list("pk", column), of_rows) if of_rows else {}


def _carried(pairs: Iterable[tuple[int, int | None]], of: Last) -> dict[int, int]:
    """What is touched because something else is, each with the last event of that."""
    return _newest(*({other: of[pk]} for pk, other in pairs if other is not None))


def _told(documents: Last) -> dict[int, int]:
    told = Mention.objects.standing().filter(document__in=documents).values_list("document", "act")
    return _carried(told, documents) if documents else {}


def _owed(acts: Last, documents: Last) -> dict[int, int]:
    of_acts = Duty.acts.through.objects.filter(act__in=acts).values_list("act", "duty") if acts else ()
    of_papers = Duty.objects.filter(Q(document__in=documents)).values_list("document", "pk") if documents else ()
    return _newest(_carried(of_acts, acts), _carried(of_papers, documents))
