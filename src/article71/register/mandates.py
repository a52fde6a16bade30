"""Mandates: a seat, office, term or group that runs from a date to a date."""

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from article71.register.markings import Marked, MarkedQuerySet, Marking
from article71.register.periods import PeriodColumns

if TYPE_CHECKING:
    from article71.register.accounts import Account

LAPSING_DAYS = 183
"""Policy: a mandate is shown as lapsing for half a year before it ends, long enough for two meetings of a committee."""


class MandateQuerySet(MarkedQuerySet["Mandate"]):
    """Mandates."""

    def standing(self) -> "MandateQuerySet":
        """Those that nobody has taken back."""
        return self.filter(withdrawn=False)

    def as_at(self, day: date) -> "MandateQuerySet":
        """Those that had been given by the end of the day: a term that begins later was not known to begin."""
        return self.exclude(term_first__gt=day)

    def ending(self, first: date, after: date) -> "MandateQuerySet":
        """Those whose last day lies between the two, the second of which is no part of it."""
        return self.filter(term_after__gt=first, term_after__lte=after)

    def lapsing(self, day: date, viewer: "Account | None") -> "MandateQuerySet":
        """Those that run on this day, will have ended half a year later, and that no other follows, that is seen."""
        ahead = self.standing().as_at(day).ending(day, day + timedelta(days=LAPSING_DAYS))
        followed = Q(followed_by__in=Mandate.objects.visible_to(viewer).standing())
        return ahead.visible_to(viewer).exclude(followed)


class Mandate(Marked):
    """What a body or office is mandated to, and how long; told by an act where one is known.

    `own` is the marking somebody gave it by itself: that of the act that gives it, and of what it follows, add to it;
    none where that was not kept, and it stays as narrow as it is.
    `before` is what must happen before it ends; `followed_by` the mandate that takes its place. `entered_by` is the
    number of the account that entered it.
    """

    body = models.ForeignKey("register.Body", on_delete=models.PROTECT, related_name="mandates")
    title = models.CharField(max_length=500)
    term_first = models.DateField(null=True, blank=True)
    term_after = models.DateField(null=True, blank=True, db_index=True)
    term_text = models.TextField(blank=True)
    before = models.TextField(blank=True)
    act = models.ForeignKey("register.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="mandates")
    source = models.TextField(blank=True)
    followed_by = models.OneToOneField("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="follows")
    entered_by = models.BigIntegerField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)
    own = models.ForeignKey(Marking, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    term = PeriodColumns("term")
    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ("term_after", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def stamp(self) -> str:
        """A short hash of the row: equal while nobody has changed it."""
        told = (str(getattr(self, field.attname)) for field in self._meta.concrete_fields)
        return hashlib.sha256(" ".join(told).encode()).hexdigest()[:12]
