"""How one looks at the demonstration in the browser: an account for each role, with a password of its own.

Passwords are made up anew each time, printed once, and open nothing but the demonstration.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from article71.actions import accounts, passwords
from article71.register.accounts import Account, Role
from article71.register.bodies import Body

_BODIES = {Role.DELEGATE: "Belgium", Role.AGENCY: "Europol", Role.PRESIDENCY: "Ireland"}


@dataclass(frozen=True, slots=True)
class Access:
    """How one looks at the register in a role."""

    role: Role
    name: str
    password: str


@transaction.atomic
def open_accounts(*, by: Account) -> Sequence[Access]:
    """An account for each role, named for it; the administrator's last, who alone opens accounts from then on."""
    roles = sorted(Role, key=lambda role: role == Role.ADMINISTRATOR)
    return [_open(role, by) for role in roles]


def _open(role: Role, by: Account) -> Access:
    body = Body.objects.filter(short=_BODIES.get(role, "")).first()
    opened, password = accounts.add(role.value, role, body, by=by), secrets.token_urlsafe(9)
    passwords.give(opened, password, by=opened if role == Role.ADMINISTRATOR else by)
    return Access(role, opened.username, password)
