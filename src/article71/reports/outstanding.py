"""The outstanding list: every duty that is not closed as at a day, explained in one line and traced to its records."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.db.models import F, Prefetch

from article71 import periods
from article71.documents.tree import Block, Document, Heading, Paragraph, Role
from article71.followup.explaining import Asked, Explained, Standing, explained, standing
from article71.register.among import Among
from article71.register.documents import Document as Paper
from article71.register.duties import Duty, DutyQuerySet
from article71.register.followed import Followed
from article71.register.markings import Level
from article71.register.occurrences import Occurrence
from article71.register.recurrences import in_words
from article71.reports.covering import NOTHING, as_at, day_in_words, items
from article71.reports.duty_sources import Founding, Sources, sources
from article71.reports.handover.lines import Line
from article71.reports.sentences import dates
from article71.vocabulary.model import Vocabulary

_DAY = timedelta(days=1)
_TITLES: Mapping[Standing, str] = {
    Standing.OVERDUE: "Overdue",
    Standing.AHEAD: "Due ahead",
    Standing.SILENT: "Silent: longer without a word than is waited for",
    Standing.WAITING: "Without a day",
}


@dataclass(frozen=True, slots=True)
class Outstanding:
    """An outstanding duty: how it stands, who owes what, why it stands here, and the line with its records."""

    duty: Duty
    sources: Sources
    standing: Standing
    what: str
    explanation: str
    line: Line


def outstanding(duties: DutyQuerySet, became: Followed, seen: frozenset[int]) -> list[Outstanding]:
    """These duties explained as at the day of what became of them, in their order.

    `seen` are the numbers of the markings whose records may be told.
    """
    paper = Prefetch("document", Paper.objects.seen_with(seen).only("reference", "marking"))
    rows = list(duties.prefetch_related(None).select_related("marking").prefetch_related(paper))
    known = sources([duty.pk for duty in rows], seen)
    times = _times([duty.pk for duty in rows if duty.recurrence], became)
    return [_one(duty, became, known[duty.pk], times[duty.pk]) for duty in rows]


def _times(duties: Collection[int], became: Followed) -> Mapping[int, list[date]]:
    """The last days of the times that nothing was delivered for."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = Occurrence.objects.filter(Among(F("duty"), duties)).order_by("duty", "number")
    for number, duty, after in rows.values_list("pk", "duty", "due_after"):
        if number not in became.delivered:
            found[duty].append(after - _DAY)
    return found


def _one(duty: Duty, became: Followed, known: Sources, times: Sequence[date]) -> Outstanding:
    told = _explained(duty, became, known, times)
    what, why = known.owing(duty), explained(told, became.day)
    return Outstanding(duty, known, standing(told, became.day), what, why, known.line(f"{what}. {why}", duty))


def _explained(duty: Duty, became: Followed, known: Sources, times: Sequence[date]) -> Explained:
    return Explained(
        asked=tuple(_asked(act, known.owners) for act in known.acts),
        kind=duty.kind,
        last=duty.due.last if duty.due and not duty.recurrence else None,
        often=in_words(duty.recurrence),
        missed=tuple(each for each in times if each < became.day),
        next=next((each for each in times if each >= became.day), None),
        progress=became.progress_of(duty.pk),
        silent_since=became.silent.get(duty.pk),
    )


def _asked(act: Founding, owners: tuple[str, ...]) -> Asked:
    """In the passive, where nobody is named who asked: then it is told of whoever owes it."""
    when = dates.in_words(act.date) if act.date and any(act.date.days) else ""
    # A paper's operative words stand in capitals: "INVITES".
    return Asked(act.actors or owners, act.verb.lower() if act.verb.isupper() else act.verb, when)


def by_standing(rows: Iterable[Outstanding]) -> Iterator[tuple[Standing, list[Outstanding]]]:
    """The duties under how they stand, what presses most first; what no duty stands under is left out."""
    found: dict[Standing, list[Outstanding]] = defaultdict(list)
    for each in rows:
        found[each.standing].append(each)
    return ((each, found[each]) for each in Standing if found[each])


def document(rows: Sequence[Outstanding], day: date, vocabulary: Vocabulary) -> Document:
    """The list as a paper, every line with a note that names its records. The same list gives the same paper."""
    subject = f"What is outstanding in the work of {vocabulary.committee}"
    level = max((each.line.level for each in rows), default=Level.PUBLIC)
    return Document(as_at(subject, day, level, vocabulary), tuple(_body(rows, day_in_words(day), vocabulary)))


def _body(rows: Sequence[Outstanding], told: str, vocabulary: Vocabulary) -> Iterator[Block]:
    yield Paragraph(f"Outstanding as at {told}", role=Role.TITLE)
    yield Paragraph(
        f"What is owed because of the acts that the register of {vocabulary.committee} tells, and not closed by the "
        "end of that day. Each line bears a note that names the records it is told from."
    )
    if not rows:
        yield Paragraph(f"{NOTHING}.")
    numbers = count(1)
    for chapter, (how, found) in enumerate(by_standing(rows), 1):
        yield Heading(_TITLES[how], f"{chapter}.", 1)
        yield from items([each.line for each in found], numbers)


def as_rows(rows: Iterable[Outstanding]) -> list[dict[str, Any]]:
    """The list in its public form."""
    return [
        {
            "duty": each.duty.pk,
            "standing": each.standing.value,
            "owners": list(each.sources.owners),
            "what": each.duty.what,
            "due": periods.iso(each.duty.due) if each.duty.due else "",
            "recurrence": each.duty.recurrence,
            "explanation": each.explanation,
            "acts": [act.number for act in each.sources.acts],
        }
        for each in rows
    ]
