"""The whole trail of events, as far as its reader may know the records they are about."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import BigIntegerField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from article71.periods import Period
from article71.register.accounts import Account, Role
from article71.register.events import Event
from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import GuardedQuerySet

Events = QuerySet[Event]
READERS = frozenset({Role.AUDITOR, Role.ADMINISTRATOR})
# The administrator keeps accounts, and sees what was done to them.
_OF_ACCOUNTS = ("account", "token")


@dataclass(frozen=True, slots=True)
class AskedTrail:
    """What is asked for; an empty field asks for nothing.

    `noun` and `record` are a kind of record and its number; decisions on a paper's marking are found under the paper
    too. `written` are days on which events were written, whatever day they took effect on. Every word of `reason` must
    occur in the reason.
    """

    action: str = ""
    account: int | None = None
    role: str = ""
    noun: str = ""
    record: str = ""
    written: Period | None = None
    reason: str = ""


def trail(asked: AskedTrail, viewer: Account) -> Events:
    """The events asked for that the viewer may see, the newest first."""
    found = _visible_to(viewer).filter(_of_record(asked.noun, asked.record), _written_in(asked.written))
    if asked.action:
        found = found.filter(action=asked.action)
    if asked.account is not None:
        found = found.filter(account=asked.account)
    if asked.role:
        found = found.filter(account__in=Account.objects.filter(role=asked.role).values("pk"))
    for word in asked.reason.split():
        found = found.filter(reason__icontains=word)
    return found.order_by("-number")


def _visible_to(viewer: Account) -> Events:
    """An event on a record that one may not see is not there for one, nor is one on a record that is gone."""
    if viewer.role == Role.ADMINISTRATOR:
        return Event.objects.filter(noun__in=_OF_ACCOUNTS)
    if viewer.role not in READERS:
        return Event.objects.none()
    guarded = dict(guarded_nouns())
    seen = ~Q(noun__in=guarded)
    for noun, rows in guarded.items():
        number = Cast(OuterRef("record"), BigIntegerField())
        seen |= Q(Exists(rows.visible_to(viewer).filter(pk=number)), noun=noun)
    return Event.objects.filter(seen)


def guarded_nouns() -> Iterable[tuple[str, GuardedQuerySet[Model]]]:
    """Every kind of record that not everybody may see, with its rows."""
    for model in apps.get_app_config("register").get_models():
        rows = model._default_manager.all()
        if isinstance(rows, GuardedQuerySet):
            yield str(model._meta.verbose_name), rows


def _of_record(noun: str, record: str) -> Q:
    asked = Q(**{name: value for name, value in (("noun", noun), ("record", record)) if value})
    if noun == "document" and record.isdecimal():
        of_paper = MarkingDecision.objects.filter(document=int(record)).values_list("pk", flat=True)
        asked |= Q(noun="marking decision", record__in=[str(number) for number in of_paper])
    return asked


def _written_in(period: Period | None) -> Q:
    found = Q()
    if period and period.first:
        found &= Q(at__gte=start_of(period.first))
    if period and period.after:
        found &= Q(at__lt=start_of(period.after))
    return found


def start_of(day: datetime.date) -> datetime.datetime:
    """The moment at which a day begins, by the register's clock."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def known_on(noun: str, record: str, day: datetime.date, viewer: Account) -> dict[str, object]:
    """What the events had told of a record by the end of a day, by what was written then and not by what is known now.

    Empty where nothing was written of it by then, or the viewer may not see it.
    """
    until = start_of(day + datetime.timedelta(1))
    known: dict[str, object] = {}
    for after in _visible_to(viewer).filter(noun=noun, record=record, at__lt=until).values_list("after", flat=True):
        known |= after or {}
    return known
