"""The times a recurring duty falls due, laid out as rows: after the duty changed, and as time goes on."""

from datetime import date

from django.db import transaction
from django.db.models import Max, Q

from article71.followup.occurrences import laid_out, occurrences
from article71.followup.policy import horizon
from article71.periods import Period
from article71.register.audit import wait_for_turn
from article71.register.duties import Duty
from article71.register.occurrences import Occurrence
from article71.register.periods import columns


def lay_out(duty: Duty, today: date) -> int:
    """Write the duty's occurrences up to the horizon; how many rows changed.

    The passing of time only adds rows. When the duty itself changed, its days follow; a row that bears evidence stays,
    also when the duty now falls due less often.
    """
    found = _of(duty, today)
    held = {row.number: row for row in duty.occurrences.all()}
    new = [_row(duty, number, due) for number, due in found.items() if number not in held]
    moved = [row for number, row in held.items() if number in found and row.due != found[number]]
    for row in moved:
        row.due = found[row.number]
    gone = [row.pk for number, row in held.items() if number not in found]
    Occurrence.objects.bulk_create(new)
    Occurrence.objects.bulk_update(moved, ["due_first", "due_after", "due_text"])
    if gone:
        Occurrence.objects.filter(pk__in=gone, evidence=None).delete()
    return len(new) + len(moved) + len(gone)


@transaction.atomic
def go_on(today: date) -> int:
    """Lay out more of every duty that recurs and whose times end too early, as seen from today; how many rows are new.

    Rows that are there stay as they are. Asked once a day by whoever works in the background: a duty on which nothing
    happens never runs out of times.
    """
    wait_for_turn()
    end = date(horizon(today).year, 1, 1)
    known = Duty.objects.exclude(recurrence="").annotate(last=Max("occurrences__due_after"))
    return sum(_go_on(duty, today) for duty in known.filter(Q(last=None) | Q(last__lte=end)))


def _go_on(duty: Duty, today: date) -> int:
    held = set(duty.occurrences.values_list("number", flat=True))
    new = [_row(duty, number, due) for number, due in _of(duty, today).items() if number not in held]
    Occurrence.objects.bulk_create(new)
    return len(new)


def _of(duty: Duty, today: date) -> dict[int, Period]:
    if not duty.recurrence:
        return {}
    found = occurrences(duty.recurrence, duty.due, duty.since, horizon(today))
    return dict(enumerate(laid_out(found, today), 1))


def _row(duty: Duty, number: int, due: Period) -> Occurrence:
    return Occurrence(duty=duty, number=number, **columns("due", due))
