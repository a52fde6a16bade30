"""The third part: one register of the facts and the exercise papers together, to be looked at in the browser.

It has one account for each role. Their passwords are made up anew each time, printed once, and open nothing but it.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import typer
from django.conf import settings
from django.db import transaction

from article71.actions import accounts, passwords
from article71.cli import store
from article71.cli.demo import facts
from article71.cli.demo.exercise_register import review, take_in
from article71.cli.demo.exercises import exercise_papers
from article71.cli.demo.facts_register import enter
from article71.register.accounts import Account, Role
from article71.register.bodies import Body

_BODIES = {Role.DELEGATE: "Belgium", Role.AGENCY: "Europol", Role.PRESIDENCY: "Ireland"}


@dataclass(frozen=True, slots=True)
class Access:
    """How one looks at the register in a role."""

    role: Role
    name: str
    password: str


def show() -> None:
    """Fill the register and tell with which account one comes to which desk."""
    account = store.reader("")
    fill(account)
    typer.echo("3. Both together, for the browser. One account for each role, made for this demonstration alone:")
    typer.echo("\n".join(f"  {each.name:<14} {each.password}" for each in open_accounts(by=account)))


def fill(account: Account) -> None:
    """The facts entered and the exercise papers taken in, reviewed but for ten findings."""
    enter(facts.load(settings.PROFILE), by=account)
    take_in(exercise_papers(settings.PROFILE), account)
    review(account)


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
