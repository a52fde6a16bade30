"""Operations in tables: each becomes a draft; all of them or none."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from article71.actions import operations
from article71.actions.permissions import permit
from article71.errors import Article71Error, BadCells
from article71.overlaps.operation import Operation as Planned
from article71.register.accounts import Account
from article71.register.audit import wait_for_turn
from article71.register.operations import Operation


@transaction.atomic
def take_in(told: Sequence[Planned], *, by: Account, on: datetime.date | None = None) -> list[Operation]:
    """Draft every one of them. BadCells names, by its reference, each that cannot be; nothing is kept then."""
    permit(by, "operation_tables.take_in")
    wait_for_turn()
    made, faults = [], []
    for each in told:
        try:
            made.append(operations.draft(each, by=by, on=on))
        except Article71Error as error:
            faults.append(f"{each.reference}: {error}")
    if faults:
        raise BadCells(faults)
    return made
