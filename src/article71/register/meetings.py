"""Meetings of a body: which kind, on what days, where, and how far its agenda has come."""

from datetime import date

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.periods import PeriodColumns


class MeetingKind(models.TextChoices):
    """How a body meets."""

    FORMAL = "formal"
    INFORMAL = "informal"
    SUPPORT_GROUP = "support-group"
    JOINT = "joint"
    EXTRAORDINARY = "extraordinary"
    MINISTERIAL = "ministerial"


class MeetingState(models.TextChoices):
    """How far a meeting has come: its agenda is drafted, then sent out and fixed; after the meeting it is closed."""

    DRAFT = "draft"
    CIRCULATED = "circulated"
    CLOSED = "closed"


class MeetingQuerySet(MarkedQuerySet["Meeting"]):
    """Meetings."""

    def standing(self) -> "MeetingQuerySet":
        """Those that were not called off."""
        return self.filter(called_off=False)

    def between(self, first: date, after: date) -> "MeetingQuerySet":
        """Those with a day from the first one up to, not including, the other."""
        return self.filter(days_first__lt=after, days_after__gt=first)


class Meeting(Marked):
    """A meeting of a body; of one the vocabulary does not know, the body's words are kept.

    `start` is the hour in the place's own time; `attendance` is as printed, such as "1+1"; `mailbox` is the address of
    the office to write to, never a person's; `revision` counts how often the circulated agenda was opened again;
    `notice` is the paper that calls it, and `called` says that it is known from that paper first.
    """

    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    words = models.CharField(max_length=300)
    kind = models.CharField(max_length=15, choices=MeetingKind.choices, db_index=True)
    title = models.CharField(max_length=300, blank=True)
    days_first = models.DateField(null=True, blank=True, db_index=True)
    days_after = models.DateField(null=True, blank=True)
    days_text = models.TextField(blank=True)
    start = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True)
    attendance = models.CharField(max_length=50, blank=True)
    mailbox = models.EmailField(blank=True)
    state = models.CharField(max_length=10, choices=MeetingState.choices, default=MeetingState.DRAFT, db_index=True)
    revision = models.IntegerField(default=0)
    called_off = models.BooleanField(default=False)
    notice = models.ForeignKey(
        "register.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="meetings"
    )

    called = models.BooleanField(default=False)

    days = PeriodColumns("days")
    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ("days_first", "pk")

    def __str__(self) -> str:
        return self.title or f"{self.name}, {self.get_kind_display().lower()} meeting"

    @property
    def name(self) -> str:
        """The body's short name, or its words."""
        return self.body.short if self.body else self.words
