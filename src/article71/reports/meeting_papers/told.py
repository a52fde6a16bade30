"""A meeting with its agenda as a value to compose from, as far as a viewer may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from article71.periods import Period
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, AgendaPaper
from article71.register.annotations import Annotation, AnnotationState
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.meetings import Meeting
from article71.register.outcomes import outcomes_of
from article71.reports.annotating.line import AgendaLine
from article71.reports.gathering import told
from article71.reports.told import ToldAct


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of the annotated agenda: its kind and words, why, from where, and whether somebody has accepted it."""

    kind: str
    text: str
    reason: str
    source: str
    accepted: bool = True


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item with its number, its papers with whether they are out, its lines, and the acts that came of it."""

    number: int
    title: str
    purpose: str
    speaker: str
    papers: tuple[tuple[str, bool], ...]
    lines: tuple[ToldLine, ...]
    outcomes: tuple[ToldAct, ...]


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """The meeting. `lines` belong to no item; `marking` is the highest of all that is told, as covers print it, and
    `reference` its notice's.
    """

    number: int
    body: str
    kind: str
    days: Period | None
    start: time | None
    place: str
    attendance: str
    state: str
    revision: int
    items: tuple[ToldItem, ...]
    lines: tuple[ToldLine, ...]
    marking: str
    reference: str = ""


def told_meeting(meeting: Meeting, viewer: Account | None, drafted: Iterable[AgendaLine] = ()) -> ToldMeeting:
    """The meeting with what the viewer may see of it; `drafted` are lines that nobody has looked at yet."""
    numbers = list(meeting.items.standing().values_list("pk", flat=True))
    seen = meeting.items.visible_to(viewer).filter(pk__in=numbers).select_related("speaker", "marking")
    items = {each.pk: each for each in seen}
    kept = list(_kept(meeting, viewer))
    told_items = _items([(place, items[pk]) for place, pk in enumerate(numbers, 1) if pk in items], kept, viewer)
    loose = [_line(each) for each in kept if each.item_id not in items]
    new = list(drafted)
    markings = [meeting.marking, *(each.marking for each in (*items.values(), *kept))]
    markings += [marking for line in new for marking in line.markings]
    return ToldMeeting(
        number=meeting.pk,
        body=meeting.name,
        kind=meeting.kind.replace("-", " "),
        days=meeting.days,
        start=meeting.start,
        place=meeting.place,
        attendance=meeting.attendance,
        state=meeting.state,
        revision=meeting.revision,
        items=tuple(told_items),
        lines=(*loose, *(ToldLine(str(each.kind.label), each.text, each.reason, each.source, False) for each in new)),
        marking=str(Marking.objects.over(markings)),
        reference=_reference(meeting, viewer),
    )


def _reference(meeting: Meeting, viewer: Account | None) -> str:
    """Of the notice that called it, where the viewer may see that."""
    notice = Document.objects.visible_to(viewer).filter(meetings=meeting)
    return notice.values_list("reference", flat=True).first() or ""


def _kept(meeting: Meeting, viewer: Account | None) -> Iterable[Annotation]:
    rows = meeting.annotations.visible_to(viewer).standing().select_related("marking")
    return rows.order_by("pk")


def _items(placed: list[tuple[int, AgendaItem]], kept: list[Annotation], viewer: Account | None) -> Iterable[ToldItem]:
    numbers = [item.pk for _, item in placed]
    papers: dict[int, list[tuple[str, bool]]] = {}
    for each in AgendaPaper.objects.filter(item__in=numbers):
        papers.setdefault(each.item_id, []).append((each.reference, each.issued))
    outcomes = outcomes_of(numbers, viewer)
    for place, item in placed:
        yield ToldItem(
            number=place,
            title=item.title,
            purpose=item.purpose,
            speaker=item.speaker.short if item.speaker else "",
            papers=tuple(papers.get(item.pk, ())),
            lines=tuple(_line(each) for each in kept if each.item_id == item.pk),
            outcomes=tuple(told(act, (mention,)) for mention, act in outcomes.get(item.pk, ())),
        )


def _line(row: Annotation) -> ToldLine:
    accepted = row.state == AnnotationState.ACCEPTED
    return ToldLine(row.get_kind_display(), row.text, row.reason, row.source, accepted)
