"""What papers say together becomes observations, which the arrival of a further paper may settle by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from article71.periods import Period
from article71.register.across import contradictions as differing
from article71.register.across import gaps as missing
from article71.register.across.contradictions import NEAR, Telling, contradictions
from article71.register.across.gaps import gaps
from article71.register.across.reported import series, told
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.mentions import Mention
from article71.register.observations import Observation

_LONG = ("document__text", "document__sections", "document__footnotes", "document__names")
KINDS = (missing.KIND, differing.KIND)


@dataclass(frozen=True, slots=True)
class _Put:
    """A question on a paper, with the markings of all that it tells of."""

    paper: int
    text: str
    markings: frozenset[int]
    places: tuple[Mapping[str, object], ...] = ()


def take_in_together(document: Document) -> int:
    """Put the questions that a paper brings with others, and take back those it answers; returns how many are new."""
    new = 0
    if any(each.paper == document.pk for each in told(Document.objects.filter(pk=document.pk))):
        found = [gap for own in series(told(Document.objects.all())) for gap in gaps(own)]
        put = [
            _Put(each.behind.paper, each.question, frozenset((each.before.marking, each.behind.marking)))
            for each in found
        ]
        new += _settle(missing.KIND, Observation.objects.filter(kind=missing.KIND), put)
    return new + _contradict(document)


def compare_again(acts: Iterable[int]) -> None:
    """Put and take back what papers that tell these acts contradict each other in, after people joined or split them.

    Two tellings of one act are compared whatever their words; of two acts only where day and words are near.
    """
    told_in = Mention.objects.filter(act__in=list(acts), document__isnull=False).values("document")
    for paper in Document.objects.filter(pk__in=told_in).only("reference").order_by("pk"):
        _contradict(paper)


def _contradict(document: Document) -> int:
    """A contradiction stands on the later of two papers; one with a later paper names this one."""
    put = [
        _Put(each.other.paper, each.question, frozenset((each.one.marking, each.other.marking)), (_place(each.other),))
        for each in contradictions(*_tellings(document))
    ]
    name = _name(document.pk, document.reference)
    later = Q(document__gt=document.pk, text__contains=f"{name} and ")
    rows = Observation.objects.filter(Q(document=document) | later, kind=differing.KIND)
    return _settle(differing.KIND, rows, put)


def _settle(kind: str, rows: Iterable[Observation], put: Iterable[_Put]) -> int:
    stored = {(row.document_id, row.text): row for row in rows if row.entered_by is None}
    current = {(each.paper, each.text): each for each in put}
    gone = [row.pk for key, row in stored.items() if key not in current]
    back = [row.pk for key, row in stored.items() if key in current]
    Observation.objects.filter(pk__in=gone).update(gone=True)
    Observation.objects.filter(pk__in=back).update(gone=False)
    new = [each for key, each in current.items() if key not in stored]
    for each in new:
        marking = Marking.objects.over(Marking.objects.filter(pk__in=each.markings))
        places = [dict(place) for place in each.places]
        Observation.objects.create(document_id=each.paper, marking=marking, kind=kind, text=each.text, places=places)
    return len(new)


def _tellings(document: Document) -> tuple[list[Telling], list[Telling]]:
    """What the paper tells; and what others tell of the same acts, or of acts of the same types about the same days."""
    told_ = Mention.objects.standing().filter(document__isnull=False).select_related("document")
    own = list(told_.filter(document=document).defer(*_LONG))
    if not own:
        return [], []
    days = [day for row in own for day in _ends(row.claim.date)]
    about = Q(act__type__in={row.claim.type for row in own}, act__date_first__isnull=False)
    if days:
        about &= Q(act__date_first__lte=max(days) + NEAR, act__date_after__gte=min(days) - NEAR)
    else:
        about = Q(pk__in=())
    same = Q(act__in={row.act_id for row in own})
    others = told_.filter(same | about).exclude(document=document).defer(*_LONG)
    return [_telling(row) for row in own], [_telling(row) for row in others]


def _ends(period: Period | None) -> list[date]:
    return [day for day in period.days if day] if period else []


def _telling(row: Mention) -> Telling:
    paper = row.document_id or 0
    name = _name(paper, row.document.reference if row.document else "")
    place = (row.section, row.start, row.end)
    return Telling(paper, name, row.claim, row.act_id, row.sentence, place, row.marking_id)


def _name(paper: int, reference: str) -> str:
    return reference or f"paper {paper}"


def _place(told: Telling) -> Mapping[str, object]:
    section, start, end = told.place
    return {"section": section, "page": None, "span": [start, end]}
