"""Operations: planned joint customs operations, joint action days and national ones, and how far each has come."""

from typing import Self

from django.db import models

from article71.register.markings import Compartment, Marked, MarkedQuerySet
from article71.register.unguessed import unguessed


class OperationState(models.TextChoices):
    """How far an operation has come."""

    DRAFT = "draft"
    REGISTERED = "registered"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


STANDING = (OperationState.REGISTERED, OperationState.CONFIRMED, OperationState.RUNNING)
"""The states in which an operation meets others: a draft is nobody else's business, and what is over meets nothing."""


class OperationQuerySet(MarkedQuerySet["Operation"]):
    """Operations."""

    def standing(self) -> Self:
        """Those that can meet another."""
        return self.filter(state__in=STANDING)

    def with_version(self) -> Self:
        """With what their present version says."""
        fetched = self.select_related("lead", "version__unit", "marking", "compartment")
        return fetched.prefetch_related("version__participants", "version__aim_rows", "compartment__bodies")


class Operation(Marked):
    """A planned operation. What it says stands in its versions, the present one of which is `version`.

    `compartment` holds its parties and its coordination unit, who alone see it until it is published. The body that
    leads it stays the same. `entered` is the time of its first version.
    """

    id = models.BigIntegerField(primary_key=True, default=unguessed, editable=False)
    lead = models.ForeignKey("register.Body", on_delete=models.PROTECT, related_name="operations")
    compartment = models.OneToOneField(Compartment, on_delete=models.PROTECT, related_name="planned")
    state = models.CharField(max_length=10, choices=OperationState.choices, default=OperationState.DRAFT, db_index=True)
    version = models.OneToOneField(
        "register.OperationVersion", null=True, on_delete=models.PROTECT, related_name="present_of"
    )
    entered = models.DateTimeField(db_index=True)

    objects = OperationQuerySet.as_manager()

    class Meta:
        ordering = ("version__window_first", "entered")

    def __str__(self) -> str:
        return str(self.version) if self.version else ""
