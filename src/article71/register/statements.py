"""Statements: what people say of a duty's progress, beside its evidence."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.followup.progress import Progress, Said
from article71.register.markings import GuardedQuerySet, Marking

if TYPE_CHECKING:
    from article71.register.accounts import Account

PROGRESSES = [(each.value, each.value) for each in Progress]


class StatementQuerySet(GuardedQuerySet["Statement"]):
    """Statements."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those on duties that the viewer may see."""
        return self.filter(duty__marking__in=Marking.objects.cleared_for(viewer))


class Statement(models.Model):
    """A progress that somebody stated of a duty, from its `day` until it was `lifted`.

    An owner's word, that it is acknowledged or in progress, counts beside the evidence; one `in_place` of what evidence
    makes of it bears a reason. `successors` are the duties that take the place of a superseded one.
    """

    duty = models.ForeignKey("register.Duty", on_delete=models.PROTECT, related_name="statements")
    progress = models.CharField(max_length=20, choices=PROGRESSES)
    in_place = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    day = models.DateField()
    lifted = models.DateField(null=True, blank=True)
    successors = models.ManyToManyField("register.Duty", related_name="superseding", blank=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ("day", "pk")

    def __str__(self) -> str:
        return self.progress

    @property
    def value(self) -> Said:
        """What it says of the duty's progress."""
        return Said(Progress(self.progress), self.day, self.lifted, self.in_place)
