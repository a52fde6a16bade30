"""An agenda as pages show it: each item with its papers, what came of it, who stood where, and what was annotated."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.agendas import AgendaItem, AgendaPaper
from article71.register.annotations import Annotation, AnnotationState
from article71.register.awaited import PaperHeld, held
from article71.register.meetings import Meeting
from article71.register.mentions import Mention
from article71.register.outcomes import outcomes_of
from article71.register.positions import Position
from article71.web.lines import lines


@dataclass(frozen=True, slots=True)
class Outcome:
    """An act that the item had as its result, the telling that records it, and the act in words."""

    act: Act
    mention: Mention
    line: str


@dataclass(frozen=True, slots=True)
class Row:
    """One item with its number as it stands now."""

    number: int
    item: AgendaItem
    papers: list[PaperHeld]
    outcomes: list[Outcome]
    positions: list[Position]
    annotations: list[Annotation]


def rows(meeting: Meeting, who: Account | None) -> list[Row]:
    """The items the viewer may see, in order. Numbers count all of them, so that they are the same for everybody."""
    seen = Exists(AgendaItem.objects.visible_to(who).filter(pk=OuterRef("pk")))
    placed = enumerate(meeting.items.standing().select_related("speaker", "marking").annotate(seen=seen), 1)
    items = {each.pk: (number, each) for number, each in placed if getattr(each, "seen", False)}
    papers = held(AgendaPaper.objects.filter(item__in=items), who)
    outcomes = _outcomes(list(items), who)
    positions, annotations = _positions(list(items), who), _annotations(list(items), who)
    return [
        Row(number, item, papers.get(pk, []), outcomes[pk], positions[pk], annotations[pk])
        for pk, (number, item) in items.items()
    ]


def _outcomes(items: Sequence[int], who: Account | None) -> defaultdict[int, list[Outcome]]:
    recorded = outcomes_of(items, who)
    acts = {act.pk: act for pairs in recorded.values() for _, act in pairs}
    said = dict(zip(acts, lines(list(acts.values())), strict=True)) if acts else {}
    found: defaultdict[int, list[Outcome]] = defaultdict(list)
    for item, pairs in recorded.items():
        found[item] = [Outcome(act, mention, said[act.pk]) for mention, act in pairs]
    return found


def _positions(items: Sequence[int], who: Account | None) -> defaultdict[int, list[Position]]:
    found: defaultdict[int, list[Position]] = defaultdict(list)
    for each in Position.objects.visible_to(who).standing().filter(item__in=items).select_related("body", "marking"):
        found[each.item_id].append(each)
    return found


def _annotations(items: Sequence[int], who: Account | None) -> defaultdict[int, list[Annotation]]:
    found: defaultdict[int, list[Annotation]] = defaultdict(list)
    if who is None:  # they are never public
        return found
    for each in Annotation.objects.visible_to(who).filter(item__in=items, state=AnnotationState.ACCEPTED):
        if each.item_id:
            found[each.item_id].append(each)
    return found
