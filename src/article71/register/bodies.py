"""Bodies: institutions, committees, working parties, agencies, Member States, partners, with their names over time."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from article71.register.markings import Marking
from article71.register.periods import PeriodColumns

if TYPE_CHECKING:
    from article71.register.accounts import Account


class BodyQuerySet(models.QuerySet["Body"]):
    """Bodies."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those that are shipped, and those that an act, duty or meeting names which the viewer may see.

        A body that somebody added may be known from a paper that is not everybody's.
        """
        open_ = Marking.objects.cleared_for(viewer)
        named = (
            Exists(Body.objects.filter(pk=OuterRef("pk"), **{f"{relation}__marking__in": open_}))
            for relation in ("parts__act", "owed__duty", "meetings")
        )
        acts, duties, meetings = named
        return self.filter(Q(shipped=True) | acts | duties | meetings)


class Body(models.Model):
    """Who can act, be asked or be told. `short` is the name findings and lists carry.

    A shipped body comes from the profile and is never edited: people add names, or close it by its validity.
    """

    short = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=30)
    parent = models.CharField(max_length=200, blank=True)
    source = models.TextField(blank=True)
    valid_first = models.DateField(null=True, blank=True)
    valid_after = models.DateField(null=True, blank=True)
    valid_text = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)
    given_limite = models.BooleanField(default=False)

    valid = PeriodColumns("valid")
    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("short",)

    def __str__(self) -> str:
        return self.short


class BodyName(models.Model):
    """One way of writing a body's name, and when it was in use."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=300)
    valid_first = models.DateField(null=True, blank=True)
    valid_after = models.DateField(null=True, blank=True)
    valid_text = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)

    valid = PeriodColumns("valid")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text
