"""Who cannot be told of what they owe, for the secretariat: counted by owner."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Min, Q

from article71.register.asking_after import asked_after
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyQuerySet, Owner
from article71.register.reach import NO_OWNER, Reach, Unreached
from article71.register.reminding import outstanding
from article71.register.sights import Sight, until_changed


@dataclass(frozen=True, slots=True)
class Missed:
    """Who cannot be told of what an owner owes: so many duties, the first of which falls, or fell,
    due by `last`; None where they recur."""

    who: Unreached
    owner: str
    duties: int
    last: datetime.date | None


@until_changed
def missed(day: datetime.date, sight: Sight) -> list[Missed]:
    """Who cannot be told of those duties that the viewer may see; the longest due first.

    Counted by owner and marking: these are few, where the duties may be many.
    """
    reach = Reach(day)
    duties = _told_of(day).visible_to(sight.viewer).order_by()
    found: dict[tuple[Unreached, str], Missed] = {}
    for body, words, marking, number, after in _owners(duties):
        for who in reach.of_owner(body, words, marking).unreached:
            owner, last = body.short if body else words, _last(after)
            known = found.get((who, owner), Missed(who, owner, 0, last))
            first = min(filter(None, (known.last, last)), default=None)
            found[who, owner] = Missed(who, owner, known.duties + number, first)
    every = [*found.values(), *_without_owner(duties)]
    return sorted(every, key=lambda each: (each.last or datetime.date.max, each.who.name))


def _told_of(day: datetime.date) -> DutyQuerySet:
    """The duties that somebody is to be told of: by their day, or by their silence."""
    return Duty.objects.filter(Q(pk__in=outstanding(day).values("pk")) | Q(pk__in=asked_after(day).values("pk")))


def _last(after: datetime.date | None) -> datetime.date | None:
    return after - datetime.timedelta(1) if after else None


def _owners(duties: DutyQuerySet) -> Iterator[tuple[Body | None, str, int, int, datetime.date | None]]:
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
        yield Missed(Unreached("nobody", NO_OWNER), "", counted["number"], _last(counted["first"]))
