"""The history of a record, as far as a viewer may know it: the events of what the viewer may see, and of that alone.

Events name accounts by number: a history names the office instead. It tells only of changes whose words belong to the
record itself; of a paper, that it was taken in and read again, since its other events may name who is not to be named.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, OuterRef, Q, Subquery

from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.claims import Claim, from_row
from article71.register.events import Event
from article71.register.mentions import Mention

_OF_PAPERS = ("documents.ingest", "documents.reread", "documents.record")
_WORDS = (
    "state",
    "kind",
    "text",
    "note",
    "what",
    "owners",
    "title",
    "days",
    "place",
    "purpose",
    "papers",
    "version",
    "extent",
    "progress",
)
_ACTS = ("act", "joined_to")  # columns that name another act


@dataclass(frozen=True, slots=True)
class Changed:
    """One detail before and after: a word, several, a period, or the number of an act; None where there was none."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One event: when, to take effect on which day, what was done, by which office, to which record, and why."""

    number: int
    at: datetime.datetime
    on: datetime.date
    action: str
    office: str
    record: str
    changes: tuple[Changed, ...]
    reason: str


def history(records: Iterable[Model], viewer: Account | None) -> list[Step]:
    """What happened to these records, all of which the viewer may see, oldest first."""
    records = tuple(records)
    numbers: dict[str, list[str]] = {}
    known = frozenset(record.pk for record in records if isinstance(record, Act))
    for record in records:
        numbers.setdefault(str(record._meta.verbose_name), []).append(str(record.pk))
    if not numbers:
        return []
    asked = [Q(noun=noun, record__in=held) for noun, held in numbers.items()]
    hidden = Q(noun="document") & ~Q(action__in=_OF_PAPERS)
    events = Event.objects.filter(reduce(or_, asked)).exclude(hidden).order_by("number").annotate(**_office())
    held = list(events)
    seen = known | _acts_seen(held, known, viewer)
    return [_step(event, seen) for event in held]


def records_of(acts: Iterable[Act], mentions: Iterable[Mention]) -> list[Model]:
    """The acts with the records whose history is theirs: their mentions and the papers of these, each once."""
    papers = {each.document.pk: each.document for each in mentions if each.document}
    return [*acts, *mentions, *papers.values()]


def _step(event: Event, seen: frozenset[int]) -> Step:
    changes = tuple(_changes(event, seen)) if event.noun != "document" else ()
    role, body = (getattr(event, name) for name in ("role", "body"))
    office = ", ".join(filter(None, (Role(role).label if role else "", body)))
    record = f"{event.noun} {event.record}"
    return Step(event.number, event.at, event.on, event.action, office, record, changes, event.reason)


def _office() -> dict[str, Subquery]:
    """Role and body of the account; who has left the register has neither any more."""
    accounts = Account.objects.filter(pk=OuterRef("account"))
    return {"role": Subquery(accounts.values("role")[:1]), "body": Subquery(accounts.values("body__short")[:1])}


def _acts_seen(events: Iterable[Event], known: frozenset[int], viewer: Account | None) -> frozenset[int]:
    """The acts that the events name beside the known, and the viewer may see: any other number would tell of one."""
    told = [side for event in events for side in (event.before, event.after) if side]
    named = {side[name] for side in told for name in _ACTS if isinstance(side.get(name), int)} - known
    return frozenset(Act.objects.visible_to(viewer).filter(pk__in=named).values_list("pk", flat=True))


def _changes(event: Event, seen: frozenset[int]) -> Iterator[Changed]:
    before, after = event.before or {}, event.after or {}
    for name in _WORDS:
        yield from _changed(name, before.get(name), after.get(name))
    for name in _ACTS:
        yield from _changed(name, *(side.get(name) if side.get(name) in seen else None for side in (before, after)))
    mine, yours = (from_row(side["claim"]) if "claim" in side else None for side in (before, after))
    if yours and (mine or not event.before):
        for field in fields(Claim):
            yield from _changed(field.name, *(getattr(claim, field.name, None) for claim in (mine, yours)))


def _changed(name: str, before: Any, after: Any) -> Iterator[Changed]:
    if before != after and (before or after):
        yield Changed(name, before or None, after or None)
