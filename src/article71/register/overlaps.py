"""Overlaps: two operations that meet, as each of the two sides may know it."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from article71.overlaps.policy import OverlapClass
from article71.register.markings import GuardedQuerySet
from article71.register.operations import Operation
from article71.register.operations_of import deciding_on, party_to
from article71.register.periods import PeriodColumns
from article71.register.releases import Reach
from article71.register.unguessed import unguessed

if TYPE_CHECKING:
    from article71.register.accounts import Account

CLASSES = [(each.value, each.value) for each in OverlapClass]


class Answer(models.TextChoices):
    """What an owner says becomes of an overlap."""

    GO_AHEAD = "go-ahead", "go ahead"
    JOINT = "joint", "joint"
    MOVED = "moved", "moved"
    REDUCED = "reduced", "reduced"
    CANCELLED = "cancelled", "cancelled"
    NO_CONFLICT = "no-conflict", "no conflict"


class OverlapQuerySet(GuardedQuerySet["Overlap"]):
    """Overlaps."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of which the viewer may know a side."""
        return self.filter(pk__in=OverlapSide.objects.visible_to(viewer).values("overlap"))


class Overlap(models.Model):
    """Two operations that meet, or once did; the one with the smaller number is `one`."""

    id = models.BigIntegerField(primary_key=True, default=unguessed, editable=False)
    one = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="+")

    objects = OverlapQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("one", "other"), name="two_operations_meet_in_one_overlap"),)

    def __str__(self) -> str:
        return f"overlap {self.pk}"


class OverlapSideQuerySet(GuardedQuerySet["OverlapSide"]):
    """Sides of overlaps."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of operations that the viewer's body leads or coordinates, or is the secretariat of and a party to.

        Another party of the operation knows the side once the other released something to all parties.
        """
        own = deciding_on("operation", viewer)
        told = Q(overlap__releases__to=F("operation"), overlap__releases__reach=Reach.PARTIES)
        known = OverlapSide.objects.filter(own | (party_to("operation", viewer) & told))
        return self.filter(pk__in=known.values("pk"))

    def standing(self) -> Self:
        """Those that are a hit as things are."""
        return self.filter(hit=True)

    def calling(self, day: date) -> Self:
        """Those that stand and are not muted on the day."""
        return self.standing().filter(Q(muted_until=None) | Q(muted_until__lt=day))

    def unacknowledged(self) -> Self:
        """Those that were not acknowledged as they are now."""
        return self.exclude(acknowledged=F("key"))

    def unanswered(self) -> Self:
        """Those on which nobody has written what becomes of them as they are now."""
        return self.exclude(answer_key=F("key"))


class OverlapSide(models.Model):
    """An overlap as the owner of `operation` knows it: from its own shape, and what the other side has released.

    `hit` says that it stands; `key` is the hash of all it was found from, so that what was acknowledged or answered
    under another key was another hit. `area` (WKB, degrees) and the months say where and when they meet, no finer than
    was released. Its owner answers by the day `answer_by`. It calls nobody up to the day `muted_until`.
    """

    id = models.BigIntegerField(primary_key=True, default=unguessed, editable=False)
    overlap = models.ForeignKey(Overlap, on_delete=models.CASCADE, related_name="sides")
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="sides")
    towards = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="met_by")
    hit = models.BooleanField(default=True, db_index=True)
    key = models.CharField(max_length=64)
    overlap_class = models.CharField(max_length=30, choices=CLASSES, db_index=True)
    why = models.TextField(blank=True)
    area = models.BinaryField()
    months_first = models.DateField()
    months_after = models.DateField()
    months_text = models.TextField(blank=True)
    found = models.DateField()
    answer_by = models.DateField(db_index=True)
    acknowledged = models.CharField(max_length=64, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=15, choices=Answer.choices, blank=True)
    answer_words = models.TextField(blank=True)
    answer_key = models.CharField(max_length=64, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    muted_until = models.DateField(null=True, blank=True)
    mute_reason = models.TextField(blank=True)

    months = PeriodColumns("months")
    objects = OverlapSideQuerySet.as_manager()

    class Meta:
        ordering = ("overlap_class", "months_first", "pk")
        constraints = (models.UniqueConstraint(fields=("overlap", "operation"), name="an_overlap_has_two_sides"),)

    def __str__(self) -> str:
        return f"{self.operation}: {self.get_overlap_class_display()}"

    @property
    def is_acknowledged(self) -> bool:
        """Whether its owner has seen it as it is now."""
        return self.acknowledged == self.key

    @property
    def is_answered(self) -> bool:
        """Whether somebody has written what becomes of it as it is now."""
        return self.answer_key == self.key
