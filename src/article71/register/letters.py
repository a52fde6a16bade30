"""Letters: what each recipient is to be sent on a day, worked out and not sent yet."""

import datetime
from dataclasses import dataclass

from article71.followup.planning import Planned, plan
from article71.register.asking_after import silent_calls
from article71.register.following import Looked, looked
from article71.register.lapsing import ending
from article71.register.overlap_calls import overlap_calls
from article71.register.reach import Recipient
from article71.register.reminding import before, calls
from article71.register.taking_effect import effect_calls


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


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that is to be sent on a day, and the follows that were looked at for it."""

    letters: tuple[Letter, ...]
    looked: tuple[Looked, ...]


def outgoing(day: datetime.date) -> Outgoing:
    """What is to be sent on the day, by address; nothing to who had a message that day already."""
    follows = tuple(looked())
    found = [
        *calls(day),
        *silent_calls(day),
        *effect_calls(day),
        *ending(day),
        *overlap_calls(day),
        *(call for each in follows for call in each.calls),
    ]
    readers = {each.wanted: each.recipient for each in found}
    planned = plan(readers, day, before(day, readers))
    written = (
        Letter(address, day, tuple(Told(each, readers[each.wanted]) for each in lines))
        for address, lines in sorted(planned.items())
    )
    return Outgoing(tuple(written), follows)
