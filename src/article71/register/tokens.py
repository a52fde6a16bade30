"""Tokens: a program's key to the register, with what it may be used for and until when.

A key is `a71_`, a prefix by which people recognise it, and a secret. Only the hash of the whole is stored, so that who
reads the store can use none; a plain hash is enough, for the secret is random and longer than anybody can try out.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db import models

from article71.register.accounts import Account, Role

LONGEST_LABEL = 100
LONGEST_DAYS = 366  # policy: a key that is forgotten ends by itself within a year
_PREFIX_BYTES, _SECRET_BYTES = 4, 32
_SHAPE = re.compile(rf"a71_[0-9a-f]{{{2 * _PREFIX_BYTES}}}_[0-9a-f]{{{2 * _SECRET_BYTES}}}")
_NO_KEY = hashlib.sha256(b"no key").hexdigest()


class Scope(models.TextChoices):
    """What a key may be used for. It adds nothing to what its account may do by its role."""

    READ = "read"
    INGEST = "ingest"
    REVIEW = "review"
    DELIVER = "deliver"
    FOLLOW = "follow"
    KEEP = "keep"
    PLAN = "plan"


class TokenQuerySet(models.QuerySet["Token"]):
    """Tokens."""

    def visible_to(self, viewer: Account | None) -> Self:
        """One's own; to administrators all of them."""
        if viewer is None:
            return self.none()
        return self if viewer.role == Role.ADMINISTRATOR else self.filter(account=viewer)

    def working(self, day: date) -> Self:
        """Those that open the register on that day."""
        return self.filter(revoked=False, expires__gte=day, account__is_active=True)


class Token(models.Model):
    """One key of an account: `label` is its owner's word for it, `expires` the last day it works.

    `used` is the last day it was, a trace like the time of the last sign-in, on which nothing depends. It has no event.
    """

    account = models.ForeignKey("register.Account", on_delete=models.PROTECT, related_name="tokens")
    label = models.CharField(max_length=LONGEST_LABEL)
    prefix = models.CharField(max_length=20, unique=True)
    hash = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    issued = models.DateField()
    expires = models.DateField()
    used = models.DateField(null=True, blank=True)
    revoked = models.BooleanField(default=False)

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.prefix

    def allows(self, scope: Scope) -> bool:
        """Whether it may be used for this."""
        return scope in self.scopes


@dataclass(frozen=True, slots=True)
class Key:
    """A key as its owner gets to see it, once."""

    text: str

    @property
    def prefix(self) -> str:
        """The part that may be shown: by it people recognise the key."""
        return self.text.rpartition("_")[0]

    @property
    def hash(self) -> str:
        """What is stored of it."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def new_key() -> Key:
    """A key that nobody can guess."""
    return Key(f"a71_{secrets.token_hex(_PREFIX_BYTES)}_{secrets.token_hex(_SECRET_BYTES)}")


def token_of(key: str, today: date) -> Token | None:
    """The token of a key that works today, and note that it was used; None for any other, whatever is wrong with it.

    A known prefix takes as long to refuse as an unknown one.
    """
    if not _SHAPE.fullmatch(key):
        return None
    given = Key(key)
    found = Token.objects.working(today).select_related("account__body").filter(prefix=given.prefix).first()
    right = hmac.compare_digest(found.hash if found else _NO_KEY, given.hash)
    if not (found and right):
        return None
    if found.used != today:
        Token.objects.filter(pk=found.pk).update(used=today)
    return found


def account_of(key: str, scope: Scope, today: date) -> Account | None:
    """The account that a key opens for this use; None when the key does not work today or is not meant for it."""
    found = token_of(key, today)
    return found.account if found and found.allows(scope) else None
