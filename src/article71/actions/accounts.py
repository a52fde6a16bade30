"""Accounts: the first one of a fresh register, and those its administrator opens, changes, closes and removes."""

import datetime
from dataclasses import dataclass

from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit, permit_keeping
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account, Role
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body
from article71.register.follows import Follow
from article71.register.invitations import Invitation
from article71.register.outbox import Message
from article71.register.sessions import Session
from article71.register.tokens import Token

FIRST = "register"
_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Contact:
    """How the sign-in service's word for a person is matched: by the e-mail it has proved, or by its own number."""

    email: str = ""
    subject: str = ""


NO_CONTACT = Contact()


@dataclass(frozen=True, slots=True)
class Standing:
    """What an account is for: its role, its body, and how it is known to the sign-in service."""

    role: Role
    body: Body | None = None
    contact: Contact = NO_CONTACT


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
    account = _new(FIRST, Standing(Role.SECRETARIAT))
    write(Change("accounts.add", account, after=_told(account)), by=account, on=on)
    return account


@transaction.atomic
def add(
    name: str,
    role: Role,
    body: Body | None = None,
    contact: Contact = NO_CONTACT,
    *,
    by: Account,
    on: datetime.date | None = None,
) -> Account:
    """Open an account, without a password. BadInput when the name is none or taken, or the contact is another's.

    The secretariat may do it while there is no administrator: a register begins with one account.
    """
    permit_keeping(by, "accounts.add")
    wait_for_turn()
    _check_name(name)
    standing = Standing(role, body, contact)
    _check_contact(contact, Account())
    account = _new(name, standing)
    write(Change("accounts.add", account, after=_told(account)), by=by, on=on)
    return account


@transaction.atomic
def change(
    account: Account, standing: Standing, reason: str = "", *, by: Account, on: datetime.date | None = None
) -> None:
    """Give an account another role, body or contact.

    BadInput when the contact is another's, or nobody would be left to keep accounts.
    """
    permit_keeping(by, "accounts.change")
    wait_for_turn()
    kept = _kept(account)
    _check_contact(standing.contact, kept)
    if standing.role != Role.ADMINISTRATOR:
        _check_not_the_last(kept)
    before = _told(kept)
    _stand(kept, standing)
    kept.save()
    write(Change("accounts.change", kept, before, _told(kept), reason), by=by, on=on)


@transaction.atomic
def close(account: Account, reason: str = "", *, by: Account, on: datetime.date | None = None) -> None:
    """Let nobody sign in to an account any more, and sign it out everywhere. BadInput for the last administrator."""
    permit_keeping(by, "accounts.close")
    wait_for_turn()
    kept = _kept(account)
    _check_not_the_last(kept)
    before = _told(kept)
    _set_open(kept, False)
    _end_ways_in(kept)
    write(Change("accounts.close", kept, before, _told(kept), reason), by=by, on=on)


@transaction.atomic
def reopen(account: Account, reason: str = "", *, by: Account, on: datetime.date | None = None) -> None:
    """Let somebody sign in again, with the password they had."""
    permit_keeping(by, "accounts.reopen")
    wait_for_turn()
    kept = _kept(account)
    before = _told(kept)
    _set_open(kept, True)
    write(Change("accounts.reopen", kept, before, _told(kept), reason), by=by, on=on)


@transaction.atomic
def remove(account: Account, reason: str = "", *, by: Account, on: datetime.date | None = None) -> None:
    """Wipe who a person was: name, e-mail, password, keys; what they follow ends. The events stay, and name a number.

    BadInput for the last administrator.
    """
    permit_keeping(by, "accounts.remove")
    wait_for_turn()
    kept = _kept(account)
    _check_not_the_last(kept)
    before = _told(kept)
    # A name that nobody can be given: it holds a space.
    kept.username, kept.email, kept.subject = f"removed {kept.pk}", "", ""
    kept.is_active, kept.removed = False, True
    kept.set_unusable_password()
    kept.save()
    _end_ways_in(kept)
    Token.objects.filter(account=kept).update(label="", revoked=True)
    Follow.objects.of(kept).update(ended=timezone.now())
    Message.objects.filter(account=kept).update(address="")
    write(Change("accounts.remove", kept, before, _told(kept), reason), by=by, on=on)


@transaction.atomic
def recognise(subject: str, *, by: Account, on: datetime.date | None = None) -> None:
    """Keep the number under which the sign-in service knows who has just signed in by e-mail, for the next time.

    By then the address may be another person's. BadInput when another number is kept already.
    """
    permit(by, "accounts.recognise")
    wait_for_turn()
    kept = _kept(by)
    if kept.subject:
        raise BadInput("the sign-in service knows this account under another number")
    _check_contact(Contact(kept.email, subject), kept)
    before = _told(kept)
    kept.subject = subject
    kept.save()
    write(Change("accounts.recognise", kept, before, _told(kept)), by=by, on=on)


def _new(name: str, standing: Standing) -> Account:
    account = Account(username=name)
    _stand(account, standing)
    account.set_unusable_password()
    account.save()
    return account


def _stand(account: Account, standing: Standing) -> None:
    account.role, account.body = standing.role, standing.body
    account.email, account.subject = standing.contact.email, standing.contact.subject


def _kept(account: Account) -> Account:
    """The account as it is by now; one that was removed is nobody's any more."""
    found = Account.objects.select_related("body").filter(pk=account.pk, removed=False).first()
    if found is None:
        raise NotThere("there is no such account", str(account))
    return found


def _set_open(account: Account, is_open: bool) -> None:
    account.is_active = is_open
    account.save(update_fields=("is_active",))


def _end_ways_in(account: Account) -> None:
    Session.objects.filter(account=account).delete()
    Invitation.objects.filter(account=account).delete()


def _check_name(name: str) -> None:
    try:
        UnicodeUsernameValidator()(name)
    except ValidationError:
        raise BadInput("an account's name is made of letters, digits and . _ - + @", name) from None
    if len(name) > _LONGEST_NAME:
        raise BadInput(f"an account's name has at most {_LONGEST_NAME} characters", name)
    if Account.objects.filter(username__iexact=name).exists():
        raise BadInput("there is an account of this name", name)


def _check_contact(contact: Contact, account: Account) -> None:
    others = Account.objects.exclude(pk=account.pk)
    if contact.email:
        try:
            validate_email(contact.email)
        except ValidationError:
            raise BadInput("this is no e-mail address", contact.email) from None
        if others.filter(email__iexact=contact.email).exists():
            raise BadInput("another account has this e-mail address", contact.email)
    if contact.subject and others.filter(subject=contact.subject).exists():
        raise BadInput("another account has this number at the sign-in service", contact.subject)


def _check_not_the_last(account: Account) -> None:
    if not account.is_active or account.role != Role.ADMINISTRATOR:
        return
    if not Account.objects.administrators().exclude(pk=account.pk).exists():
        raise BadInput("nobody would be left to keep accounts: make another administrator first", account.username)


def _told(account: Account) -> dict[str, object]:
    # Not the name or address: an event must outlive the person's removal.
    return {
        "role": account.role,
        "body": account.body.short if account.body else None,
        "open": account.is_active,
        "email": bool(account.email),
        "subject": bool(account.subject),
        "removed": account.removed,
    }
