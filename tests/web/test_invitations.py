"""An invitation lets somebody set their password in the browser, once."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from article71.actions import invitations
from article71.register.accounts import Account, Role
from article71.register.invitations import Invitation
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PASSWORD = "long bicycle sheds 31"


@pytest.fixture
def address() -> str:
    """The link that Ben was given."""
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    return f"/invitations/{invitations.issue(ben, by=secretariat())}/"


def typed(address: str, one: str, other: str) -> Any:
    return Client().post(address, {"new_password1": one, "new_password2": other})


def test_who_is_invited_sets_a_password_and_signs_in(address: str) -> None:
    shown = Client().get(address)
    assert "<strong>ben</strong>" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert typed(address, PASSWORD, PASSWORD)["Location"] == "/sign-in/"
    browser = Client()
    assert browser.post("/sign-in/", {"login": "ben", "password": PASSWORD})["Location"] == "/"
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize(("one", "other"), [(PASSWORD, "other"), ("short", "short"), ("password123", "password123")])
def test_a_bad_password_is_told_and_uses_nothing_up(address: str, one: str, other: str) -> None:
    assert "ecl-feedback-message" in typed(address, one, other).content.decode()
    assert Client().get(address).status_code == 200


def test_an_old_an_unknown_and_a_closed_one_answer_alike(address: str) -> None:
    Invitation.objects.update(expires=timezone.now() - datetime.timedelta(seconds=1))
    old = Client().get(address)
    unknown = Client().get("/invitations/unknown/")
    assert (old.status_code, unknown.status_code) == (404, 404)
    assert "opens nothing any more" in old.content.decode()
    assert "ben" not in old.content.decode()
