"""Write events and read their chain: the one place that touches the events' table."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, models, transaction
from django.utils import timezone

from article71.register import heads, verifications
from article71.register.accounts import Account
from article71.register.chain import FIRST, Break, Head, digest, first_break
from article71.register.events import Event
from article71.register.verifications import Verification

_LOCK = 71


@dataclass(frozen=True, slots=True)
class Change:
    """What an action did to a record: `before` and `after` hold what changed, without fractions."""

    action: str
    row: models.Model
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    reason: str = ""


def write(change: Change, *, by: Account | None, on: datetime.date | None = None) -> Event:
    """Add the event of an action, in the action's own transaction; by nobody named where it was the public's.

    `on` is the day it takes effect, today if None.
    """
    wait_for_turn()
    last = head()
    number, previous = (last.number + 1, last.hash) if last else (1, FIRST)
    event = Event(
        number=number,
        at=timezone.now(),
        account=by.pk if by else None,
        action=change.action,
        noun=str(change.row._meta.verbose_name),
        record=str(change.row.pk),
        before=change.before,
        after=change.after,
        reason=change.reason,
        on=on or timezone.localdate(),
        previous=previous,
    )
    event.hash = digest(event.link.line, previous)
    event.save(force_insert=True)
    transaction.on_commit(lambda: _note(Head(number, event.hash)))
    return event


def last_event(action: str, row: models.Model) -> Event | None:
    """The last event of this action on the record, None where there is none."""
    of_record = Event.objects.filter(noun=str(row._meta.verbose_name), record=str(row.pk), action=action)
    return of_record.order_by("-number").first()


def already(action: str, row: models.Model, *, by: Account, on: datetime.date) -> bool:
    """Whether this account's action on the record has its event on that day."""
    of_record = Event.objects.filter(noun=str(row._meta.verbose_name), record=str(row.pk))
    return of_record.filter(action=action, account=by.pk, on=on).exists()


def already_of(action: str, rows: Iterable[models.Model], *, by: Account, on: datetime.date) -> set[int]:
    """The numbers of those records, all of one noun, of which `already` is true."""
    numbers = {str(row.pk): str(row._meta.verbose_name) for row in rows}
    of_records = Event.objects.filter(noun__in=set(numbers.values()), record__in=numbers)
    return set(map(int, of_records.filter(action=action, account=by.pk, on=on).values_list("record", flat=True)))


def wait_for_turn() -> None:
    """Two transactions must not take one number: SQLite has one writer at a time, PostgreSQL waits for this lock.

    An action that locks rows waits first: two that took row and turn in different orders would wait for each other.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("an event is written in its action's transaction")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def head(store: str = DEFAULT_DB_ALIAS) -> Head | None:
    """The last event's number and hash, None in a register without events; of another store where one is named."""
    last = Event.objects.using(store).order_by("-number").values_list("number", "hash").first()
    return Head(*last) if last else None


def folder_of_heads() -> Path:
    """Where heads are noted outside the database."""
    return Path(settings.HOME) / "heads"


def _note(last: Head) -> None:
    heads.note(folder_of_heads(), timezone.localdate(), last)


def verify() -> Break | None:
    """The first event that does not hold against the chain and the heads noted outside the database.

    What was found is noted beside the heads, with the time.
    """
    last = head()
    links = (event.link for event in Event.objects.order_by("number").iterator(chunk_size=2000))
    found = first_break(links, heads.noted(folder_of_heads()))
    verifications.note(folder_of_heads(), Verification(timezone.now(), last.number if last else 0, found))
    return found
