"""Events: one line of the audit trail for each action, chained by hash. Rows are added and never changed."""

import datetime

from django.db import models

from article71.register.chain import Link


class Event(models.Model):
    """Who did what to which record, when, to take effect on which day, and why.

    `hash` covers the line and the hash of the one before. `account` is a number, so that a person can be removed.
    """

    number = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    action = models.CharField(max_length=100, db_index=True)
    noun = models.CharField(max_length=50)
    record = models.CharField(max_length=50)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    reason = models.TextField(blank=True)
    on = models.DateField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)
        indexes = (
            models.Index(fields=("noun", "record")),
            models.Index(fields=("account", "number"), name="events_of_an_account"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.action}"

    @property
    def link(self) -> Link:
        """The event as a link of the chain."""
        line = {
            "number": self.number,
            "at": _day(self.at),
            "account": self.account,
            "action": self.action,
            "noun": self.noun,
            "record": self.record,
            "before": self.before,
            "after": self.after,
            "reason": self.reason,
            "on": _day(self.on),
        }
        return Link(line, self.previous, self.hash)


def _day(when: datetime.date | None) -> str | None:
    """None where somebody wrote into the store what is no day: the line then fits no hash, and is named."""
    return when.isoformat() if when else None
