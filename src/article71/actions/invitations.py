"""Invitations: who keeps accounts hands out a link, and who is invited sets a password with it."""

import datetime

from django.db import transaction
from django.utils import timezone

from article71.actions.passwords import check, put
from article71.actions.permissions import permit, permit_keeping
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.invitations import GOOD_FOR, Invitation, hashed, new_key


@transaction.atomic
def issue(account: Account, *, by: Account, on: datetime.date | None = None) -> str:
    """The key of a new invitation, which is known now and never again; one handed out before opens nothing any more.

    BadInput for an account that is closed. The password stays what it is until the invitation is accepted.
    """
    permit_keeping(by, "invitations.issue")
    wait_for_turn()
    kept = Account.objects.filter(pk=account.pk, is_active=True).first()
    if kept is None:
        raise BadInput("the account is closed: reopen it first", str(account))
    key, expires = new_key(), timezone.now() + GOOD_FOR
    Invitation.objects.update_or_create(account=kept, defaults={"hash": hashed(key), "expires": expires})
    write(Change("invitations.issue", kept, after={"expires": expires.isoformat(timespec="seconds")}), by=by, on=on)
    return key


@transaction.atomic
def accept(key: str, password: str, *, by: Account, on: datetime.date | None = None) -> None:
    """Set the password of the account that was invited, which is `by`, and sign it out everywhere else.

    NotThere for a key that opens nothing; BadInput for a password that is too weak: the invitation then stays.
    """
    permit(by, "invitations.accept")
    wait_for_turn()
    invitation = Invitation.objects.of_key(key, timezone.now())
    if invitation is None or invitation.account != by:
        raise NotThere("this invitation opens nothing")
    check(password, invitation.account)
    put(invitation.account, password)
    invitation.delete()
    write(Change("invitations.accept", by), by=by, on=on)
