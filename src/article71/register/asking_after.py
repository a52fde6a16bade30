"""Silence as it is told by mail: duties without a day on which nobody who owes them was heard of for too long."""

import datetime
from collections.abc import Iterator, Mapping

from django.db.models import F

from article71.followup.planning import DUTY, Wanted
from article71.followup.progress import CLOSED
from article71.followup.rhythms import SILENT_OWNERS, SILENT_PRESIDENCY
from article71.followup.silence import Silence
from article71.register.accounts import Role
from article71.register.among import Among
from article71.register.duties import Duty, DutyQuerySet, DutyState
from article71.register.outbox import Why
from article71.register.progress import progresses, records
from article71.register.reach import Reach
from article71.register.reminding import Call, cleared, to
from article71.register.sights import Sight, until_changed
from article71.register.silence import silences


def silent_calls(day: datetime.date) -> Iterator[Call]:
    """Every duty that is silent on the day, to who owes it; to the presidency in the chair when it stays so.

    Days count from the last one on which the policy waits in silence.
    """
    reach, silent = Reach(day), _silent(day, Sight.of_everything())
    chair, secretariat = reach.in_the_chair(), reach.in_role(Role.SECRETARIAT)
    for duty in asked_after(day).with_owners().order_by("pk"):
        reached, last = reach.of(duty), silent[duty.pk].waited
        yield from to(reached.recipients, Wanted("", DUTY, duty.pk, Why.SILENT, last, SILENT_OWNERS))
        told = Wanted("", DUTY, duty.pk, Why.STAYS_SILENT, last, SILENT_PRESIDENCY)
        yield from to(cleared(chair, duty, reach), told)
        if reached.unreached:
            missed = Wanted("", DUTY, duty.pk, Why.UNREACHED, last, SILENT_OWNERS)
            yield from to(cleared(secretariat, duty, reach), missed)


def asked_after(day: datetime.date) -> DutyQuerySet:
    """The duties that somebody is asked about since they are silent: confirmed, not closed, without a day.

    One with a day is named for that. Whoever was heard of, and whoever may see it, the silence is over.
    """
    found = Duty.objects.filter(state=DutyState.CONFIRMED, recurrence="", due_after=None)
    return found.filter(Among(F("pk"), _silent(day, Sight.of_everything())))


@until_changed
def _silent(day: datetime.date, sight: Sight) -> Mapping[int, Silence]:
    made = progresses(sight, day)
    found = silences(sight.seen, records(sight), day)
    return {duty: each for duty, each in found.items() if made.get(duty) not in CLOSED}
