"""Releases: what the owner of an operation shows to whom it overlaps with, a step at a time."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from article71.overlaps.coarse import Part
from article71.register.markings import GuardedQuerySet
from article71.register.operations import Operation
from article71.register.operations_of import deciding_on, party_to
from article71.register.unguessed import unguessed

if TYPE_CHECKING:
    from article71.register.accounts import Account


class ReleasedPart(models.TextChoices):
    """What is shown. A release holds for later versions of the operation too."""

    AREA = "area", "its area"
    WINDOW = "window", "its window"
    AIM = "aim", "its aims"
    PARTICIPANTS = "participants", "its participants"
    ALL = "all", "all of it"


class Reach(models.TextChoices):
    """To whom: the lead and the coordination unit of the other operation, or all its parties."""

    SIDE = "side", "the other side"
    PARTIES = "parties", "all parties of the other side"


class ReleaseQuerySet(GuardedQuerySet["Release"]):
    """Releases."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of and to operations that the viewer's body leads or coordinates; or, to all parties, is party to."""
        told = party_to("to", viewer) & Q(reach=Reach.PARTIES)
        known = deciding_on("operation", viewer) | deciding_on("to", viewer) | told
        return self.filter(pk__in=Release.objects.filter(known).values("pk"))


class Release(models.Model):
    """A part of an `operation` that its owner shows `to` another that it overlaps with, from the day `on`."""

    id = models.BigIntegerField(primary_key=True, default=unguessed, editable=False)
    overlap = models.ForeignKey("register.Overlap", on_delete=models.CASCADE, related_name="releases")
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="releases")
    to = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="released_to")
    part = models.CharField(max_length=15, choices=ReleasedPart.choices)
    reach = models.CharField(max_length=10, choices=Reach.choices, default=Reach.SIDE)
    on = models.DateField()

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("operation", "to", "part", "reach"), name="a_part_is_released_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_part_display()} to {self.get_reach_display()}"

    @property
    def parts(self) -> frozenset[Part]:
        """The parts of the shape that are shown."""
        if self.part == ReleasedPart.ALL:
            return frozenset(Part)
        return frozenset({Part(self.part)} if self.part in set(Part) else ())
