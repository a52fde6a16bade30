"""Silence: duties on which whoever owes them has not been heard of for as long as the policy waits."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Max

from article71.followup.silence import Held, Silence, Waited, silence
from article71.register.acts import Act, Party, PartyRole
from article71.register.duties import Duty
from article71.register.meetings import Meeting, MeetingKind
from article71.register.progress import Records
from article71.vocabulary import profile

_HEARD = (PartyRole.ACTOR, PartyRole.SOURCE)
_DAY = timedelta(days=1)


def silences(seen: frozenset[int], known: Records, day: date) -> Mapping[int, Silence]:
    """The duties that are silent at the end of the day, by their numbers.

    A word is an act of an owner on the duty's topic, evidence, or a statement, as far as it may be seen by whoever sees
    these markings. It is no proof of delivery; without one somebody should ask. Told in few questions: a store that
    looks for each owner's words one by one takes a hundred times as long.
    """
    waited, heard = _waited(seen, known.heard(day), day)
    meetings = _formal_meetings(seen)
    found = ((duty, silence(each, heard.get(duty), meetings, day)) for duty, each in waited.items())
    return {duty: each for duty, each in found if each}


def _waited(seen: frozenset[int], heard: dict[int, date], day: date) -> tuple[dict[int, Waited], dict[int, date]]:
    """The duties that may be silent, and the last day on which each was heard of."""
    words = _last_words(seen, day)
    waited: dict[int, Waited] = {}
    columns = ("pk", "kind", "since", "due_after", "owner_rows__body", "owner_rows__body__short", "acts__topic")
    rows = Duty.objects.filter(recurrence="", since__isnull=False).order_by("pk", "owner_rows__position")
    for duty, kind, since, after, body, short, topic in rows.values_list(*columns):
        known = waited.get(duty)
        owners = (*(known.owners if known else ()), *([short] if short else ()))
        waited[duty] = Waited(kind, tuple(dict.fromkeys(owners)), since, after - _DAY if after else None)
        heard[duty] = max(filter(None, (heard.get(duty), words.get((body, topic)))), default=date.min)
    return waited, heard


def _last_words(seen: frozenset[int], day: date) -> Mapping[tuple[int, int], date]:
    """The last day on which each body had done or told something on each topic."""
    told = Act.objects.standing().as_at(day).filter(marking__in=seen, topic__isnull=False)
    by_bodies = Party.objects.filter(role__in=_HEARD, body__isnull=False, act__in=told).order_by()
    last = by_bodies.values_list("body", "act__topic").annotate(last=Max("act__effective"))
    return {(body, topic): heard for body, topic, heard in last}


def _formal_meetings(seen: frozenset[int]) -> list[Held]:
    """The days of the committee's formal meetings, in order."""
    committee = profile.load(settings.PROFILE).committee
    held = Meeting.objects.standing().filter(marking__in=seen, kind=MeetingKind.FORMAL, body__short=committee)
    days = held.values_list("days_first", "days_after")
    return sorted((first or after - _DAY, after - _DAY) for first, after in days if after)
