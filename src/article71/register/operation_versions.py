"""Versions of operations: each change makes one, named by the hash of what it says; earlier ones are kept."""

from typing import Self

from django.db import models

from article71.overlaps.operation import Kind
from article71.overlaps.window import Precision
from article71.register.markings import Marked, MarkedQuerySet
from article71.register.operations import STANDING, Operation
from article71.register.periods import PeriodColumns

KINDS = [(each.value, each.value) for each in Kind]
PRECISIONS = [(each.value, each.value) for each in Precision]


class OperationVersionQuerySet(MarkedQuerySet["OperationVersion"]):
    """Versions of operations."""

    def standing(self) -> Self:
        """The present versions of operations that can meet another."""
        return self.filter(present_of__state__in=STANDING)


class OperationVersion(Marked):
    """What an operation says from the day `on`; its `identity` is the SHA-256 of all of it.

    `area` and `drawn` are shapes as WKB, in degrees. Candidates for an overlap are found by the box (`west` to `north`)
    and the days (`coarse_first` up to `coarse_after`) of the coarse shape, which are indexed; the shapes decide.
    """

    operation = models.ForeignKey(Operation, on_delete=models.CASCADE, related_name="versions")
    number = models.IntegerField()
    identity = models.CharField(max_length=64)
    on = models.DateField()
    reference = models.CharField(max_length=100)
    kind = models.CharField(max_length=40, choices=KINDS, db_index=True)
    title = models.CharField(max_length=300)
    unit = models.ForeignKey(
        "register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="coordinated"
    )
    participants = models.ManyToManyField("register.Body", related_name="joined_operations")
    window_first = models.DateField(db_index=True)
    window_after = models.DateField(db_index=True)
    window_text = models.TextField(blank=True)
    precision = models.CharField(max_length=10, choices=PRECISIONS, default=Precision.DAY.value)
    preparation = models.IntegerField(default=0)
    countries = models.JSONField(default=list)
    places = models.JSONField(default=list)
    area = models.BinaryField()
    drawn = models.BinaryField(null=True)
    west = models.FloatField(null=True)
    south = models.FloatField(null=True)
    east = models.FloatField(null=True)
    north = models.FloatField(null=True)
    coarse_first = models.DateField()
    coarse_after = models.DateField()
    objective = models.TextField(blank=True)
    legal_base = models.TextField(blank=True)
    contact_office = models.CharField(max_length=300, blank=True)
    evaluation_date = models.DateField(null=True, blank=True)

    window = PeriodColumns("window")
    objects = OperationVersionQuerySet.as_manager()

    class Meta:
        ordering = ("operation", "number")
        constraints = (models.UniqueConstraint(fields=("operation", "number"), name="a_version_has_its_number"),)
        indexes = (
            models.Index(fields=("west", "east", "south", "north"), name="versions_by_box"),
            models.Index(fields=("coarse_first", "coarse_after"), name="versions_by_days"),
        )

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.reference, self.title)))


class OperationAim(models.Model):
    """One of the aims of a version, by its key in the profile."""

    version = models.ForeignKey(OperationVersion, on_delete=models.CASCADE, related_name="aim_rows")
    key = models.CharField(max_length=100, db_index=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.key
