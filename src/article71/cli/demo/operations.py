"""Forty exercise operations: drafted, registered, and compared with each other in aim, area and time."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from article71.actions import operations
from article71.cli.overlaps import text
from article71.overlaps import gazetteer, sheet
from article71.overlaps.finding import among
from article71.overlaps.operation import Operation
from article71.overlaps.row import Words
from article71.register.accounts import Account
from article71.sheets.incoming import read
from article71.vocabulary import aims, profile

_FILE = "operations.csv"


def exercise_operations(profile_name: str = "cosi") -> list[Operation]:
    """The profile's exercise operations, each plainly called one; none when it has none."""
    file = profile.folder(profile_name) / "demo" / _FILE
    if not file.is_file():
        return []
    return sheet.operations(read(file.read_bytes()), Words(aims.load(profile_name), gazetteer.load(profile_name)))


@transaction.atomic
def enter(told: Sequence[Operation], on: datetime.date, *, by: Account) -> None:
    """Draft and register each of them, for one who speaks for all their leads: the unit that coordinates them."""
    for each in told:
        operations.register(operations.draft(each, by=by, on=on), by=by, on=on)


def overlaps(told: Sequence[Operation], profile_name: str = "cosi") -> str:
    """Which of them meet, with the reason, as `article71 overlaps` prints it."""
    known = aims.load(profile_name)
    return text(among([each.shape for each in told], known), told, None)
