"""Passwords: everybody changes their own; who keeps accounts and runs the server gives somebody one."""

import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from article71.actions.permissions import permit, permit_keeping
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.invitations import Invitation
from article71.register.sessions import Session


@transaction.atomic
def change(password: str, *, by: Account, on: datetime.date | None = None) -> None:
    """Change one's own password and sign out everywhere. BadInput when it is too weak.

    Whoever asks has shown the old one, or an invitation, before.
    """
    permit(by, "passwords.change")
    wait_for_turn()
    check(password, by)
    put(by, password)
    write(Change("passwords.change", by), by=by, on=on)


@transaction.atomic
def give(account: Account, password: str, *, by: Account, on: datetime.date | None = None) -> None:
    """Give an account a password and sign it out everywhere. BadInput when it is too weak or the account closed."""
    permit_keeping(by, "passwords.give")
    wait_for_turn()
    if not account.is_active:
        raise BadInput("the account is closed: reopen it first", str(account))
    check(password, account)
    put(account, password)
    write(Change("passwords.give", account), by=by, on=on)


def check(password: str, account: Account) -> None:
    """BadInput, saying why, when a password is too weak for this account."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise BadInput(" ".join(error.messages)) from None


def put(account: Account, password: str) -> None:
    """Store a password by its hash; every session and invitation ends with the one before. Part of an action."""
    account.set_password(password)
    account.save(update_fields=("password",))
    Session.objects.filter(account=account).delete()
    Invitation.objects.filter(account=account).delete()
