"""The lines of an annotated agenda, kind by kind, each record once, no more of a kind than can be looked through."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from django.utils import timezone

from article71.register.accounts import Account
from article71.register.meeting_policy import policy
from article71.register.meetings import Meeting
from article71.reports.annotating import acts, duties, mandates
from article71.reports.annotating.line import AgendaLine, Occasion, since_when

FINDERS: tuple[Callable[[Occasion], Iterable[AgendaLine]], ...] = (
    acts.promised,
    duties.due,
    duties.occurring,
    acts.expected,
    acts.prepared,
    mandates.ending,
    duties.delivered,
    duties.silent,
)


def occasion_of(meeting: Meeting, viewer: Account | None, today: datetime.date | None = None) -> Occasion:
    """The meeting as it is prepared today, or as it was on its day where that lies behind."""
    known, day = policy(), today or timezone.localdate()
    as_at = min(day, meeting.days_first or day)
    since = since_when(meeting, meeting.days_first or day, viewer, known)
    return Occasion(meeting, viewer, as_at, since, known)


def draft(occasion: Occasion) -> list[AgendaLine]:
    """All lines that the register has for the meeting, as far as who prepares it may see."""
    seen: set[tuple[str, str]] = set()
    return list(chain.from_iterable(_once(find(occasion), seen, occasion) for find in FINDERS))


def _once(lines: Iterable[AgendaLine], seen: set[tuple[str, str]], occasion: Occasion) -> Iterator[AgendaLine]:
    """What is due is not told as silent too; of too many the first are told, and that there are more."""
    count = 0
    for line in lines:
        if (line.noun, line.record) in seen:
            continue
        count += 1
        if count > occasion.policy.drafting.most:
            return
        seen.add((line.noun, line.record))
        yield line
