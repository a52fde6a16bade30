"""Visits: when an account was last here and the time before, so that it can be told what is new since."""

import datetime

from django.db import models

from article71.register.accounts import Account

# Policy: who comes back within this time is still on the same visit.
APART = datetime.timedelta(minutes=30)


class Visit(models.Model):
    """One account's last visit and the one before; it is no event, since it changes nothing of the register."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="visit")
    last = models.DateTimeField()
    before = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.account_id} {self.last:%Y-%m-%d}"


def visit(account: Account, now: datetime.datetime) -> datetime.datetime | None:
    """Note that the account is here; returns when its visit before this one ended, None on its first."""
    noted, new = Visit.objects.get_or_create(account=account, defaults={"last": now})
    if not new and now - noted.last > APART:
        noted.before = noted.last
    if not new and now > noted.last:
        noted.last = now
        noted.save(update_fields=("last", "before"))
    return noted.before
