"""Duties: what somebody owes because of acts."""

from datetime import date

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.periods import PeriodColumns


class DutyKind(models.TextChoices):
    """How a duty runs."""

    DATED = "dated"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    UNDATED = "undated"


class DutyState(models.TextChoices):
    """Whether people hold the duty to exist; it stands as its acts do.

    One that was merged into another is kept, so that its address lasts.
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class DutyQuerySet(MarkedQuerySet["Duty"]):
    """Duties."""

    def standing(self) -> "DutyQuerySet":
        """Those that count: with an act that was not rejected, and still found or confirmed."""
        return self.filter(state__in=(DutyState.PROPOSED, DutyState.CONFIRMED))

    def with_owners(self) -> "DutyQuerySet":
        """With who owes each, in one query more."""
        return self.prefetch_related(models.Prefetch("owner_rows", Owner.objects.select_related("body")))

    def as_at(self, day: date) -> "DutyQuerySet":
        """Duties that some act had founded by the end of the day."""
        return self.filter(since__lte=day)


class Duty(Marked):
    """Who owes what, by when or how often. `acts` are its sources; `since` is the day the first took effect.

    `recurrence` is an RFC 5545 rule; `finding` is the id under which a reading of
    `document` found it; `entered_by` the number of the account that entered it by hand.
    """

    what = models.TextField()
    kind = models.CharField(max_length=12, choices=DutyKind.choices)
    due_first = models.DateField(null=True, blank=True)
    due_after = models.DateField(null=True, blank=True, db_index=True)
    due_text = models.TextField(blank=True)
    recurrence = models.CharField(max_length=200, blank=True)
    acts = models.ManyToManyField("register.Act", related_name="duties")
    document = models.ForeignKey(
        "register.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="duties"
    )
    finding = models.CharField(max_length=64, blank=True, db_index=True)
    entered_by = models.BigIntegerField(null=True, blank=True)
    since = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    state = models.CharField(max_length=10, choices=DutyState.choices, default=DutyState.PROPOSED, db_index=True)

    due = PeriodColumns("due")
    objects = DutyQuerySet.as_manager()

    class Meta:
        ordering = ("due_after", "pk")
        verbose_name_plural = "duties"

    def __str__(self) -> str:
        return self.what

    @property
    def owners(self) -> tuple[str, ...]:
        """Who owes it, in order."""
        return tuple(owner.name for owner in self.owner_rows.all())


class Owner(models.Model):
    """A body that owes a duty; one the vocabulary does not know keeps its words."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="owner_rows")
    position = models.IntegerField()
    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="owed")
    words = models.CharField(max_length=300)

    class Meta:
        ordering = ("duty", "position")
        indexes = (models.Index(fields=("words",), condition=models.Q(body=None), name="owners_without_a_body"),)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The body's short name, or its words."""
        return self.body.short if self.body else self.words
