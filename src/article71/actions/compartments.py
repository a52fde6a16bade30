"""Compartments: the secretariat makes groups of bodies that alone may see some papers, changes and closes them."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body
from article71.register.markings import Compartment, CompartmentQuerySet
from article71.register.operations import Operation


@dataclass(frozen=True, slots=True)
class Group:
    """What a compartment is called, and the bodies in it."""

    name: str
    bodies: tuple[Body, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationGroup(Group):
    """The same for a joint operation: closed to a secretariat that is no party to it, once it is made."""


@transaction.atomic
def make(group: Group, *, reason: str, by: Account, on: datetime.date | None = None) -> Compartment:
    """Make a compartment. BadInput without name or reason, or when one that the account is in is called so already."""
    permit(by, "compartments.make")
    why = _given(reason)
    wait_for_turn()
    name = _name(group.name, Compartment.objects.visible_to(by))
    made = Compartment.objects.create(name=name, operation=isinstance(group, OperationGroup))
    made.bodies.set(group.bodies)
    write(Change("compartments.make", made, None, _told(made), why), by=by, on=on)
    return made


@transaction.atomic
def change(
    compartment: Compartment, group: Group, *, reason: str, by: Account, on: datetime.date | None = None
) -> Compartment:
    """Give it this name and these bodies: who comes in sees its papers from now on, who goes out sees them no more.

    BadInput without name or reason, for one that is closed, or a name that another bears. NotThere for one that the
    account is not in.
    """
    permit(by, "compartments.change", compartment)
    why, found = _given(reason), _in_turn(compartment)
    if Operation.objects.filter(compartment=found).exists():
        raise BadInput("holds the parties of an operation: change the operation", found.name)
    if found.closed:
        raise BadInput("is closed: open it again before it is changed", found.name)
    before = _told(found)
    found.name = _name(group.name, Compartment.objects.visible_to(by).exclude(pk=found.pk))
    found.save()
    found.bodies.set(group.bodies)
    write(Change("compartments.change", found, before, _told(found), why), by=by, on=on)
    return found


@transaction.atomic
def close(compartment: Compartment, *, reason: str, by: Account, on: datetime.date | None = None) -> None:
    """Let no more papers come into it: those in it stay, and so do its bodies. BadInput when it is closed already."""
    permit(by, "compartments.close", compartment)
    why, found = _given(reason), _in_turn(compartment)
    if found.closed:
        raise BadInput("is closed already", found.name)
    before, found.closed = _told(found), on or timezone.localdate()
    found.save()
    write(Change("compartments.close", found, before, _told(found), why), by=by, on=on)


@transaction.atomic
def reopen(compartment: Compartment, *, reason: str, by: Account, on: datetime.date | None = None) -> None:
    """Let papers come into it again. BadInput when it is not closed."""
    permit(by, "compartments.reopen", compartment)
    why, found = _given(reason), _in_turn(compartment)
    if not found.closed:
        raise BadInput("is not closed", found.name)
    before, found.closed = _told(found), None
    found.save()
    write(Change("compartments.reopen", found, before, _told(found), why), by=by, on=on)


def _given(reason: str) -> str:
    if not reason.strip():
        raise BadInput("who may see a paper is decided with a reason")
    return reason.strip()


def _in_turn(compartment: Compartment) -> Compartment:
    wait_for_turn()
    return Compartment.objects.select_for_update().get(pk=compartment.pk)


def _name(name: str, others: CompartmentQuerySet) -> str:
    """Two that nobody is in together may bear one name: to refuse it would tell that the other is there."""
    if not name.strip():
        raise BadInput("a compartment needs a name")
    if others.filter(name=name.strip()).exists():
        raise BadInput("there is a compartment of this name", name)
    return name.strip()


def _told(compartment: Compartment) -> dict[str, object]:
    return {
        "name": compartment.name,
        "bodies": list(compartment.bodies.order_by("short").values_list("short", flat=True)),
        "operation": compartment.operation,
        "closed": compartment.closed.isoformat() if compartment.closed else None,
    }
