"""Mandates: people enter who holds what until when and what must happen before it ends, and what follows it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from article71 import periods
from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body
from article71.register.following_markings import settle_mandate
from article71.register.mandates import Mandate
from article71.register.markings import Compartment, Level, Marking
from article71.register.remarking import entered, let_in


@dataclass(frozen=True, slots=True)
class Mandated:
    """Who holds what from when to when: `before` is what must happen before it ends; `source` where it is known from.

    `level` and `compartments` say who may see it, from its entry on: later that is decided by itself. One that an act
    gives is for no more people than the act, as long as that stands.
    """

    body: Body
    title: str
    term: Period
    before: str = ""
    source: str = ""
    act: Act | None = None
    level: Level = Level.PUBLIC
    compartments: tuple[Compartment, ...] = ()


@transaction.atomic
def record(told: Mandated, *, by: Account, on: datetime.date | None = None) -> Mandate:
    """Enter a mandate. BadInput without a title, a last day, or an act or source that it is known from."""
    permit(by, "mandates.record", told.body, *_acts(told), *told.compartments)
    mandate = _entered(told, by=by, on=on)
    write(Change("mandates.record", mandate, after=_words(mandate)), by=by, on=on)
    return mandate


@transaction.atomic
def change(mandate: Mandate, told: Mandated, *, by: Account, on: datetime.date | None = None) -> Mandate:
    """Put right what is told of a mandate. BadInput as for entering it, ChangedMeanwhile when it is not as it was."""
    permit(by, "mandates.change", mandate, told.body, *_acts(told))
    found = _in_turn(mandate)
    before = _words(found)
    _fill(found, told)
    if (after := _words(found)) != before:
        found.save()
        settle_mandate(found)
        write(Change("mandates.change", found, before, after), by=by, on=on)
    return found


@transaction.atomic
def follow(mandate: Mandate, told: Mandated, *, by: Account, on: datetime.date | None = None) -> Mandate:
    """Enter the mandate that takes another's place: the first is no longer shown as lapsing.

    BadInput as for entering one, when another follows it already, or when the new one does not end later.
    """
    permit(by, "mandates.follow", mandate, told.body, *_acts(told), *told.compartments)
    found = _in_turn(mandate)
    if found.followed_by_id:
        raise BadInput("another mandate follows it already", found.title)
    if told.term.after and found.term_after and told.term.after <= found.term_after:
        raise BadInput("what follows a mandate ends later than it", told.title)
    following = _entered(told, by=by, on=on)
    found.followed_by = following
    found.save()
    settle_mandate(following)
    write(Change("mandates.follow", following, after=_words(following)), by=by, on=on)
    return following


@transaction.atomic
def withdraw(mandate: Mandate, *, reason: str, by: Account, on: datetime.date | None = None) -> Mandate:
    """A mandate that was entered stands no more. BadInput without a reason, ChangedMeanwhile when it is not as it was.

    What was to follow it stands by itself.
    """
    permit(by, "mandates.withdraw", mandate)
    if not reason.strip():
        raise BadInput("a mandate is taken back with a reason", mandate.title)
    found = _in_turn(mandate)
    found.withdrawn, found.followed_by = True, None
    found.save()
    Mandate.objects.filter(followed_by=found).update(followed_by=None)
    write(Change("mandates.withdraw", found, _words(found), None, reason.strip()), by=by, on=on)
    return found


def _entered(told: Mandated, *, by: Account, on: datetime.date | None) -> Mandate:
    let_in(told.compartments)
    mandate = Mandate(entered_by=by.pk)
    mandate.own = mandate.marking = Marking.objects.given(told.level, told.compartments)
    _fill(mandate, told)
    mandate.save()
    settle_mandate(mandate)
    entered(mandate, by=by, on=on or timezone.localdate())
    return mandate


def _in_turn(mandate: Mandate) -> Mandate:
    wait_for_turn()
    found = Mandate.objects.select_for_update().get(pk=mandate.pk)
    if found.stamp != mandate.stamp or found.withdrawn:
        raise ChangedMeanwhile("somebody has meanwhile changed the mandate: look at it again", found.title)
    return found


def _acts(told: Mandated) -> tuple[Act, ...]:
    return (told.act,) if told.act else ()


def _fill(mandate: Mandate, told: Mandated) -> None:
    if not told.title.strip() or told.term.after is None:
        raise BadInput("a mandate says what is held and until when", told.title or told.body.short)
    if not told.act and not told.source.strip():
        raise BadInput("name the act that gives the mandate, or where it is known from", told.title)
    for name in ("title", "before", "source"):
        setattr(mandate, name, getattr(told, name).strip())
    mandate.body, mandate.act, mandate.term = told.body, told.act, told.term


def _words(mandate: Mandate) -> Mapping[str, Any]:
    term = mandate.term
    return {
        "body": mandate.body.short,
        "title": mandate.title,
        "term": periods.iso(term) if term else "",
        "before it ends": mandate.before,
        "source": mandate.source,
        "act": mandate.act_id,
        "marking": str(mandate.marking),
    }
