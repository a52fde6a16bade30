"""A person who runs the server lets somebody sign in from the command line."""

import pytest
from django.test import Client
from typer.testing import CliRunner, Result

from article71.cli.root import app
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register.accounts import Account
from article71.register.events import Event

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PASSWORD = "long bicycle sheds 31"


def account(*said: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["account", *said], input=typed)


def test_a_fresh_register_lets_its_first_administrator_in_by_a_link() -> None:
    account("add", "root", "--role", "administrator")
    # The register's own account, of the secretariat, keeps accounts no more.
    assert isinstance(account("invite", "root").exception, NotAllowed)
    link = account("invite", "root", "--as", "root", "--address", "https://register.test/").stdout.strip()
    assert link.startswith("https://register.test/invitations/")
    assert Client().get(link.removeprefix("https://register.test")).status_code == 200


def test_a_password_is_given_without_being_shown() -> None:
    account("add", "anna", "--role", "secretariat")
    told = account("password", "anna", typed=f"{PASSWORD}\n")
    assert (told.exit_code, PASSWORD in told.output) == (0, False)
    assert Account.objects.get(username="anna").check_password(PASSWORD)
    assert PASSWORD not in str(Event.objects.values())


def test_a_weak_password_and_an_unknown_name_are_refused() -> None:
    account("add", "anna", "--role", "secretariat")
    assert isinstance(account("password", "anna", typed="anna\n").exception, BadInput)
    assert isinstance(account("password", "nobody", typed=f"{PASSWORD}\n").exception, NotThere)
    assert isinstance(account("invite", "nobody").exception, NotThere)


def test_an_account_without_a_name_is_refused() -> None:
    assert isinstance(account("add", "", "--role", "delegate").exception, BadInput)
    assert not Account.objects.exclude(username="register").exists()
