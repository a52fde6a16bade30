"""How one looks at the demonstration in the browser: an account for each role, the same in both of its registers.

Accounts and some offices have addresses, of a domain that nobody can own: `article71 remind --dry-run` prints what they
would be sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from article71.actions import accounts, mailboxes, passwords
from article71.actions.accounts import Contact
from article71.actions.mailboxes import NewMailbox
from article71.periods import ALWAYS
from article71.register.accounts import Account, Role
from article71.register.bodies import Body

_OFFICES = ("Commission", "CEPOL", "Europol", "Eurojust", "Frontex")
_DOMAIN = "article71.example"
_BODIES = {
    Role.SECRETARIAT: "General Secretariat of the Council",
    Role.DELEGATE: "Belgium",
    Role.AGENCY: "Europol",
    Role.PRESIDENCY: "Ireland",
}


@dataclass(frozen=True, slots=True)
class Access:
    """How one looks at the register in a role."""

    role: Role
    name: str
    password: str


@transaction.atomic
def open_accounts(given: Mapping[str, str], *, by: Account) -> Sequence[Access]:
    """An account for each role with the password given, named for the role, and the mailboxes of some offices.

    The administrator's comes last, who alone opens accounts from then on.
    """
    for body in Body.objects.filter(short__in=_OFFICES):
        mailboxes.add(body, NewMailbox(f"{body.short.lower()}@{_DOMAIN}", valid=ALWAYS), by=by)
    roles = sorted(Role, key=lambda role: role == Role.ADMINISTRATOR)
    return [_open(role, given[role.value], by) for role in roles]


def _open(role: Role, password: str, by: Account) -> Access:
    body = Body.objects.filter(short=_BODIES.get(role, "")).first()
    opened = accounts.add(role.value, role, body, Contact(f"{role.value}@{_DOMAIN}"), by=by)
    passwords.give(opened, password, by=opened if role == Role.ADMINISTRATOR else by)
    return Access(role, opened.username, password)
