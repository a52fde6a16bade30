"""Mandates: a seat, office, term or group that runs from a date to a date."""

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.periods import PeriodColumns


class MandateQuerySet(MarkedQuerySet["Mandate"]):
    """Mandates."""


class Mandate(Marked):
    """What a body or office is mandated to, and how long; told by an act where one is known."""

    body = models.ForeignKey("register.Body", on_delete=models.PROTECT, related_name="mandates")
    title = models.CharField(max_length=500)
    term_first = models.DateField(null=True, blank=True)
    term_after = models.DateField(null=True, blank=True)
    term_text = models.TextField(blank=True)
    act = models.ForeignKey("register.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="mandates")
    source = models.TextField(blank=True)

    term = PeriodColumns("term")
    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ("term_after", "pk")

    def __str__(self) -> str:
        return self.title
