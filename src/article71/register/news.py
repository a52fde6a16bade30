"""What is new since an event: the papers, acts, duties, meetings and files that actions touched, by their numbers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from article71.register.accounts import Account
from article71.register.developments import Development
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.evidence import Evidence
from article71.register.marking_decisions import MarkingDecision
from article71.register.mentions import Mention
from article71.register.statements import Statement

Last = Mapping[int, int]
"""Records by their numbers, each with the number of the last event that touched it."""

_OF_PAPERS = ("documents.ingest", "documents.record", "markings.publish")
ENTERED, DUTIES, CHANGED, FILES = "entered act", "duty", "changed duty", "legislative file"


@dataclass(frozen=True, slots=True)
class Part:
    """A record that belongs to another, by its noun and number, the number of the other, and its last event."""

    noun: str
    number: int
    of: int
    event: int


@dataclass(frozen=True, slots=True)
class _PartKind:
    """A noun whose records belong to others: what is told of, the column that names the other, what it touches."""

    noun: str
    rows: Callable[[Account | None], QuerySet[Any]]
    column: str
    touches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What was touched after an event, up to `head`, by nouns.

    `ENTERED` are acts that people entered by hand; `CHANGED` duties on which something was done themselves, where
    `DUTIES` are those too on whose acts or papers something was. `parts` are records that belong to another, which may
    be seen where they may not.
    """

    head: int
    touched: Mapping[str, Last]
    parts: tuple[Part, ...] = ()

    def since(self, number: int) -> "News":
        """What of it was touched after this event."""
        after = {noun: {pk: last for pk, last in rows.items() if last > number} for noun, rows in self.touched.items()}
        return News(self.head, after, tuple(each for each in self.parts if each.event > number))

    def seen_by(self, viewer: Account | None) -> "News":
        """With the records that were touched because a part of theirs was, which the viewer may see."""
        found = {noun: dict(rows) for noun, rows in self.touched.items()}
        for kind in _PARTS:
            own = [each for each in self.parts if each.noun == kind.noun]
            seen = set(kind.rows(viewer).filter(pk__in=[each.number for each in own]).values_list("pk", flat=True))
            for each in own:
                for noun in kind.touches if each.number in seen else ():
                    found[noun] = _newest(found[noun], {each.of: each.event})
        return News(self.head, found)


def news(since: int) -> News:
    """What was touched after this event, asked of the store once for all who follow something."""
    events = Event.objects.filter(number__gt=since).order_by("number")
    head = events.values_list("number", flat=True).last() or since
    documents = _last(events.filter(noun="document", action__in=_OF_PAPERS))
    documents = _newest(documents, _through(MarkingDecision.objects.all(), "document", events, "marking decision"))
    mentions = events.filter(noun="mention", action__startswith="acts.")
    acts = _newest(_through(Mention.objects.all(), "act", mentions, "mention"), _told(documents))
    changed = _last(events.filter(noun="duty"))
    touched = {
        "document": documents,
        "act": acts,
        ENTERED: _through(Mention.objects.all(), "act", mentions.filter(action="acts.record"), "mention"),
        DUTIES: _newest(changed, _owed(acts, documents)),
        CHANGED: changed,
        "meeting": _last(events.filter(noun="meeting")),
        FILES: _last(events.filter(noun="legislative file")),
    }
    return News(head, touched, tuple(_parts(events)))


def _parts(events: QuerySet[Event]) -> Iterator[Part]:
    """The parts that were touched, whoever may see them."""
    for kind in _PARTS:
        last = _last(events.filter(noun=kind.noun))
        rows = kind.rows(None).model._default_manager.filter(pk__in=last) if last else ()
        for row in rows:
            yield Part(kind.noun, row.pk, getattr(row, kind.column), last[row.pk])


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


_PARTS = (
    _PartKind("evidence", lambda viewer: Evidence.objects.visible_to(viewer).accepted(), "duty_id", (DUTIES, CHANGED)),
    _PartKind("statement", Statement.objects.visible_to, "duty_id", (DUTIES, CHANGED)),
    _PartKind("development", Development.objects.visible_to, "file_id", (FILES,)),
)
