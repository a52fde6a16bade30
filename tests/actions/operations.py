"""Exercise operations in the register: bodies that lead them, and accounts that speak for these."""

from dataclasses import replace
from typing import Any

from article71.actions import operations
from article71.overlaps.operation import Operation as Planned
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.operations import Operation
from tests.overlaps.exercise import operation as exercise

LAND, ISLE, VALE, UNIT = "Exercise Land", "Exercise Isle", "Exercise Vale", "Exercise Unit"


def bodies() -> dict[str, Body]:
    """Three Member States and a coordination unit, all made up."""
    made = ((short, "member-state") for short in (LAND, ISLE, VALE))
    rows = (*made, (UNIT, "agency"))
    return {short: Body.objects.create(short=short, kind=kind, shipped=True) for short, kind in rows}


def account(body: Body | None, role: Role = Role.DELEGATE, name: str = "") -> Account:
    """Somebody of the body."""
    return Account.objects.create(username=name or f"{role} of {body}", role=role, body=body)


def planned(**changes: Any) -> Planned:
    """An operation of Exercise Land with Exercise Isle, in March 2031."""
    told = replace(exercise(), participants=(ISLE,), coordination_unit=UNIT, contact_office="Exercise desk of Land")
    return replace(told, **changes)


def registered(by: Account, **changes: Any) -> Operation:
    """The same, registered by an account of its lead."""
    return operations.register(operations.draft(planned(**changes), by=by), by=by)
