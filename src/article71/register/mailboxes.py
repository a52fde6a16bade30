"""Mailboxes: the address of an office of a body, and the days on which it is in use. Offices, not people."""

from datetime import date
from typing import Self

from django.db import models

from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.markings import GuardedQuerySet, Level
from article71.register.periods import PeriodColumns

# Policy: as whom a body reads what is sent to its mailbox. A body of another kind, an institution say, reads what
# everybody may, unless it is given LIMITE.
_READS_AS = {
    "member-state": Role.DELEGATE,
    "role": Role.DELEGATE,
    "committee": Role.AGENCY,
    "working-party": Role.AGENCY,
    "agency": Role.AGENCY,
    "network": Role.AGENCY,
    "office": Role.AGENCY,
}


class MailboxQuerySet(GuardedQuerySet["Mailbox"]):
    """Mailboxes."""

    def visible_to(self, viewer: Account | None) -> Self:
        """To who is cleared for LIMITE, those of bodies the viewer may know of."""
        if viewer is None or viewer.clearance < Level.LIMITE:
            return self.none()
        return self.filter(body__in=Body.objects.visible_to(viewer))

    def in_use(self, day: date) -> Self:
        """Those in use on the day."""
        begun = models.Q(valid_first=None) | models.Q(valid_first__lte=day)
        return self.filter(begun, models.Q(valid_after=None) | models.Q(valid_after__gt=day))


class Mailbox(models.Model):
    """Where an office of a body reads its mail; `office` is what it is called, such as "COSI desk"."""

    body = models.ForeignKey("register.Body", on_delete=models.PROTECT, related_name="mailboxes")
    address = models.EmailField()
    office = models.CharField(max_length=200, blank=True)
    valid_first = models.DateField(null=True, blank=True)
    valid_after = models.DateField(null=True, blank=True)
    valid_text = models.TextField(blank=True)

    valid = PeriodColumns("valid")
    objects = MailboxQuerySet.as_manager()

    class Meta:
        ordering = ("body", "pk")
        verbose_name_plural = "mailboxes"

    def __str__(self) -> str:
        return self.address


def reader_at(body: Body) -> Account:
    """As whom a body reads what is sent to its mailbox: an account that is not kept, in the role of its kind."""
    return Account(username="", role=_READS_AS.get(body.kind, Role.PARLIAMENT), body=body)
