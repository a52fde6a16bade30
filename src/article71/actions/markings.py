"""Markings: the secretariat makes papers public, narrows them, and looks again at those that are narrow."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.documents import Document
from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import Compartment, Level, Marking
from article71.register.remarking import Grounds, decided, let_in, remark


@dataclass(frozen=True, slots=True)
class Narrow:
    """LIMITE, in these compartments, until somebody looks at it again on `review_by`: in a year if None."""

    compartments: tuple[Compartment, ...] = ()
    review_by: datetime.date | None = None


@transaction.atomic
def publish(document: Document, *, reason: str, by: Account, on: datetime.date | None = None) -> MarkingDecision:
    """Make a paper public, and with it what it alone tells: what another LIMITE paper tells too stays LIMITE.

    BadInput without a reason, when it is public already, or when somebody else marked it meanwhile.
    """
    permit(by, "markings.publish", document)
    grounds = _grounds(reason, by, on)
    found = _in_turn(document)
    if found.marking.is_open:
        raise BadInput("is public already", str(found))
    return _give(found, Marking.objects.of(Level.PUBLIC), "markings.publish", grounds)


@transaction.atomic
def narrow(
    document: Document, to: Narrow, *, reason: str, by: Account, on: datetime.date | None = None
) -> MarkingDecision:
    """Mark a paper LIMITE and put it into compartments, or take it out of some; a publication is so taken back.

    BadInput without a reason, when that is its marking already, for a review date that is not ahead, or a compartment
    that is closed. NotThere for one that the account is not in.
    """
    permit(by, "markings.narrow", document, *to.compartments)
    grounds = _grounds(reason, by, on, to.review_by)
    found = _in_turn(document)
    let_in(to.compartments, found.marking)
    given = Marking.objects.of(Level.LIMITE, to.compartments)
    if given == found.marking:
        raise BadInput("bears this marking already: to look at it again is a review", str(found))
    return _give(found, given, "markings.narrow", grounds)


@transaction.atomic
def review(
    document: Document, review_by: datetime.date, *, reason: str, by: Account, on: datetime.date | None = None
) -> MarkingDecision:
    """Somebody has looked at a narrow paper again: it stays as it is, until the new review date.

    BadInput without a reason, for a paper that is public, or a date that is not ahead.
    """
    permit(by, "markings.review", document)
    grounds = _grounds(reason, by, on, review_by)
    found = _in_turn(document)
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


def _in_turn(document: Document) -> Document:
    """The paper as it is now, kept from others until this is done."""
    wait_for_turn()
    found = Document.objects.select_for_update(of=("self",)).select_related("marking").get(pk=document.pk)
    if found.marking_id != document.marking_id:
        raise BadInput(f"somebody has meanwhile marked it: it is {found.marking.words}", str(found))
    return found


def _give(document: Document, given: Marking, action: str, grounds: Grounds) -> MarkingDecision:
    earlier = document.marking
    if given != earlier:
        remark(document, given)
    made = decided(document, earlier, grounds)
    after = {
        "document": document.pk,
        "marking": given.words,
        "review_by": made.review_by and made.review_by.isoformat(),
    }
    before = {"marking": earlier.words}
    write(Change(action, made, before, after, grounds.reason), by=grounds.by, on=grounds.on)
    return made
