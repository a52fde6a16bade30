"""Accounts: the first one of a fresh register, and those its administrator adds."""

import datetime

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account, Role
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body

FIRST = "register"


@transaction.atomic
def first(*, on: datetime.date | None = None) -> Account:
    """The account that a register of one person is kept under; BadInput when the register has other accounts already.

    It is made at the first need, in the role of secretariat, and signs in nowhere: it has no password.
    """
    wait_for_turn()
    # Two first commands at once both find no account: the second takes the one that the first has made meanwhile.
    made = Account.objects.filter(username=FIRST, is_active=True).first()
    if made:
        return made
    if Account.objects.exists():
        raise BadInput("this register has accounts: name yours with --as or ARTICLE71_ACCOUNT")
    account = _new(FIRST, Role.SECRETARIAT, None)
    write(Change("accounts.add", account, after=_told(account)), by=account, on=on)
    return account


@transaction.atomic
def add(name: str, role: Role, body: Body | None = None, *, by: Account, on: datetime.date | None = None) -> Account:
    """Open an account. BadInput when the name is taken.

    The secretariat may do it while there is no administrator: a register begins with one account.
    """
    alone = not Account.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exists()
    if not (alone and by.role == Role.SECRETARIAT and by.is_active):
        permit(by, "accounts.add")
    wait_for_turn()
    if Account.objects.filter(username=name).exists():
        raise BadInput("there is an account of this name", name)
    account = _new(name, role, body)
    write(Change("accounts.add", account, after=_told(account)), by=by, on=on)
    return account


def _new(name: str, role: Role, body: Body | None) -> Account:
    account = Account(username=name, role=role, body=body)
    account.set_unusable_password()
    account.save()
    return account


def _told(account: Account) -> dict[str, str | None]:
    # Not the name: an event must outlive the person's removal.
    return {"role": account.role, "body": account.body.short if account.body else None}
