"""Legislative files: proposals on their way, and acts that are being applied, inside or outside justice and home
affairs."""

import hashlib
from collections.abc import Iterator
from datetime import date

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet


class Handling(models.TextChoices):
    """Which of the committee's two lists a file stands on."""

    OUTSIDE = "outside", "outside justice and home affairs"
    WITHIN = "within", "within justice and home affairs"


class Stage(models.TextChoices):
    """How far a file has come, in the order of the ordinary way."""

    PROPOSED = "proposed", "proposed"
    NEGOTIATED = "negotiated", "in negotiation"
    AGREED = "agreed", "provisionally agreed"
    ADOPTED = "adopted", "adopted"
    IMPLEMENTED = "implemented", "being implemented"
    WITHDRAWN = "withdrawn", "withdrawn"
    REPEALED = "repealed", "repealed"


class LegislativeFileQuerySet(MarkedQuerySet["LegislativeFile"]):
    """Legislative files."""

    def as_at(self, day: date) -> "LegislativeFileQuerySet":
        """Those that the register tells of by the end of the day: proposed by then, where that day is known."""
        return self.exclude(begun__gt=day)


class LegislativeFile(Marked):
    """One file. `procedure`, `proposal` and `act_celex` are canonical ids, each empty where it has none.

    `short` is what people call it; `act` the act's number in words, once there is one; `amends` canonical ids of acts
    that it amends, replaces or rests on; `implication` what it means for internal security, as somebody stated it;
    `source` where it is known from; `begun` the day of its first development.
    """

    title = models.TextField()
    short = models.CharField(max_length=200, blank=True)
    handling = models.CharField(max_length=10, choices=Handling.choices, db_index=True)
    procedure = models.CharField(max_length=50, blank=True, db_index=True)
    proposal = models.CharField(max_length=50, blank=True, db_index=True)
    lead = models.CharField(max_length=300, blank=True)
    configuration = models.CharField(max_length=300, blank=True)
    implication = models.TextField(blank=True)
    act = models.CharField(max_length=200, blank=True)
    act_celex = models.CharField(max_length=50, blank=True, db_index=True)
    act_eli = models.CharField(max_length=200, blank=True)
    amends = models.JSONField(default=list)
    related = models.ManyToManyField("self")
    source = models.TextField(blank=True)
    entered_by = models.BigIntegerField()
    begun = models.DateField(null=True, blank=True, db_index=True)

    objects = LegislativeFileQuerySet.as_manager()

    class Meta:
        ordering = ("handling", "short", "title", "pk")

    def __str__(self) -> str:
        return self.short or self.title

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The canonical ids it goes by: papers that cite one of them are about it."""
        return tuple(self._identifiers())

    def _identifiers(self) -> Iterator[str]:
        yield from filter(None, (self.procedure, self.proposal, self.act_celex, self.act_eli))

    @property
    def stamp(self) -> str:
        """A short hash of what people change: equal while nobody has changed it."""
        told = [str(getattr(self, field.attname)) for field in self._meta.concrete_fields]
        told += [f"{each.kind} {each.day} {each.part}" for each in self.effect_days.all()]
        told += [f"{each.title} {each.reference} {each.standing}" for each in self.delegated_acts.all()]
        return hashlib.sha256(" ".join(told).encode()).hexdigest()[:12]
