"""The outbox: one message a day to a recipient, with its lines and why each came. All alerts go through it."""

from typing import Self

from django.db import models

from article71.register.accounts import Account, Role
from article71.register.markings import GuardedQuerySet


class MessageState(models.TextChoices):
    """What became of a message. One that is still being sent may have come in, and counts as told."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Why(models.TextChoices):
    """Why a line came."""

    OWES = "owes", "your office owes it"
    PRESIDES = "presides", "it is overdue, and you are in the chair"
    UNREACHED = "unreached", "who owes it cannot be reached"
    SILENT = "silent", "it is silent, and your office owes it"
    STAYS_SILENT = "quiet", "it stays silent, and you are in the chair"
    EFFECT = "effect", "an act takes effect"
    ENDS = "ends", "it ends, and nothing follows it"
    MEETS = "meets", "an operation of yours meets another"
    UNANSWERED = "unanswered", "nobody has answered it, and you coordinate"
    FOLLOWS = "follows", "you follow it"


class MessageQuerySet(GuardedQuerySet["Message"]):
    """Messages."""

    def visible_to(self, viewer: Account | None) -> Self:
        """One's own; to the secretariat those to offices too, but never what somebody follows."""
        if viewer is None:
            return self.none()
        own = models.Q(account=viewer)
        return self.filter(own | models.Q(body__isnull=False) if viewer.role == Role.SECRETARIAT else own)

    def told(self) -> Self:
        """Those whose lines count as told."""
        return self.exclude(state=MessageState.FAILED)


class Message(models.Model):
    """What one recipient was sent on one day: to a body's mailbox, an account, or an address that follows something.

    Its words are not kept: they are written when it is sent, by what its reader may see then.
    """

    address = models.EmailField(blank=True)
    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="messages")
    account = models.ForeignKey(
        "register.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="messages"
    )
    day = models.DateField(db_index=True)
    state = models.CharField(max_length=10, choices=MessageState.choices, default=MessageState.SENDING)
    trouble = models.TextField(blank=True)
    at = models.DateTimeField()

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ("-day", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("address", "day"), condition=~models.Q(address=""), name="one_message_a_day_to_a_recipient"
            ),
        )

    def __str__(self) -> str:
        return f"message of {self.day}"


class Line(models.Model):
    """One line of a message: the record it names, and why it came.

    `step` is how many days after a duty's last day it was meant for; `follow` what asked for it, and `event` the
    number of the last event of which it tells.
    """

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="lines")
    why = models.CharField(max_length=10, choices=Why.choices)
    noun = models.CharField(max_length=50)
    record = models.BigIntegerField()
    step = models.IntegerField(null=True, blank=True)
    follow = models.ForeignKey("register.Follow", null=True, blank=True, on_delete=models.PROTECT, related_name="lines")
    event = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("message", "pk")
        indexes = (models.Index(fields=("noun", "record"), name="lines_of_a_record"),)

    def __str__(self) -> str:
        return f"{self.noun} {self.record}"
