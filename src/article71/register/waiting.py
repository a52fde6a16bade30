"""What waits for a person: proposals in the order they are reviewed in, what can be asked of them, how far people are.

The queue runs paper by paper, the paper last taken in first, each in reading order: who reviews has the page before
them. A telling waits while it is proposed.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Case, CharField, Count, F, Q, Value, When

from article71.errors import BadInput
from article71.register.accounts import Account
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


class Confidence(StrEnum):
    """How far the rule that found it can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


# Policy: from where on a rule's confidence counts as high, and as medium.
HIGH, MEDIUM = 0.9, 0.8

WAITS = Q(state=MentionState.PROPOSED) | Q(state=MentionState.CONFIRMED, gone=True, kept=False)
_IN_ORDER = (F("start").asc(nulls_first=True), "pk")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the queue; an empty field asks for nothing. `paper` is a document's number."""

    paper: int | None = None
    rule: str = ""
    type: str = ""
    confidence: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A telling's place in the queue: the tellings beside it, by number, and it itself, None when nothing waits."""

    here: int | None = None
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many tellings people have decided on, of how many that readings told and still tell."""

    decided: int
    total: int

    @property
    def waiting(self) -> int:
        """How many are left."""
        return self.total - self.decided


def of_readings(viewer: Account | None) -> MentionQuerySet:
    """Every telling of a reading that the viewer may see, with the act it tells, but those that readings withdrew."""
    told = Mention.objects.visible_to(viewer).exclude(rule="").exclude(state=MentionState.WITHDRAWN)
    # A public paper's telling is seen no more once its act was joined to one that the viewer may not see.
    return told.filter(act__marking__in=Marking.objects.cleared_for(viewer), document__isnull=False)


def waiting(wanted: Wanted, viewer: Account | None) -> MentionQuerySet:
    """The tellings asked for that wait and that the viewer may see. BadInput names a type or kind there is none of."""
    _check("type", wanted.type, [each.value for each in ActType])
    _check("kind of proposal", wanted.kind, list(Kind))
    _check("confidence", wanted.confidence, list(Confidence))
    found = _with_kind(of_readings(viewer).filter(WAITS), viewer)
    asked = {"document": wanted.paper, "rule": wanted.rule, "act__type": wanted.type, "kind": wanted.kind}
    found = found.filter(**{column: value for column, value in asked.items() if value})
    return found.filter(_confident(wanted.confidence)) if wanted.confidence else found


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


def confidence_of(number: float | None) -> Confidence:
    """The class of a rule's confidence."""
    if number is None or number < MEDIUM:
        return Confidence.LOW
    return Confidence.HIGH if number >= HIGH else Confidence.MEDIUM


def place(queue: MentionQuerySet, at: Mention | None = None) -> Place:
    """Where `at` stands in the queue. When it waits no more: where the next one stands, or else the first.

    Without `at` the first is meant.
    """
    if at is None:
        first = queue.order_by("-document", *_IN_ORDER).first()
        return place(queue, first) if first else Place()
    rows = _of_paper(queue, at.document_id)
    index = bisect_left(rows, (_start(at.start), at.pk))
    if (_start(at.start), at.pk) not in rows[index : index + 1]:
        following = rows[index][1] if index < len(rows) else _beside(queue, at, "lt", "-document", 0)
        return place(queue, queue.get(pk=following) if following else None)
    before = rows[index - 1][1] if index else _beside(queue, at, "gt", "document", -1)
    after = rows[index + 1][1] if index + 1 < len(rows) else _beside(queue, at, "lt", "-document", 0)
    return Place(at.pk, before, after)


def _start(start: int | None) -> int:
    return -1 if start is None else start


def _of_paper(queue: MentionQuerySet, document: int | None) -> list[tuple[int, int]]:
    rows = queue.filter(document=document).order_by().values_list("start", "pk")
    return sorted((_start(start), pk) for start, pk in rows)


def _beside(queue: MentionQuerySet, at: Mention, side: str, order: str, index: int) -> int | None:
    """The first or last telling of the paper that comes next on one side in the queue."""
    papers = queue.filter(**{f"document__{side}": at.document_id}).order_by(order)
    found = papers.values_list("document", flat=True).first()
    return _of_paper(queue, found)[index][1] if found else None


def progress(viewer: Account | None, paper: int | None = None) -> Progress:
    """How far people are, with one paper or with everything."""
    told = of_readings(viewer)
    told = told.filter(document=paper) if paper else told
    counted = told.aggregate(total=Count("pk"), left=Count("pk", filter=WAITS))
    return Progress(counted["total"] - counted["left"], counted["total"])


def counts(wanted: Wanted, viewer: Account | None) -> Mapping[str, Counter[str]]:
    """How many wait by each value of each filter, with all the other filters applied: one statement."""
    columns = ("document_id", "rule", "act__type", "confidence", "kind")
    rows = waiting(Wanted(), viewer).order_by().values_list(*columns).annotate(Count("pk"))
    asked = (wanted.paper, wanted.rule, wanted.type, wanted.confidence, wanted.kind)
    found: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
    for paper, rule, type_, confidence, kind, number in rows:
        held = (paper, rule, type_, confidence_of(confidence).value, kind)
        missed = [name for name, value, want in zip(FILTERS, held, asked, strict=True) if want and value != want]
        for name, value in zip(FILTERS, held, strict=True):
            if not missed or missed == [name]:
                found[name][str(value)] += number
    return found
