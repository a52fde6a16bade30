"""Markings: the secretariat makes papers and other records public, narrows them, and looks again at narrow ones."""

import datetime
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import Compartment, Level, Marking
from article71.register.remarking import Grounds, Remarkable, column_of, decided, let_in, remark

Narrowed = TypeVar("Narrowed", bound=Remarkable)


@dataclass(frozen=True, slots=True)
class Narrow:
    """LIMITE, in these compartments, until somebody looks at it again on `review_by`: in a year if None."""

    compartments: tuple[Compartment, ...] = ()
    review_by: datetime.date | None = None


@transaction.atomic
def publish(record: Remarkable, *, reason: str, by: Account, on: datetime.date | None = None) -> MarkingDecision:
    """Make a record public, and with a paper what it alone tells: what another LIMITE paper tells too stays LIMITE.

    BadInput without a reason, when it is public already, when somebody else marked it meanwhile, or for a mandate that
    is given by something narrower. A meeting is published with its items: see there.
    """
    permit(by, "markings.publish", record)
    grounds = _grounds(reason, by, on)
    found = _in_turn(record)
    if found.marking.is_open:
        raise BadInput("is public already", str(found))
    made = _give(found, Marking.objects.of(Level.PUBLIC), "markings.publish", grounds)
    if not found.marking.is_open:
        raise BadInput("rests on something that is not public: publish that first", str(found))
    return made


@transaction.atomic
def narrow(
    record: Remarkable, to: Narrow, *, reason: str, by: Account, on: datetime.date | None = None
) -> MarkingDecision:
    """Mark a record LIMITE and put it into compartments, or take it out of some; a publication is so taken back.

    BadInput without a reason, when that is its marking already, for a review date that is not ahead, or a compartment
    that is closed. NotThere for one that the account is not in.
    """
    permit(by, "markings.narrow", record, *to.compartments)
    grounds = _grounds(reason, by, on, to.review_by)
    found = _in_turn(record)
    let_in(to.compartments, found.marking)
    given = Marking.objects.of(Level.LIMITE, to.compartments)
    if given == found.marking:
        raise BadInput("bears this marking already: to look at it again is a review", str(found))
    return _give(found, given, "markings.narrow", grounds)


@transaction.atomic
def review(
    record: Remarkable, review_by: datetime.date, *, reason: str, by: Account, on: datetime.date | None = None
) -> MarkingDecision:
    """Somebody has looked at a narrow record again: it stays as it is, until the new review date.

    BadInput without a reason, for one that is public, or a date that is not ahead.
    """
    permit(by, "markings.review", record)
    grounds = _grounds(reason, by, on, review_by)
    found = _in_turn(record)
    if found.marking.is_open:
        raise BadInput("is public: there is nothing to look at again", str(found))
    return _give(found, found.marking, "markings.review", grounds)


def _grounds(reason: str, by: Account, on: datetime.date | None, review_by: datetime.date | None = None) -> Grounds:
    day = on or timezone.localdate()
    if not reason.strip():
        raise BadInput("a marking is decided with a reason")
    if review_by and review_by <= day:
        raise BadInput("a review date lies ahead of the decision", review_by.isoformat())
    return Grounds(by, day, reason.strip(), review_by)


def _in_turn(record: Narrowed) -> Narrowed:
    """The record as it is now, kept from others until this is done."""
    wait_for_turn()
    rows: QuerySet[Any] = type(record)._default_manager.select_for_update(of=("self",)).select_related("marking")
    found: Narrowed = rows.get(pk=record.pk)
    if found.marking_id != record.marking_id:
        raise BadInput(f"somebody has meanwhile marked it: it is {found.marking.words}", str(found))
    return found


def _give(record: Remarkable, given: Marking, action: str, grounds: Grounds) -> MarkingDecision:
    earlier = record.marking
    if given != earlier:
        remark(record, given)
    made = decided(record, earlier, grounds)
    after = {
        column_of(record): record.pk,
        "marking": record.marking.words,
        "review_by": made.review_by and made.review_by.isoformat(),
    }
    before = {"marking": earlier.words}
    write(Change(action, made, before, after, grounds.reason), by=grounds.by, on=grounds.on)
    return made
