"""What duties want told on a day, to whom and why: owners, the presidency, the secretariat where one is not reached."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import F

from article71.followup.planning import DUTY, Before, Wanted
from article71.followup.rhythms import OWNERS, PRESIDENCY
from article71.register.accounts import Role
from article71.register.among import Among
from article71.register.duties import Duty, DutyQuerySet
from article71.register.falling_due import falling_due, last_days
from article71.register.outbox import Line, Message, Why
from article71.register.reach import Reach, Recipient

_AHEAD = datetime.timedelta(max((*OWNERS.before, *PRESIDENCY.before)))


@dataclass(frozen=True, slots=True)
class Call:
    """What is wanted of the outbox, and who is to be told it."""

    wanted: Wanted
    recipient: Recipient


def calls(day: datetime.date) -> Iterator[Call]:
    """Everything that duties want told on the day, before what was told already is looked at."""
    reach = Reach(day)
    chair, secretariat = reach.in_the_chair(), reach.in_role(Role.SECRETARIAT)
    duties = outstanding(day)
    last_day = last_days(duties, day, day + _AHEAD)
    for duty in duties.with_owners().order_by("due_after", "pk"):
        reached, last = reach.of(duty), last_day[duty.pk]
        yield from to(reached.recipients, Wanted("", DUTY, duty.pk, Why.OWES, last, OWNERS))
        yield from to(cleared(chair, duty, reach), Wanted("", DUTY, duty.pk, Why.PRESIDES, last, PRESIDENCY))
        if reached.unreached:
            told = Wanted("", DUTY, duty.pk, Why.UNREACHED, last, OWNERS)
            yield from to(cleared(secretariat, duty, reach), told)


def outstanding(day: datetime.date) -> DutyQuerySet:
    """The duties that somebody may have to be reminded of: confirmed, not closed, with a last day near or past."""
    return falling_due(day, day + _AHEAD)


def before(day: datetime.date, lines: Iterable[Wanted]) -> Before:
    """What the recipients of these lines were told of their records before, and who had a message on the day."""
    wanted = list(lines)
    of_records = Among(F("record"), {each.record for each in wanted})
    told = Line.objects.filter(of_records, message__in=Message.objects.told())
    named: dict[tuple[str, str, int], list[datetime.date]] = {}
    for address, noun, record, sent in told.values_list("message__address", "noun", "record", "message__day"):
        named.setdefault((address, noun, record), []).append(sent)
    served = Message.objects.told().filter(day=day).values_list("address", flat=True)
    return Before(named, frozenset(served))


def cleared(recipients: Iterable[Recipient], duty: Duty, reach: Reach) -> list[Recipient]:
    """Those of them who may see the duty."""
    return [each for each in recipients if reach.may_see(each, duty.marking_id)]


def to(recipients: Iterable[Recipient], wanted: Wanted) -> Iterator[Call]:
    """What is wanted told to each of them."""
    for each in recipients:
        yield Call(replace(wanted, recipient=each.address), each)
