"""Occurrences: the times that recurring duties fall due, a row for each."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.duties import Duty
from article71.register.markings import GuardedQuerySet, Marking
from article71.register.periods import PeriodColumns

if TYPE_CHECKING:
    from article71.register.accounts import Account


class OccurrenceQuerySet(GuardedQuerySet["Occurrence"]):
    """Occurrences."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of duties that the viewer may see."""
        return self.filter(duty__marking__in=Marking.objects.cleared_for(viewer))


class Occurrence(models.Model):
    """One time a duty falls due; `number` counts from 1. A missed one stays as it is: the next has its own row."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="occurrences")
    number = models.IntegerField()
    due_first = models.DateField(null=True, blank=True)
    due_after = models.DateField()
    due_text = models.TextField(blank=True)

    due = PeriodColumns("due")
    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        ordering = ("duty", "number")
        constraints = (models.UniqueConstraint(fields=("duty", "number"), name="an_occurrence_has_one_row"),)
        indexes = (models.Index(fields=("due_after", "duty"), name="occurrences_by_day"),)

    def __str__(self) -> str:
        return f"occurrence {self.number}"
