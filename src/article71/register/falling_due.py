"""What falls due about a day: confirmed duties that are not closed, each with the last day that counts for it."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q

from article71.followup.progress import CLOSED, Extent
from article71.register.among import Among
from article71.register.duties import Duty, DutyQuerySet, DutyState
from article71.register.evidence import Evidence
from article71.register.occurrences import Occurrence, OccurrenceQuerySet
from article71.register.progress import progresses
from article71.register.sights import Sight

_DAY = timedelta(days=1)


def falling_due(day: date, until: date) -> DutyQuerySet:
    """The duties whose last day is no later than `until`, long past ones too; of one that recurs, that of any time.

    What became of them by the end of the day is reckoned from everything the register knows, whoever may see it.
    """
    within = Duty.objects.filter(state=DutyState.CONFIRMED).exclude(Among(F("pk"), _closed(day)))
    once = Q(recurrence="", due_after__lte=until + _DAY)
    return within.filter(once | Q(Exists(_times(day, until).filter(duty=OuterRef("pk")))))


def last_days(duties: DutyQuerySet, day: date, until: date) -> Mapping[int, date]:
    """The last day of each: of one that recurs, that of the next time, or of the last one missed where none is near."""
    once = duties.filter(recurrence="").order_by().values_list("pk", "due_after")
    found = {pk: after - _DAY for pk, after in once if after}
    times = _times(day, until).filter(duty__in=duties.order_by().values("pk")).order_by("duty", "due_after")
    for duty, after in times.values_list("duty", "due_after"):
        known = found.get(duty)
        if known is None or known < day:
            found[duty] = after - _DAY
    return found


def _closed(day: date) -> frozenset[int]:
    made = progresses(Sight.of_everything(), day)
    return frozenset(pk for pk, progress in made.items() if progress in CLOSED)


def _times(day: date, until: date) -> OccurrenceQuerySet:
    """The times that nobody has delivered by the end of the day, late or not."""
    final = Evidence.objects.accepted().filter(occurrence=OuterRef("pk"), extent=Extent.FINAL, day__lte=day)
    in_force = final.filter(Q(withdrawn=None) | Q(withdrawn__gt=day), Q(fell=None) | Q(fell__gt=day))
    return Occurrence.objects.filter(~Exists(in_force), due_after__lte=until + _DAY)
