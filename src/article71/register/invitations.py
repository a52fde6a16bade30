"""Invitations: a link, good once and for some days, by which somebody sets the password of their account."""

import datetime
import hashlib
import secrets

from django.db import models

GOOD_FOR = datetime.timedelta(days=7)  # policy: a link that lies about in a mailbox ends by itself
_KEY_BYTES = 32


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations."""

    def of_key(self, key: str, now: datetime.datetime) -> "Invitation | None":
        """The one this key opens now; None for a key that was used, replaced, is too old or was never made."""
        open_now = self.filter(hash=hashed(key), expires__gt=now, account__is_active=True)
        return open_now.select_related("account__body").first()


class Invitation(models.Model):
    """The one open invitation of an account; only the hash of its key is stored, and it goes when it is used."""

    account = models.OneToOneField("register.Account", on_delete=models.CASCADE, related_name="invitation")
    hash = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField()

    objects = InvitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"invitation of account {self.account_id}"


def new_key() -> str:
    """A key that nobody can guess, fit for an address."""
    return secrets.token_urlsafe(_KEY_BYTES)


def hashed(key: str) -> str:
    """What is stored of a key."""
    return hashlib.sha256(key.encode(errors="replace")).hexdigest()
