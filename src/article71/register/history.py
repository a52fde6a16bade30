"""The history of a record, as far as a viewer may know it: the events of what the viewer may see, and of that alone.

Events name accounts by number: a history names the office instead. It tells only of changes whose words belong to the
record itself; of a paper, that it was taken in and read again, since its other events may name who is not to be named.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.claims import Claim, from_row
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.observations import Observation

_OF_PAPERS = ("documents.ingest", "documents.reread", "documents.record")
_WORDS = ("state", "kind", "text", "note", "what", "owners")
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


Rows = Mapping[str, Iterable[int]]  # numbers of records by their noun


def of_act(act: Act, viewer: Account | None) -> list[Step]:
    """What happened to an act that the viewer may see, to its tellings and to the papers that tell it; oldest first."""
    return _steps(_rows_of_acts([act], viewer), viewer)


def of_duty(duty: Duty, viewer: Account | None) -> list[Step]:
    """What happened to a duty that the viewer may see, and to the acts it stands by."""
    acts = list(Act.objects.visible_to(viewer).filter(duties=duty))
    return _steps({**_rows_of_acts(acts, viewer), "duty": [duty.pk]}, viewer)


def of_observation(observation: Observation, viewer: Account | None) -> list[Step]:
    """What happened to an observation that the viewer may see, and to its paper."""
    papers = Document.objects.visible_to(viewer).filter(pk=observation.document_id).values_list("pk", flat=True)
    return _steps({"observation": [observation.pk], "document": papers}, viewer)


def _rows_of_acts(acts: Sequence[Act], viewer: Account | None) -> dict[str, list[int]]:
    joined = Act.objects.visible_to(viewer).filter(joined_to__in=acts).values_list("pk", flat=True)
    mentions = [each for act in acts for each in act.mentions.visible_to(viewer).values_list("pk", "document")]
    papers = Document.objects.visible_to(viewer).filter(pk__in={paper for _, paper in mentions if paper})
    return {
        "act": [*(act.pk for act in acts), *joined],
        "mention": [pk for pk, _ in mentions],
        "document": list(papers.values_list("pk", flat=True)),
    }


def _steps(rows: Rows, viewer: Account | None) -> list[Step]:
    asked = [Q(noun=noun, record__in=[str(number) for number in numbers]) for noun, numbers in rows.items()]
    hidden = Q(noun="document") & ~Q(action__in=_OF_PAPERS)
    events = list(Event.objects.filter(reduce(or_, asked)).exclude(hidden).order_by("number"))
    offices = _offices(events)
    seen = _acts_seen(events, viewer)
    return [_step(event, offices, seen) for event in events]


def _step(event: Event, offices: Mapping[int, str], seen: frozenset[int]) -> Step:
    changes = tuple(_changes(event, seen)) if event.noun != "document" else ()
    office = offices.get(event.account or 0, "")
    record = f"{event.noun} {event.record}"
    return Step(event.number, event.at, event.on, event.action, office, record, changes, event.reason)


def _offices(events: Iterable[Event]) -> dict[int, str]:
    """Role and body of each account; who has left the register has neither any more."""
    accounts = Account.objects.select_related("body").in_bulk({event.account for event in events if event.account})
    return {pk: _office(account) for pk, account in accounts.items()}


def _office(account: Account) -> str:
    return f"{account.get_role_display()}, {account.body.short}" if account.body else account.get_role_display()


def _acts_seen(events: Iterable[Event], viewer: Account | None) -> frozenset[int]:
    """The acts that the events name and the viewer may see: any other number tells that there is such an act."""
    told = [side for event in events for side in (event.before, event.after) if side]
    named = {side[name] for side in told for name in _ACTS if isinstance(side.get(name), int)}
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
