"""Follows: who wants to hear of what, and how."""

from typing import Self

from django.db import models

from article71.register.accounts import Account
from article71.register.markings import GuardedQuerySet


class Followed(models.TextChoices):
    """What can be followed. A search is the question of a list; its target is that list's address."""

    BODY = "body"
    TOPIC = "topic"
    DUTY = "duty"
    SEARCH = "search"


class FollowQuerySet(GuardedQuerySet["Follow"]):
    """Follows."""

    def visible_to(self, viewer: Account | None) -> Self:
        """One's own alone: what somebody follows is nobody else's business."""
        return self.filter(account=viewer) if viewer else self.none()

    def running(self) -> Self:
        """Those whose address is confirmed, and that were not stopped."""
        return self.filter(ended=None).exclude(confirmed=None)


class Follow(models.Model):
    """One thing that somebody follows by e-mail: an account, or an address that its reader confirmed.

    `target` is a body's short name, a topic's key, a duty's number, or a list's question; `seen` the number of the last
    event of which everything was told. The address of one without an account goes when it is stopped.
    """

    account = models.ForeignKey(
        "register.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="follows"
    )
    address = models.EmailField(blank=True, db_index=True)
    kind = models.CharField(max_length=10, choices=Followed.choices)
    target = models.TextField()
    begun = models.DateTimeField()
    confirmed = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    seen = models.BigIntegerField(default=0)

    objects = FollowQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"
