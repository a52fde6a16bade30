"""The lines of an annotated agenda, kind by kind, each record once, no more of a kind than can be looked through."""

import datetime
from collections.abc import Callable, Iterator
from itertools import chain

from django.utils import timezone

from article71.register.accounts import Account
from article71.register.annotations import AnnotationKind
from article71.register.meeting_policy import policy
from article71.register.meetings import Meeting
from article71.reports.annotating import acts, duties, mandates
from article71.reports.annotating.line import AgendaLine, Found, Occasion, since_when

FINDERS: tuple[tuple[str, AnnotationKind, Callable[[Occasion], Found]], ...] = (
    ("promised", AnnotationKind.PROMISED, acts.promised),
    ("due", AnnotationKind.DUE, duties.due),
    ("coming round", AnnotationKind.DUE, duties.occurring),
    ("prepared", AnnotationKind.PREPARED, acts.prepared),
    ("ending", AnnotationKind.ENDING, mandates.ending),
    ("delivered", AnnotationKind.DELIVERED, duties.delivered),
    ("silent", AnnotationKind.SILENT, duties.silent),
)
LIST = "list"
"""The noun of a line that tells of many records, which a list holds."""


def occasion_of(meeting: Meeting, viewer: Account | None, today: datetime.date | None = None) -> Occasion:
    """The meeting as it is prepared today, or as it was on its day where that lies behind."""
    known, day = policy(), today or timezone.localdate()
    as_at = min(day, meeting.days_first or day)
    since = since_when(meeting, meeting.days_first or day, viewer, known)
    return Occasion(meeting, viewer, as_at, since, known)


def draft(occasion: Occasion) -> list[AgendaLine]:
    """All lines that the register has for the meeting, as far as who prepares it may see."""
    seen: set[tuple[str, str]] = set()
    found = chain.from_iterable(_once(name, kind, find(occasion), seen, occasion) for name, kind, find in FINDERS)
    return [*acts.expected(occasion), *found]


def _once(
    name: str, kind: AnnotationKind, found: Found, seen: set[tuple[str, str]], occasion: Occasion
) -> Iterator[AgendaLine]:
    """What is due is not told as silent too; of too many the first are told, and how many more there are and where."""
    told = passed = 0
    for line in found.lines:
        if (line.noun, line.record) in seen:
            passed += 1
            continue
        if told == occasion.policy.drafting.most:
            yield _rest(name, kind, found, told + passed)
            return
        told += 1
        seen.add((line.noun, line.record))
        yield line


def _rest(name: str, kind: AnnotationKind, found: Found, told: int) -> AgendaLine:
    more = found.rows.count() - told
    reason = f"Of what is {name} only the first are drafted"
    return AgendaLine(kind, f"And {more} more", reason, found.where, LIST, name, found.markings_of_all())
