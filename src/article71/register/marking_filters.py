"""The papers that are not for everybody, by when somebody looks at their marking again."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.db.models import F, Q

from article71.register.accounts import Account
from article71.register.documents import Document, DocumentQuerySet
from article71.register.marking_decisions import MarkingDecision

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


def latest_decisions(papers: Iterable[Document], viewer: Account | None) -> dict[int, MarkingDecision]:
    """The last decision on each paper that the viewer may see, by the paper's number."""
    seen = MarkingDecision.objects.visible_to(viewer).filter(document__in=[paper.pk for paper in papers])
    return {each.document_id: each for each in seen.order_by("pk")}
