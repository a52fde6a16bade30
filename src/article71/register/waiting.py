"""What waits for a person: proposals in the order they are reviewed in, what can be asked of them, how far people are.

The queue runs paper by paper, the paper last taken in first, each in reading order: who reviews has the page before
them. A telling waits while it is proposed.
"""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from django.db.models import BooleanField, Case, CharField, Count, F, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionQuerySet, MentionState
from article71.vocabulary.act_types import ActType

FILTERS = ("paper", "rule", "type", "confidence", "kind")


class Kind(StrEnum):
    """Why a telling waits: it is new, may tell a known act again, or a later reading tells its place differently or not
    at all."""

    NEW = "new"
    FURTHER = "further"
    DIFFERENT = "different"
    GONE = "gone"


class Alike(StrEnum):
    """In what proposals are alike: found by one rule in one paper, in one form of sentence, or equally surely."""

    PAPER = "paper"
    FORM = "form"
    CONFIDENCE = "confidence"


class Confidence(StrEnum):
    """How far the rule that found it can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


# Policy: from where on a rule's confidence counts as high, and as medium.
HIGH, MEDIUM = 0.9, 0.8

_IN_ORDER = ("-document", F("start").asc(nulls_first=True), "pk")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the queue; an empty field asks for nothing. `paper` is a document's number."""

    paper: int | None = None
    rule: str = ""
    type: str = ""
    confidence: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many tellings people have decided on, of how many that readings told and still tell."""

    decided: int = 0
    total: int = 0

    @property
    def waiting(self) -> int:
        """How many are left."""
        return self.total - self.decided


@dataclass(frozen=True, slots=True)
class Place:
    """A telling's place in the queue: the tellings beside it, by number, and it itself, None when nothing waits; and
    how far people are with its paper."""

    here: int | None = None
    before: int | None = None
    after: int | None = None
    of_paper: Progress = Progress()


class Spot(NamedTuple):
    """Where in the order of a paper a telling stands."""

    document: int
    start: int
    number: int


def of_readings(viewer: Account | None) -> MentionQuerySet:
    """Every telling of a reading that the viewer may see, with the act it tells, but those that readings withdrew."""
    told = Mention.objects.visible_to(viewer).exclude(rule="").exclude(state=MentionState.WITHDRAWN)
    # A public paper's telling is seen no more once its act was joined to one that the viewer may not see. Such acts are
    # few, and found once: to look up the act of each of a hundred thousand tellings takes far longer.
    closed = Marking.objects.exclude(pk__in=Marking.objects.cleared_for(viewer))
    return told.exclude(act__in=Act.objects.filter(marking__in=closed))


def waiting(wanted: Wanted, viewer: Account | None) -> MentionQuerySet:
    """The tellings asked for that wait and that the viewer may see. BadInput names a type or kind there is none of."""
    return _with_kind(of_readings(viewer), viewer).filter(_asked(wanted))


def _asked(wanted: Wanted) -> Q:
    _check("type", wanted.type, [each.value for each in ActType])
    _check("kind of proposal", wanted.kind, list(Kind))
    _check("confidence", wanted.confidence, list(Confidence))
    asked = {"document": wanted.paper, "rule": wanted.rule, "act__type": wanted.type, "kind": wanted.kind}
    found = Q(waits=True, **{column: value for column, value in asked.items() if value})
    return found & _confident(wanted.confidence) if wanted.confidence else found


def _check(what: str, asked: str, known: list[str]) -> None:
    if asked and asked not in known:
        raise BadInput(f"there is no such {what}: it is one of {', '.join(known)}", asked)


def _with_kind(found: MentionQuerySet, viewer: Account | None) -> MentionQuerySet:
    """What is offered counts only for who may see it: another's offer tells of an act that is not there."""
    known = Q(offered__marking__in=Marking.objects.cleared_for(viewer))
    gone = When(gone=True, then=Value(Kind.GONE.value))
    different = When(replaces__isnull=False, then=Value(Kind.DIFFERENT.value))
    further = When(known, then=Value(Kind.FURTHER.value))
    return found.annotate(kind=Case(gone, different, further, default=Value(Kind.NEW.value), output_field=CharField()))


def _confident(name: str) -> Q:
    high, medium = Q(confidence__gte=HIGH), Q(confidence__gte=MEDIUM)
    return {Confidence.HIGH: high, Confidence.MEDIUM: medium & ~high, Confidence.LOW: ~medium}[Confidence(name)]


def alike(mention: Mention, how: str, viewer: Account | None) -> MentionQuerySet:
    """The new proposals that wait and are like this one, by the same rule, itself with them, in the queue's order.

    What is offered a known act or was told differently before is left out: each of those wants a look of its own.
    BadInput names a likeness that there is none of.
    """
    _check("likeness", how, list(Alike))
    found = waiting(Wanted(rule=mention.rule, kind=Kind.NEW), viewer).order_by(*_IN_ORDER)
    if how == Alike.PAPER:
        return found.filter(document=mention.document_id)
    if how == Alike.CONFIDENCE:
        return found.filter(_confident(confidence_of(mention.confidence)))
    claim = mention.claim
    return found.filter(act__type=claim.type, read__verb=claim.verb, read__actors=list(claim.actors))


