"""Operations: their lead drafts, changes, registers, confirms, begins, closes, cancels and publishes them."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, TooOften
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.operation import identity
from article71.register import operation_values
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.events import Event
from article71.register.markings import Compartment, Level, Marking
from article71.register.operation_checks import require_sound, require_whole
from article71.register.operation_parties import Parties, speaks_for
from article71.register.operation_versions import OperationVersion
from article71.register.operation_words import words
from article71.register.operations import STANDING, Operation, OperationState
from article71.register.overlap_finding import find_again, would_meet
from article71.register.overlap_shapes import Found

MOST_CHECKS = 30
"""Policy: so often within an hour the accounts of one body may ask what a draft would meet. Who asks more, probes."""
_OVER = (OperationState.CLOSED, OperationState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Met:
    """What a draft would meet: the other operation, of which no more is told than `hit` and its contact office."""

    other: Operation
    hit: Found

    @property
    def office(self) -> str:
        """The office to speak to."""
        return self.other.version.contact_office if self.other.version else ""


@transaction.atomic
def draft(told: Planned, *, by: Account, on: datetime.date | None = None) -> Operation:
    """Enter an operation that its parties and its coordination unit alone see, and that meets no other yet.

    BadInput without reference and title, for bodies or aims that are not known, or for a reference that another
    operation of the same lead bears; NotAllowed for whoever does not speak for the lead.
    """
    permit(by, "operations.draft")
    wait_for_turn()
    parties = Parties.of(told, by)
    if not parties.led_by(by):
        raise NotAllowed("an operation is drafted by the body that leads it", told.lead)
    group = Compartment.objects.create(name=_group(told), operation=True)
    made = Operation(lead=parties.lead, compartment=group, entered=timezone.now())
    made.marking = Marking.objects.of(Level.LIMITE, [group])
    require_sound(told, made)
    made.save()
    _next_version(made, told, parties, on)
    write(Change("operations.draft", made, after=words(told)), by=by, on=on)
    return made


@transaction.atomic
def change(
    operation: Operation, told: Planned, *, reason: str = "", by: Account, on: datetime.date | None = None
) -> Operation:
    """Make another version of it; one that was confirmed has to be confirmed again. Nothing is written for no change.

    BadInput as for drafting it, when it is over, or for another lead; ChangedMeanwhile when another version was made
    since it was looked at.
    """
    found = _held(operation, "operations.change", by)
    _require_state(found, (OperationState.DRAFT, *STANDING), "changed")
    parties = Parties.of(told, by)
    if parties.lead != found.lead:
        raise BadInput("the lead of an operation stays the same: cancel it, and let the other body draft it", told.lead)
    require_sound(told, found)
    before = operation_values.planned(_version(found))
    if identity(told) == identity(before):
        return found
    if found.state == OperationState.CONFIRMED:
        found.state = OperationState.REGISTERED
    if found.state != OperationState.DRAFT:
        require_whole(told)
    _next_version(found, told, parties, on)
    find_again(found, on or timezone.localdate())
    write(Change("operations.change", found, words(before), words(told), reason.strip()), by=by, on=on)
    return found


@transaction.atomic
def check(operation: Operation, *, by: Account, on: datetime.date | None = None) -> list[Met]:
    """What a draft would meet, told as an overlap is; that it was asked is in the operation's history.

    BadInput when it is no draft, or lacks an aim, an area or a contact office; TooOften when accounts of the same body
    have asked MOST_CHECKS times within the last hour.
    """
    found = _held(operation, "operations.check", by)
    _require_state(found, (OperationState.DRAFT,), "checked")
    require_whole(operation_values.planned(_version(found)))
    _require_leisure(by)
    met = [Met(row, hit) for row, hit in would_meet(found)]
    # Not what: an event is read by all parties, and the answer is the lead's.
    write(Change("operations.check", found, after={"version": _version(found).identity}), by=by, on=on)
    return met


@transaction.atomic
def register(operation: Operation, *, by: Account, on: datetime.date | None = None) -> Operation:
    """Make a draft meet the others. BadInput when it is no draft, or lacks an aim, an area or a contact office."""
    found = _held(operation, "operations.register", by)
    _require_state(found, (OperationState.DRAFT,), "registered")
    require_whole(operation_values.planned(_version(found)))
    return _step(found, OperationState.REGISTERED, "operations.register", by=by, on=on)


@transaction.atomic
def confirm(operation: Operation, *, by: Account, on: datetime.date | None = None) -> Operation:
    """Say that a registered operation takes place.

    BadInput when it is not registered, or when an overlap that is not muted was not acknowledged as it is now.
    """
    found = _held(operation, "operations.confirm", by)
    day = on or timezone.localdate()
    _require_state(found, (OperationState.REGISTERED,), "confirmed")
    waiting = found.sides.calling(day).unacknowledged().count()
    if waiting:
        raise BadInput(f"acknowledge its overlaps first: {waiting} not seen yet as they are now", str(found))
    return _step(found, OperationState.CONFIRMED, "operations.confirm", by=by, on=on)


@transaction.atomic
def begin(operation: Operation, *, by: Account, on: datetime.date | None = None) -> Operation:
    """The operation runs. BadInput when it was not confirmed."""
    found = _held(operation, "operations.begin", by)
    _require_state(found, (OperationState.CONFIRMED,), "begun")
    return _step(found, OperationState.RUNNING, "operations.begin", by=by, on=on)


@transaction.atomic
def close(operation: Operation, *, by: Account, on: datetime.date | None = None) -> Operation:
    """The operation is over. BadInput when it did not run."""
    found = _held(operation, "operations.close", by)
    _require_state(found, (OperationState.RUNNING,), "closed")
    return _step(found, OperationState.CLOSED, "operations.close", by=by, on=on)


@transaction.atomic
def cancel(operation: Operation, *, reason: str, by: Account, on: datetime.date | None = None) -> Operation:
    """The operation does not take place; its record stays. BadInput without a reason, or when it is over."""
    found = _held(operation, "operations.cancel", by)
    if not reason.strip():
        raise BadInput("an operation is cancelled with a reason", str(found))
    _require_state(found, (OperationState.DRAFT, *STANDING), "cancelled")
    return _step(found, OperationState.CANCELLED, "operations.cancel", reason=reason.strip(), by=by, on=on)


@transaction.atomic
def publish(operation: Operation, *, reason: str, by: Account, on: datetime.date | None = None) -> Operation:
    """Let everybody see its present version, and those to come; earlier ones stay with its parties.

    BadInput without a reason, for a draft, or when it is public already.
    """
    found = _held(operation, "operations.publish", by)
    if not reason.strip():
        raise BadInput("an operation is published with a reason", str(found))
    _require_state(found, (*STANDING, OperationState.CLOSED), "published")
    if found.marking.is_open:
        raise BadInput("it is public already", str(found))
    before, found.marking = str(found.marking), Marking.objects.of(Level.PUBLIC)
    found.save()
    found.versions.filter(present_of=found).update(marking=found.marking)
    find_again(found, on or timezone.localdate())
    after = {"marking": str(found.marking)}
    write(Change("operations.publish", found, {"marking": before}, after, reason.strip()), by=by, on=on)
    return found


def _require_leisure(by: Account) -> None:
    of_body = Account.objects.filter(body=by.body_id).values_list("pk", flat=True)
    since = timezone.now() - datetime.timedelta(hours=1)
    asked = Event.objects.filter(action="operations.check", account__in=list(of_body), at__gt=since).count()
    if asked >= MOST_CHECKS:
        raise TooOften(f"your body has checked drafts {MOST_CHECKS} times within an hour: ask again later")


def _held(operation: Operation, action: str, by: Account) -> Operation:
    """The operation as it is now, kept from others until this is done, for one who speaks for its lead."""
    permit(by, action, operation)
    wait_for_turn()
    rows = Operation.objects.select_for_update(of=("self",)).with_version()
    found = rows.get(pk=operation.pk)
    if not speaks_for(by, found):
        raise NotAllowed(f"an operation is for its lead to decide on ({action})", str(found))
    if found.version_id != operation.version_id:
        raise ChangedMeanwhile("another version was made meanwhile: look at it again", str(found))
    return found


def _version(operation: Operation) -> OperationVersion:
    version = operation.version
    if version is None:
        raise BadInput("the operation has no version", str(operation.pk))
    version.operation = operation
    return version


def _require_state(operation: Operation, states: Collection[OperationState], done: str) -> None:
    if operation.state not in states:
        raise BadInput(f"an operation that is {operation.state} cannot be {done}", str(operation))


def _next_version(operation: Operation, told: Planned, parties: Parties, on: datetime.date | None) -> None:
    """What is told becomes the present version, and its bodies those of the operation's compartment."""
    version = OperationVersion(operation=operation, marking=operation.marking, identity=identity(told))
    version.number = operation.versions.count() + 1
    version.on = on or timezone.localdate()
    operation_values.keep(version, told, parties)
    operation.version = version
    operation.save()
    operation.compartment.name = _group(told)
    operation.compartment.save()
    operation.compartment.bodies.set(parties.all)


def _group(told: Planned) -> str:
    return f"Operation {told.reference}"[:200]


def _step(
    operation: Operation,
    state: OperationState,
    action: str,
    *,
    by: Account,
    on: datetime.date | None,
    reason: str = "",
) -> Operation:
    before, operation.state = operation.state, state
    operation.save()
    find_again(operation, on or timezone.localdate())
    write(Change(action, operation, {"state": before}, {"state": state}, reason), by=by, on=on)
    return operation
