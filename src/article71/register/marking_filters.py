"""The papers and other records that are not for everybody, by when somebody looks at their marking again."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import F, Q

from article71.register.accounts import Account
from article71.register.documents import Document, DocumentQuerySet
from article71.register.marking_decisions import DECIDED_ON, MarkingDecision

_OTHERS = tuple(each for each in DECIDED_ON if each != "document")
_SOON = timedelta(days=90)  # policy: a quarter is time enough to ask whoever wrote the paper


class Due(models.TextChoices):
    """When somebody is to look again."""

    NOW = "now", "now"
    SOON = "soon", "within 90 days"
    ANY = "any", "at any time"


@dataclass(frozen=True, slots=True)
class AskedNarrow:
    """What is asked for: when the review is due, in which compartment by its number, words of reference or title."""

    due: Due = Due.NOW
    compartment: int | None = None
    text: str = ""


def narrow_papers(asked: AskedNarrow, viewer: Account | None, today: datetime.date) -> DocumentQuerySet:
    """The narrow papers asked for that the viewer may see, the longest due first; light: without their texts."""
    found = Document.objects.visible_to(viewer).light()
    if asked.due == Due.ANY:
        found = found.narrow().with_review().order_by(F("review_by").asc(nulls_first=True), "pk")
    else:
        found = found.due_for_review(today + _SOON if asked.due == Due.SOON else today)
    if asked.compartment is not None:
        found = found.filter(marking__compartments=asked.compartment)
    for word in asked.text.split():
        found = found.filter(Q(reference__icontains=word) | Q(title__icontains=word) | Q(subject__icontains=word))
    return found.select_related("marking").prefetch_related("marking__compartments")


def narrow_records(asked: AskedNarrow, viewer: Account | None, today: datetime.date) -> list[MarkingDecision]:
    """The last decision on each other record that somebody marked so, the longest due first.

    One that bears the marking of what it is known from is looked at with that.
    """
    rows = MarkingDecision.objects.visible_to(viewer).filter(document=None).exclude(mandate__withdrawn=True)
    named = (f"{column}__marking__compartments" for column in _OTHERS)
    latest = {
        (each.column, _record(each).pk): each
        for each in rows.select_related(*_OTHERS).prefetch_related(*named).order_by("pk")
    }
    found = [each for each in latest.values() if not _record(each).marking.is_open and _is_asked(each, asked, today)]
    return sorted(found, key=lambda each: (each.review_by or datetime.date.min, each.pk))


def _record(decision: MarkingDecision) -> Any:
    return getattr(decision, decision.column)


def _is_asked(decision: MarkingDecision, asked: AskedNarrow, today: datetime.date) -> bool:
    record, last = _record(decision), today + _SOON if asked.due == Due.SOON else today
    within = {each.pk for each in record.marking.compartments.all()}
    return (
        (asked.due == Due.ANY or decision.review_by is None or decision.review_by <= last)
        and (asked.compartment is None or asked.compartment in within)
        and all(word.lower() in str(record).lower() for word in asked.text.split())
    )


def latest_decisions(papers: Iterable[Document], viewer: Account | None) -> dict[int, MarkingDecision]:
    """The last decision on each paper that the viewer may see, by the paper's number."""
    seen = MarkingDecision.objects.visible_to(viewer).filter(document__in=[paper.pk for paper in papers])
    return {each.document_id: each for each in seen.order_by("pk") if each.document_id}
