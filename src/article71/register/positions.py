"""Positions: where a delegation stood on an item, recorded only where somebody wants it recorded, with its marking."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.agendas import AgendaItem
from article71.register.markings import Marked, MarkedQuerySet

if TYPE_CHECKING:
    from article71.register.accounts import Account


class Stance(models.TextChoices):
    """Where a delegation stands."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINS = "abstains"
    RESERVATION = "reservation"
    SCRUTINY = "scrutiny-reservation", "scrutiny reservation"


class PositionQuerySet(MarkedQuerySet["Position"]):
    """Positions."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those the viewer may see, on items that the viewer may see."""
        return super().visible_to(viewer).filter(item__in=AgendaItem.objects.visible_to(viewer))

    def standing(self) -> Self:
        """Those that were not withdrawn."""
        return self.filter(withdrawn=False)


class Position(Marked):
    """Where a body stood on an item, and in which words; one withdrawn is kept."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="positions")
    body = models.ForeignKey("register.Body", on_delete=models.PROTECT, related_name="positions")
    stance = models.CharField(max_length=25, choices=Stance.choices)
    words = models.TextField(blank=True)
    withdrawn = models.BooleanField(default=False)

    objects = PositionQuerySet.as_manager()

    class Meta:
        ordering = ("item", "pk")

    def __str__(self) -> str:
        return f"{self.body.short}: {self.get_stance_display().lower()}"
