"""Letters: what each recipient is to be sent on a day, worked out and not sent yet."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from article71.followup.planning import Planned, plan
from article71.register.reach import Recipient
from article71.register.reminding import Call, before, calls


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a letter, and as whom it is read: an address may be an office's and a follower's at once."""

    planned: Planned
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class Letter:
    """What one address is to be sent on a day."""

    address: str
    day: datetime.date
    lines: tuple[Told, ...]


def letters(day: datetime.date) -> list[Letter]:
    """What is to be sent on the day, by address; nothing to who had a message that day already."""
    return written(list(calls(day)), day)


def written(found: Iterable[Call], day: datetime.date) -> list[Letter]:
    """The letters that these calls make on the day."""
    readers = {each.wanted: each.recipient for each in found}
    planned = plan(readers, day, before(day, readers))
    return [
        Letter(address, day, tuple(Told(each, readers[each.wanted]) for each in lines))
        for address, lines in sorted(planned.items())
    ]
