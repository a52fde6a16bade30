"""Mailboxes: the secretariat keeps where offices of bodies read their mail."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.periods import ALWAYS, Period
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body
from article71.register.mailboxes import Mailbox


@dataclass(frozen=True, slots=True)
class NewMailbox:
    """An office's address, what the office is called, and when it is in use; from today on where that is not said."""

    address: str
    office: str = ""
    valid: Period | None = None


@transaction.atomic
def add(body: Body, new: NewMailbox, *, by: Account, on: datetime.date | None = None) -> Mailbox:
    """Send what concerns the body there too. BadInput for what is no address, or one it has already on a day of these.

    An address is an office's: the register keeps no person's beside their account.
    """
    permit(by, "mailboxes.add")
    address = checked(new.address)
    wait_for_turn()
    valid = new.valid or Period(on or timezone.localdate(), None)
    if any(valid.meets(each.valid or ALWAYS) for each in body.mailboxes.filter(address=address)):
        raise BadInput(f"{body.short} has this mailbox already", address)
    made = Mailbox(body=body, address=address, office=new.office.strip())
    made.valid = valid
    made.save()
    told = {"body": body.short, "address": address, "office": made.office, **_days(valid)}
    write(Change("mailboxes.add", made, after=told), by=by, on=on)
    return made


@transaction.atomic
def close(mailbox: Mailbox, reason: str = "", *, by: Account, on: datetime.date | None = None) -> None:
    """Send nothing there any more, from that day on. BadInput where it is out of use already."""
    permit(by, "mailboxes.close", mailbox)
    wait_for_turn()
    day = on or timezone.localdate()
    found = Mailbox.objects.select_for_update().get(pk=mailbox.pk)
    valid = found.valid or ALWAYS
    if not valid.holds(day):
        raise BadInput(f"is not in use on {day}", found.address)
    ended = {"last": (day - datetime.timedelta(1)).isoformat()}
    write(Change("mailboxes.close", found, _days(valid), _days(valid) | ended, reason.strip()), by=by, on=on)
    if valid.first == day:  # it never was in use, and no period ends before it begins
        found.delete()
        return
    found.valid = Period(valid.first, day)
    found.save()


def checked(address: str) -> str:
    """An address as it is kept, in small letters. BadInput for what is none."""
    plain = address.strip().lower()
    try:
        validate_email(plain)
    except ValidationError as error:
        raise BadInput("is no e-mail address", address) from error
    return plain


def _days(valid: Period) -> dict[str, str | None]:
    return {
        "first": valid.first.isoformat() if valid.first else None,
        "last": valid.last.isoformat() if valid.last else None,
    }
