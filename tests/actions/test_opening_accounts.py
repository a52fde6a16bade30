"""The first account of a register, and those after it."""

import pytest

from article71.actions import accounts
from article71.errors import BadInput, NotAllowed
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def test_a_fresh_register_is_kept_under_one_account() -> None:
    first = accounts.first()
    assert (first.username, first.role, first.has_usable_password()) == ("register", Role.SECRETARIAT, False)
    assert accounts.first() == first  # the second of two first commands at once
    Account.objects.update(is_active=False)
    with pytest.raises(BadInput, match="--as"):
        accounts.first()


def test_the_secretariat_opens_accounts_until_there_is_an_administrator() -> None:
    anna = secretariat()
    administrator = accounts.add("root", Role.ADMINISTRATOR, by=anna)
    with pytest.raises(NotAllowed):
        accounts.add("ben", Role.DELEGATE, by=anna)
    body = Body.objects.create(short="Ruritania", kind="member-state")
    assert accounts.add("ben", Role.DELEGATE, body, by=administrator).body == body


def test_nobody_else_opens_accounts() -> None:
    delegate = Account.objects.create(username="ben", role=Role.DELEGATE)
    with pytest.raises(NotAllowed):
        accounts.add("cleo", Role.DELEGATE, by=delegate)


def test_a_name_is_given_once() -> None:
    with pytest.raises(BadInput, match="this name"):
        accounts.add("anna", Role.DELEGATE, by=secretariat("anna"))


def test_events_name_accounts_by_number_only() -> None:
    accounts.add("ben", Role.DELEGATE, by=secretariat())
    assert "ben" not in str(Event.objects.values())
