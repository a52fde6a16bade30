"""How one looks at the demonstration in the browser: an account for each role, the same in both of its registers."""

from collections.abc import Mapping, Sequence
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
def open_accounts(given: Mapping[str, str], *, by: Account) -> Sequence[Access]:
    """An account for each role with the password given, named for the role.

    The administrator's comes last, who alone opens accounts from then on.
    """
    roles = sorted(Role, key=lambda role: role == Role.ADMINISTRATOR)
    return [_open(role, given[role.value], by) for role in roles]


def _open(role: Role, password: str, by: Account) -> Access:
    body = Body.objects.filter(short=_BODIES.get(role, "")).first()
    opened = accounts.add(role.value, role, body, by=by)
    passwords.give(opened, password, by=opened if role == Role.ADMINISTRATOR else by)
    return Access(role, opened.username, password)
