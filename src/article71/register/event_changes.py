"""What an event changed, line by line, in words; numbers of records that its reader may not see are left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.legislative_files import LegislativeFile
from article71.register.markings import Marked, MarkedQuerySet
from article71.register.meetings import Meeting
from article71.register.mentions import Mention

_NAMES_RECORDS: dict[str, type[Marked]] = {
    "act": Act,
    "acts": Act,
    "joined_to": Act,
    "mentions": Mention,
    "document": Document,
    "documents": Document,
    "duties": Duty,
    "duty": Duty,
    "meeting": Meeting,
    "legislative_files": LegislativeFile,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that an event tells: what it is called, and what it was before and after, each empty if nothing."""

    name: str
    before: str
    after: str


Seen = Mapping[str, frozenset[int]]


def changes(events: Iterable[Event], viewer: Account) -> list[list[Line]]:
    """Of each event the lines in which before and after differ."""
    told = list(events)
    seen = _seen([each for event in told for each in (event.before, event.after)], viewer)
    return [list(_lines(event.before, event.after, seen)) for event in told]


def lines_of(known: Mapping[str, Any], viewer: Account) -> list[Line]:
    """What is known of a record, line by line."""
    return list(_lines(None, known, _seen([known], viewer)))


def _lines(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, seen: Seen) -> Iterable[Line]:
    old, new = dict(_flat(before or {}, seen)), dict(_flat(after or {}, seen))
    for name in dict.fromkeys((*old, *new)):
        line = Line(name, old.get(name, ""), new.get(name, ""))
        if line.before != line.after:
            yield line


def _flat(told: Mapping[str, Any], seen: Seen, above: str = "") -> Iterable[tuple[str, str]]:
    for key, value in told.items():
        name = f"{above}{key.replace('_', ' ')}"
        if isinstance(value, Mapping):
            yield from _flat(value, seen, f"{name}: ")
        else:
            yield name, _words(_without_hidden(key, value, seen))


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(each)}" for key, each in value.items())
    return str(value)


def _without_hidden(key: str, value: Any, seen: Seen) -> Any:
    if key not in _NAMES_RECORDS:
        return value
    if isinstance(value, list):
        return [each for each in value if each in seen[key]]
    return value if value in seen[key] else None


def _seen(told: Iterable[Mapping[str, Any] | None], viewer: Account) -> Seen:
    """Of the records named, the numbers that the viewer may see, in one query for each kind."""
    named: dict[str, set[int]] = {key: set() for key in _NAMES_RECORDS}
    for each in told:
        for key in _NAMES_RECORDS.keys() & (each or {}).keys():
            value = (each or {})[key]
            named[key].update(value if isinstance(value, list) else filter(None, [value]))
    return {key: _visible(_NAMES_RECORDS[key], numbers, viewer) for key, numbers in named.items()}


def _visible(model: type[Marked], numbers: set[int], viewer: Account) -> frozenset[int]:
    rows: QuerySet[Any] = model._default_manager.all()
    if not numbers or not isinstance(rows, MarkedQuerySet):
        return frozenset()
    return frozenset(rows.visible_to(viewer).filter(pk__in=numbers).values_list("pk", flat=True))
