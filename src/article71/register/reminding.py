"""What duties want told on a day, to whom and why: owners, the presidency, the secretariat where one is not reached."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from article71.followup.planning import DUTY, Before, Wanted
from article71.followup.rhythms import OWNERS, PRESIDENCY, Rhythm
from article71.register.accounts import Role
from article71.register.duties import Duty, DutyQuerySet, DutyState
from article71.register.outbox import Line, Message, Why
from article71.register.reach import Reach, Recipient, Unreached

_AHEAD = datetime.timedelta(max(*OWNERS.before, *PRESIDENCY.before) + 1)


@dataclass(frozen=True, slots=True)
class Call:
    """What is wanted of the outbox, and who is to be told it."""

    wanted: Wanted
    recipient: Recipient


def calls(day: datetime.date) -> Iterator[Call]:
    """Everything that duties want told on the day, before what was told already is looked at."""
    reach = Reach(day)
    chair, secretariat = reach.in_the_chair(), reach.in_role(Role.SECRETARIAT)
    for duty in outstanding(day):
        reached = reach.of(duty)
        yield from _to(reached.recipients, duty, Why.OWES, OWNERS)
        yield from _to(_cleared(chair, duty, reach), duty, Why.PRESIDES, PRESIDENCY)
        if reached.unreached:
            yield from _to(_cleared(secretariat, duty, reach), duty, Why.UNREACHED, OWNERS)


def outstanding(day: datetime.date) -> DutyQuerySet:
    """The duties that somebody may have to be reminded of on the day: they are confirmed, and have a last day."""
    found = Duty.objects.filter(state=DutyState.CONFIRMED, recurrence="", due_after__lte=day + _AHEAD)
    return found.with_owners().order_by("due_after", "pk")


def unreached(day: datetime.date) -> list[tuple[Duty, tuple[Unreached, ...]]]:
    """These duties with those of their owners who cannot be told of them."""
    reach = Reach(day)
    found = ((duty, reach.of(duty).unreached) for duty in outstanding(day))
    return [(duty, missed) for duty, missed in found if missed]


def before(day: datetime.date, lines: Iterable[Wanted]) -> Before:
    """What the recipients of these lines were told of their records before, and who had a message on the day."""
    wanted = list(lines)
    told = Line.objects.filter(message__in=Message.objects.told(), record__in={each.record for each in wanted})
    named: dict[tuple[str, str, int], list[datetime.date]] = {}
    for address, noun, record, sent in told.values_list("message__address", "noun", "record", "message__day"):
        named.setdefault((address, noun, record), []).append(sent)
    served = Message.objects.told().filter(day=day).values_list("address", flat=True)
    return Before(named, frozenset(served))


def _cleared(recipients: Iterable[Recipient], duty: Duty, reach: Reach) -> list[Recipient]:
    return [each for each in recipients if reach.may_see(each, duty.marking_id)]


def _to(recipients: Iterable[Recipient], duty: Duty, why: Why, rhythm: Rhythm) -> Iterator[Call]:
    last = duty.due.last if duty.due else None
    for each in recipients:
        yield Call(Wanted(each.address, DUTY, duty.pk, why, last, rhythm), each)
