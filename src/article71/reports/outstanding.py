"""The outstanding list: every duty that is not closed as at a day, explained in one line and traced to its records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.db.models import Prefetch

from article71 import periods
from article71.documents.tree import Block, Cover, Document, Heading, Mark, Paragraph, Role
from article71.followup.explaining import Asked, Explained, Standing, explained, standing
from article71.register.acts import Act
from article71.register.documents import Document as Paper
from article71.register.duties import Duty, DutyQuerySet
from article71.register.followed import Followed
from article71.register.markings import Level
from article71.register.occurrences import Occurrence
from article71.register.recurrences import in_words
from article71.reports import outline
from article71.reports.handover.lines import Line, told_from
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
    standing: Standing
    what: str
    explanation: str
    line: Line


def outstanding(duties: DutyQuerySet, became: Followed, seen: frozenset[int]) -> list[Outstanding]:
    """These duties explained as at the day of what became of them, in their order.

    `seen` are the numbers of the markings whose records may be told.
    """
    acts = Prefetch("acts", Act.objects.filter(marking__in=seen).with_parties().select_related("marking"))
    paper = Prefetch("document", Paper.objects.filter(marking__in=seen).only("reference", "marking"))
    fetched = duties.prefetch_related(None).with_owners().select_related("marking").prefetch_related(acts, paper)
    rows = list(fetched)
    times = _times([duty.pk for duty in rows if duty.recurrence])
    return [_one(duty, became, times[duty.pk]) for duty in rows]


def _times(duties: Sequence[int]) -> Mapping[int, list[Occurrence]]:
    found: dict[int, list[Occurrence]] = defaultdict(list)
    for each in Occurrence.objects.filter(duty__in=duties).order_by("number"):
        found[each.duty_id].append(each)
    return found


def _one(duty: Duty, became: Followed, times: Sequence[Occurrence]) -> Outstanding:
    known = _explained(duty, became, times)
    what = ": ".join(filter(None, (", ".join(duty.owners), duty.what)))
    why = explained(known, became.day)
    paper = duty.document.reference if duty.document else ""
    return Outstanding(
        duty, standing(known, became.day), what, why, told_from(f"{what}. {why}", [duty, *duty.acts.all()], paper)
    )


def _explained(duty: Duty, became: Followed, times: Sequence[Occurrence]) -> Explained:
    open_ = [each for each in times if each.pk not in became.delivered]
    return Explained(
        asked=tuple(_asked(act) for act in duty.acts.all()),
        kind=duty.kind,
        last=duty.due.last if duty.due and not duty.recurrence else None,
        often=in_words(duty.recurrence),
        missed=tuple(each.due_after - _DAY for each in open_ if each.due_after <= became.day),
        next=next((each.due_after - _DAY for each in open_ if each.due_after > became.day), None),
        progress=became.progress_of(duty.pk),
        silent_since=became.silent.get(duty.pk),
    )


def _asked(act: Act) -> Asked:
    when = dates.in_words(act.date) if act.date and any(act.date.days) else ""
    return Asked(act.actors, act.verb, when)


def by_standing(rows: Iterable[Outstanding]) -> Iterator[tuple[Standing, list[Outstanding]]]:
    """The duties under how they stand, what presses most first; what no duty stands under is left out."""
    found: dict[Standing, list[Outstanding]] = defaultdict(list)
    for each in rows:
        found[each.standing].append(each)
    return ((each, found[each]) for each in Standing if found[each])


def document(rows: Sequence[Outstanding], day: date, vocabulary: Vocabulary) -> Document:
    """The list as a paper, every line with a note that names its records. The same list gives the same paper."""
    said = outline.load(vocabulary.profile).wording
    told = dates.in_words(periods.between(day, day))
    marking = max((each.line.level for each in rows), default=Level.PUBLIC)
    cover = Cover(
        kind=said.kind,
        place=said.place,
        date=day,
        language="en",
        subject=f"What is outstanding in the work of {vocabulary.committee}, as at {told}",
        sender=said.sender,
        to=said.to,
        marking=Level(marking).label,
    )
    return Document(cover, tuple(_body(rows, told, vocabulary)))


def _body(rows: Sequence[Outstanding], told: str, vocabulary: Vocabulary) -> Iterator[Block]:
    yield Paragraph(f"Outstanding as at {told}", role=Role.TITLE)
    yield Paragraph(
        f"What is owed because of the acts that the register of {vocabulary.committee} tells, and not closed by the "
        "end of that day. Each line bears a note that names the records it is told from."
    )
    if not rows:
        yield Paragraph("Nothing that the register tells of.")
    numbers = count(1)
    for chapter, (how, found) in enumerate(by_standing(rows), 1):
        yield Heading(_TITLES[how], f"{chapter}.", 1)
        for each in found:
            words = f"{each.line.words}."
            yield Paragraph(
                words, "–", Role.ITEM, 1, marks=(Mark(len(words), str(next(numbers)), f"{each.line.note}."),)
            )


def as_rows(rows: Iterable[Outstanding]) -> list[dict[str, Any]]:
    """The list in its public form."""
    return [
        {
            "duty": each.duty.pk,
            "standing": each.standing.value,
            "owners": list(each.duty.owners),
            "what": each.duty.what,
            "due": periods.iso(each.duty.due) if each.duty.due else "",
            "recurrence": each.duty.recurrence,
            "explanation": each.explanation,
            "acts": [act.pk for act in each.duty.acts.all()],
        }
        for each in rows
    ]
