"""What duties want told on a day, to whom and why: owners, the presidency, the secretariat where one is not reached."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Min

from article71.followup.planning import DUTY, Before, Wanted
from article71.followup.rhythms import OWNERS, PRESIDENCY, Rhythm
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyQuerySet, DutyState, Owner
from article71.register.outbox import Line, Message, Why
from article71.register.reach import NO_OWNER, Reach, Recipient, Unreached

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


@dataclass(frozen=True, slots=True)
class Missed:
    """Who cannot be told of what an owner owes: so many duties, the first of which falls, or fell, due by `last`."""

    who: Unreached
    owner: str
    duties: int
    last: datetime.date


def missed(day: datetime.date, viewer: Account | None) -> list[Missed]:
    """Who cannot be told of those duties that the viewer may see; the longest due first.

    Counted by owner and marking: these are few, where the duties may be many.
    """
    reach = Reach(day)
    duties = outstanding(day).visible_to(viewer).order_by()
    found: dict[tuple[Unreached, str], Missed] = {}
    for body, words, marking, number, after in _owners(duties):
        for who in reach.of_owner(body, words, marking).unreached:
            owner, last = body.short if body else words, after - datetime.timedelta(1)
            known = found.get((who, owner), Missed(who, owner, 0, last))
            found[who, owner] = Missed(who, owner, known.duties + number, min(known.last, last))
    return sorted([*found.values(), *_without_owner(duties)], key=lambda each: (each.last, each.who.name))


def _owners(duties: DutyQuerySet) -> Iterator[tuple[Body | None, str, int, int, datetime.date]]:
    """Each owner of these duties under each marking, with how many they are and the first day after one of them."""
    rows = Owner.objects.filter(duty__in=duties.values("pk")).order_by()
    counted = {"number": Count("duty", distinct=True), "first": Min("duty__due_after")}
    bodies = Body.objects.in_bulk(list(rows.exclude(body=None).values_list("body", flat=True).distinct()))
    for pk, marking, number, after in rows.exclude(body=None).values_list("body", "duty__marking").annotate(**counted):
        yield bodies[pk], "", marking, number, after
    for words, marking, number, after in (
        rows.filter(body=None).values_list("words", "duty__marking").annotate(**counted)
    ):
        yield None, words, marking, number, after


def _without_owner(duties: DutyQuerySet) -> Iterator[Missed]:
    counted = duties.filter(owner_rows=None).aggregate(number=Count("pk"), first=Min("due_after"))
    if counted["number"]:
        yield Missed(Unreached("nobody", NO_OWNER), "", counted["number"], counted["first"] - datetime.timedelta(1))


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
