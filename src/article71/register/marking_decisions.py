"""Decisions on markings: each says from which marking to which, why, and when somebody looks at it again."""

import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from article71.register.markings import Marked, MarkedQuerySet, Marking

if TYPE_CHECKING:
    from article71.register.accounts import Account

# Policy: a marking that nobody gave a review date is looked at again after a year. It is the register's own rule, so
# that no paper stays narrow only because it was forgotten.
_YEARS_TO_FIRST_REVIEW = 1


DECIDED_ON = ("document", "file", "mandate", "meeting")
"""The kinds of record whose marking is decided on, by the decision's columns."""


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
        """Those on records the viewer may see, from and to markings the viewer is cleared for.

        A paper made public does not tell the public that it was ever narrow, nor one taken out of a compartment of
        which.
        """
        cleared = Marking.objects.seen_by(viewer)
        seen = (Q(**{column: None}) | Q(**{f"{column}__marking__in": cleared}) for column in DECIDED_ON)
        return super().visible_to(viewer).filter(*seen)


def _on(noun: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(noun, null=True, blank=True, on_delete=models.PROTECT, related_name="marking_decisions")


class MarkingDecision(Marked):
    """What somebody decided on the marking of a record: just one of `DECIDED_ON`.

    `earlier` is none where the record came in with the marking `given`. A decision that gives the marking it had
    already is a review. `review_by` is the day on which somebody looks at it again, none for what is open to all.
    `decided_by` is an account's number, as in events. Its own marking is that of whoever may know both, `earlier` and
    `given`.
    """

    document = _on("register.Document")
    file = _on("register.LegislativeFile")
    mandate = _on("register.Mandate")
    meeting = _on("register.Meeting")
    earlier = models.ForeignKey(Marking, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    given = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    on = models.DateField()
    review_by = models.DateField(null=True, blank=True)
    decided_by = models.BigIntegerField()

    objects = MarkingDecisionQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.given} on {self.on}"

    @property
    def column(self) -> str:
        """Which of `DECIDED_ON` it is on."""
        return next(each for each in DECIDED_ON if getattr(self, f"{each}_id"))

    @property
    def is_review(self) -> bool:
        """Whether it left the record as it was."""
        return self.earlier_id == self.given_id
