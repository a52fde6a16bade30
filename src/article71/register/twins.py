"""Twins: two duties that may be one, put before the secretariat."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.markings import GuardedQuerySet, Marking

if TYPE_CHECKING:
    from article71.register.accounts import Account


class TwinState(models.TextChoices):
    """Whether somebody has decided. Dismissed twins are kept, so that the same are not offered again."""

    OFFERED = "offered"
    MERGED = "merged"
    DISMISSED = "dismissed"


class TwinQuerySet(GuardedQuerySet["Twin"]):
    """Twins."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of which the viewer may see both duties."""
        seen = Marking.objects.cleared_for(viewer)
        return self.filter(duty__marking__in=seen, other__marking__in=seen)


class Twin(models.Model):
    """A duty and one that was there before it; `reasons` say why they may be one."""

    duty = models.ForeignKey("register.Duty", on_delete=models.PROTECT, related_name="twins")
    other = models.ForeignKey("register.Duty", on_delete=models.PROTECT, related_name="twins_after")
    reasons = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=TwinState.choices, default=TwinState.OFFERED, db_index=True)

    objects = TwinQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("duty", "other"), name="two_duties_are_offered_once"),)

    def __str__(self) -> str:
        return f"duties {self.duty_id} and {self.other_id}"
