"""Observations: what does not add up in the record, put as a question."""

import hashlib
from datetime import date

from django.db import models
from django.db.models.functions import Coalesce

from article71.register.markings import Marked, MarkedQuerySet


class ObservationState(models.TextChoices):
    """Whether the question has been answered."""

    OPEN = "open"
    SETTLED = "settled"


class ObservationQuerySet(MarkedQuerySet["Observation"]):
    """Observations."""

    def standing(self) -> "ObservationQuerySet":
        """Those that the latest reading still finds."""
        return self.filter(gone=False)

    def with_document(self) -> "ObservationQuerySet":
        """With the document's cover, without its long text."""
        long = ("text", "sections", "footnotes", "names")
        return self.select_related("document").defer(*(f"document__{column}" for column in long))

    def as_at(self, day: date) -> "ObservationQuerySet":
        """Those on papers that were out by the end of the day."""
        return self.alias(out=Coalesce("document__date", "document__registered")).filter(out__lte=day)


class Observation(Marked):
    """One question on one document; `places` are [{section, page, span}], spans counting in its plain text.

    `entered_by` is the number of the account that entered it, None where a reading found it.
    """

    document = models.ForeignKey("register.Document", on_delete=models.CASCADE, related_name="observations")
    kind = models.CharField(max_length=50, db_index=True)
    text = models.TextField()
    places = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=ObservationState.choices, default=ObservationState.OPEN)
    note = models.TextField(blank=True)
    entered_by = models.BigIntegerField(null=True, blank=True)
    gone = models.BooleanField(default=False)

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ("document", "pk")

    def __str__(self) -> str:
        return self.text

    @property
    def stamp(self) -> str:
        """A short hash of what people decide on: equal while nobody has looked at it anew."""
        return hashlib.sha256(f"{self.state} {self.note}".encode()).hexdigest()[:12]
