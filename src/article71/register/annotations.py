"""Annotations: what the register has to say to a meeting's agenda, line by line, each with its reason and source."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.meetings import Meeting

if TYPE_CHECKING:
    from article71.register.accounts import Account


class AnnotationKind(models.TextChoices):
    """Why something is brought up."""

    PROMISED = "promised", "promised for this meeting"
    DUE = "due", "due"
    SILENT = "silent", "silent"
    DELIVERED = "delivered", "delivered since"
    EXPECTED = "expected", "expected product"
    PREPARED = "prepared", "concluded at the support group"
    ENDING = "ending", "mandate that ends"


ORDER = (
    AnnotationKind.PROMISED,
    AnnotationKind.DUE,
    AnnotationKind.EXPECTED,
    AnnotationKind.PREPARED,
    AnnotationKind.ENDING,
    AnnotationKind.DELIVERED,
    AnnotationKind.SILENT,
)
"""As a chair takes them up: what was promised for the day first, what nobody speaks of last."""


class AnnotationState(models.TextChoices):
    """What the secretariat made of a line."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


class AnnotationQuerySet(MarkedQuerySet["Annotation"]):
    """Annotations."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those the viewer may see, to meetings that the viewer may see."""
        return super().visible_to(viewer).filter(meeting__in=Meeting.objects.visible_to(viewer))

    def standing(self) -> Self:
        """Those that were not dropped."""
        return self.exclude(state=AnnotationState.DROPPED)


class Annotation(Marked):
    """One line: its words, why it came and from where. `noun` and `record` name the record it was drafted from.

    It bears the marking of that record and of the meeting. `item` is the item it belongs to, once somebody said so;
    `drafted` are the words it had at first.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="annotations")
    item = models.ForeignKey(
        "register.AgendaItem", null=True, blank=True, on_delete=models.SET_NULL, related_name="annotations"
    )
    kind = models.CharField(max_length=10, choices=AnnotationKind.choices)
    text = models.TextField()
    drafted = models.TextField()
    reason = models.TextField()
    source = models.TextField()
    noun = models.CharField(max_length=30)
    record = models.CharField(max_length=50)
    state = models.CharField(
        max_length=10, choices=AnnotationState.choices, default=AnnotationState.PROPOSED, db_index=True
    )

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "pk")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "kind", "noun", "record"), name="one_annotation_a_record"),
        )

    def __str__(self) -> str:
        return self.text
