"""Follows: who wants to hear of what by mail."""

import datetime
import secrets
from typing import Self

from django.core.signing import BadSignature, Signer
from django.db import models

from article71.register.accounts import Account
from article71.register.markings import GuardedQuerySet

# Policy: an address that nobody confirms is forgotten after this time.
GOOD_FOR = datetime.timedelta(days=3)
MOST_ASKED = 3
"""So many links are sent to one address within a day."""
MOST_FOLLOWED = 200
"""So many things one reader follows at the most."""
_SALT = "article71.follow"
_KEY_BYTES = 16


def new_key() -> str:
    """What the links of one follow are signed with: its own, so that they still lead there when the register moved."""
    return secrets.token_urlsafe(_KEY_BYTES)


class Followed(models.TextChoices):
    """What can be followed. A search is the question of a list; its target is that list's address."""

    BODY = "body"
    TOPIC = "topic"
    DUTY = "duty"
    FILE = "file", "Legislative file"
    MEETING = "meeting"
    SEARCH = "search"


class FollowQuerySet(GuardedQuerySet["Follow"]):
    """Follows."""

    def visible_to(self, viewer: Account | None) -> Self:
        """One's own alone: what somebody follows is nobody else's business."""
        return self.filter(account=viewer) if viewer else self.none()

    def running(self) -> Self:
        """Those whose address is confirmed, and that were not stopped."""
        return self.filter(ended=None).exclude(confirmed=None)

    def of(self, account: Account) -> Self:
        """Those of an account that were not stopped."""
        return self.filter(account=account, ended=None)

    def confirmable(self, now: datetime.datetime) -> Self:
        """Those that their reader may still confirm, or has confirmed."""
        asked = models.Q(confirmed=None, begun__lte=now - GOOD_FOR)
        return self.filter(ended=None).exclude(asked)

    def lapsed(self, now: datetime.datetime) -> Self:
        """Those that nobody confirmed in time."""
        return self.filter(ended=None, confirmed=None, begun__lte=now - GOOD_FOR)

    def of_link(self, link: str) -> "Follow | None":
        """The one whose link this is; None for one that was stopped, and for what is no link."""
        number, _mark, _signature = link.partition(":")
        known = number.isascii() and number.isdecimal() and len(number) <= 15
        found = self.filter(pk=number, ended=None).first() if known else None
        return found if found and found.is_link(link) else None

    def together_with(self, follow: "Follow") -> Self:
        """Everything that the same reader follows."""
        own = models.Q(account=follow.account) if follow.account else models.Q(account=None, address=follow.address)
        return self.running().filter(own) | self.filter(pk=follow.pk, ended=None)


class Follow(models.Model):
    """One thing that somebody follows by e-mail: an account, or an address that its reader confirmed.

    `target` is the number of a body, duty, file or meeting, a topic's key, or a list's question; `seen` the number of
    the last event of which everything was told, `key` what its links are signed with. The address of one without an
    account goes when it is stopped.
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
    key = models.CharField(max_length=40, default=new_key)

    objects = FollowQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"

    @property
    def link(self) -> str:
        """By which its reader finds and stops it without signing in: its number, signed."""
        return self._signer.sign(str(self.pk))

    def is_link(self, link: str) -> bool:
        """Whether this is its link."""
        try:
            return self._signer.unsign(link) == str(self.pk)
        except BadSignature:
            return False

    @property
    def _signer(self) -> Signer:
        return Signer(key=self.key, salt=_SALT)
