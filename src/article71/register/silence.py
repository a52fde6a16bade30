"""Silence: duties on which nobody who owes them has been heard of since."""

import datetime
from collections.abc import Mapping
from functools import lru_cache

from django.db.models import Max

from article71.register.acts import Act, Party, PartyRole
from article71.register.duties import Duty, DutyKind
from article71.register.sights import KEPT, Sight

# What goes on, or comes round, is not silent between two times.
_KINDS = (DutyKind.DATED, DutyKind.UNDATED)
_HEARD = (PartyRole.ACTOR, PartyRole.SOURCE)

Numbers = frozenset[int]


def silent_numbers(sight: Sight) -> Numbers:
    """The numbers of the duties on whose topic no owner has done or told anything, that the viewer may see, since.

    A word on the topic is no proof of delivery; without one somebody should ask.
    """
    return _kept(sight) if sight.head else _silent(sight.seen)


@lru_cache(maxsize=KEPT)
def _kept(sight: Sight) -> Numbers:
    return _silent(sight.seen)


def _silent(seen: Numbers) -> Numbers:
    """Told in two questions: a store that looks for each owner's words one by one takes a hundred times as long."""
    words = _last_words(seen)
    unheard: set[int] = set()
    heard: set[int] = set()
    candidates = Duty.objects.filter(recurrence="", kind__in=_KINDS).order_by()
    for duty, since, body, topic in candidates.values_list("pk", "since", "owner_rows__body", "acts__topic"):
        last = words.get((body, topic))
        (heard if since and last and last > since else unheard).add(duty)
    return frozenset(unheard - heard)


def _last_words(seen: Numbers) -> Mapping[tuple[int, int], datetime.date]:
    """The last day on which each body did or told something on each topic."""
    told = Act.objects.standing().filter(marking__in=seen, topic__isnull=False, effective__isnull=False)
    by_bodies = Party.objects.filter(role__in=_HEARD, body__isnull=False, act__in=told).order_by()
    last = by_bodies.values_list("body", "act__topic").annotate(last=Max("act__effective"))
    return {(body, topic): day for body, topic, day in last}