def confidence_of(number: float | None) -> Confidence:
    """The class of a rule's confidence."""
    if number is None or number < MEDIUM:
        return Confidence.LOW
    return Confidence.HIGH if number >= HIGH else Confidence.MEDIUM


def spot(mention: Mention) -> Spot:
    """Where a telling stands in its paper; one without a place stands first."""
    return Spot(mention.document_id or 0, -1 if mention.start is None else mention.start, mention.pk)


def place(wanted: Wanted, viewer: Account | None, at: Spot | None = None) -> Place:
    """Where what stands `at` this spot is in the queue; the first without one.

    When it waits no more, the next one is meant, or the first where none comes behind.
    """
    rows = _of_paper(wanted, viewer, at.document if at else _paper(wanted, viewer))
    queue = sorted(row for row, asked, _ in rows if asked)
    index = bisect_left(queue, at) if at else 0
    if index == len(queue):
        following = (_beside(wanted, viewer, at, "lt") or _queue(wanted, viewer, None)) if at else []
        return place(wanted, viewer, following[0]) if following else Place()
    here = queue[index]
    before = queue[index - 1 : index] if index else _beside(wanted, viewer, here, "gt")[-1:]
    after = queue[index + 1 : index + 2] or _beside(wanted, viewer, here, "lt")[:1]
    of_paper = Progress(sum(not waits for _, _, waits in rows), len(rows))
    return Place(here.number, _number(before), _number(after), of_paper)


def _number(spots: list[Spot]) -> int | None:
    return spots[0].number if spots else None


_Paper = int | Subquery | None


def _of_paper(wanted: Wanted, viewer: Account | None, document: _Paper) -> list[tuple[Spot, bool, bool]]:
    """The tellings of a paper: where each stands, whether it is asked for, and whether it waits at all."""
    asked = Case(When(_asked(wanted), then=Value(True)), default=Value(False), output_field=BooleanField())
    found = _with_kind(of_readings(viewer).filter(document=document), viewer).annotate(asked=asked).order_by()
    start = Coalesce("start", Value(-1))
    rows = found.values_list("document_id", start, "pk", "asked", "waits")
    return [(Spot(paper, at, number), wanted_, waits) for paper, at, number, wanted_, waits in rows]


def _paper(wanted: Wanted, viewer: Account | None, **side: int) -> Subquery:
    """The paper taken in last of those that something asked for waits in; the last or first beside another."""
    order = "document" if "document__gt" in side else "-document"
    return Subquery(waiting(wanted, viewer).filter(**side).order_by(order).values("document")[:1])


def _queue(wanted: Wanted, viewer: Account | None, document: _Paper) -> list[Spot]:
    paper = _paper(wanted, viewer) if document is None else document
    return sorted(row for row, asked, _ in _of_paper(wanted, viewer, paper) if asked)


def _beside(wanted: Wanted, viewer: Account | None, at: Spot, side: str) -> list[Spot]:
    """The queue of the paper that comes next on one side of this one: "lt" behind it, "gt" before it."""
    return _queue(wanted, viewer, _paper(wanted, viewer, **{f"document__{side}": at.document}))


def progress(viewer: Account | None) -> Progress:
    """How far people are with everything."""
    told = of_readings(viewer)
    counted = dict(told.order_by().values_list("waits").annotate(Count("pk")))
    return Progress(counted.get(False, 0), sum(counted.values()))


def by_kind(viewer: Account | None) -> dict[str, int]:
    """How many wait of each kind."""
    columns = ("kind",)
    rows = _with_kind(of_readings(viewer).filter(waits=True), viewer).order_by().values_list(*columns)
    return dict(rows.annotate(Count("pk")))


def counts(wanted: Wanted, viewer: Account | None) -> dict[str, Counter[str]]:
    """How many wait by each value of each filter, with all the other filters applied: one statement."""
    columns = ("document_id", "rule", "act__type", "confidence", "kind")
    rows = waiting(Wanted(), viewer).order_by().values_list(*columns)
    asked = (str(wanted.paper or ""), wanted.rule, wanted.type, wanted.confidence, wanted.kind)
    found: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
    for held, number in Counter(map(_held, rows)).items():
        missed = [name for name, value, want in zip(FILTERS, held, asked, strict=True) if want and value != want]
        for name, value in zip(FILTERS, held, strict=True):
            if not missed or missed == [name]:
                found[name][value] += number
    return found


def _held(row: tuple[int, str, str, float | None, str]) -> tuple[str, ...]:
    paper, rule, type_, confidence, kind = row
    return str(paper), rule, type_, confidence_of(confidence).value, kind
