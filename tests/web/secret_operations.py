"""Of the register of secrets: operations that meet; of a foreign one nobody may know more than cells and months."""

import datetime

from article71.actions import operations, overlaps
from article71.overlaps.area import Area
from article71.overlaps.operation import Kind
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.window import between
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.overlaps import OverlapSide
from article71.register.releases import ReleasedPart
from tests.overlaps.exercise import box

FOREIGN_CANARY = "canaryforeign"
DEGREES_CANARY = "76543217"
"""Digits of a corner of the foreign operation's outline."""
OPEN_OFFICE = "the desk that answers"
_DAYS = between(datetime.date(2031, 3, 3), datetime.date(2031, 3, 9))


def operate(word: str, by: Account) -> None:
    """An operation of the body that `by` is of, in these words; a foreign one meets it, and has seen its area."""
    assert by.body is not None
    body = Body.objects.create(short="Exercise Abroad", kind="agency")
    abroad = Account.objects.create(username="abroad", role=Role.DELEGATE, body=body)
    mine = _registered(_planned(word, by.body, Area(box(4, 50, 6, 52))), by)
    _registered(_planned(FOREIGN_CANARY, body, Area(box(5.76543217, 51, 6.5, 51.5))), abroad)
    overlaps.release(OverlapSide.objects.get(operation=mine.pk), ReleasedPart.AREA, by=by)


def _registered(told: Planned, by: Account) -> operations.Operation:
    return operations.register(operations.draft(told, by=by), by=by)


def _planned(word: str, lead: Body, area: Area) -> Planned:
    return Planned(
        reference=f"JCO {word}",
        kind=Kind.JOINT_CUSTOMS,
        title=f"The {word} operation",
        lead=lead.short,
        window=_DAYS,
        area=Area(area.geometry, drawn=area.geometry),
        aims=("cocaine",),
        objective=f"stop the {word} boats",
        legal_base=f"the {word} act",
        contact_office=OPEN_OFFICE,
    )
