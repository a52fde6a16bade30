"""Decisions on markings: each says from which marking to which, why, and when somebody looks at it again."""

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet, Marking

if TYPE_CHECKING:
    from article71.register.accounts import Account

# Policy: a marking that nobody gave a review date is looked at again after a year. It is the register's own rule, so
# that no paper stays narrow only because it was forgotten.
_YEARS_TO_FIRST_REVIEW = 1


def first_review(day: datetime.date) -> datetime.date:
    """When a marking given on this day is looked at again, where nobody said when."""
    years_later = day.year + _YEARS_TO_FIRST_REVIEW
    try:
        return day.replace(year=years_later)
    except ValueError:  # 29 February
        return datetime.date(years_later, 3, 1)


class MarkingDecisionQuerySet(MarkedQuerySet["MarkingDecision"]):
    """Decisions on markings."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those on papers the viewer may see, from and to markings the viewer is cleared for.

        A paper made public does not tell the public that it was ever narrow, nor one taken out of a compartment of
        which.
        """
        return super().visible_to(viewer).filter(document__marking__in=Marking.objects.cleared_for(viewer))


class MarkingDecision(Marked):
    """What somebody decided on a paper's marking. `earlier` is none where the paper came in with the marking `given`.

    A decision that gives the marking the paper had already is a review. `review_by` is the day on which somebody looks
    at it again, none for a paper that is open to all. `decided_by` is an account's number, as in events. Its own
    marking is that of whoever may know both, `earlier` and `given`.
    """

    document = models.ForeignKey("register.Document", on_delete=models.PROTECT, related_name="marking_decisions")
    earlier = models.ForeignKey(Marking, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    given = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    on = models.DateField()
    review_by = models.DateField(null=True, blank=True)
    decided_by = models.BigIntegerField()

    objects = MarkingDecisionQuerySet.as_manager()

    class Meta:
        ordering = ("document", "pk")

    def __str__(self) -> str:
        return f"{self.given} on {self.on}"

    @property
    def is_review(self) -> bool:
        """Whether it left the paper as it was."""
        return self.earlier_id == self.given_id
