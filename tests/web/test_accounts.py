"""The pages of who keeps accounts."""

import re
from typing import Any

import pytest
from django.test import Client

from article71.actions import tokens
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.tokens import Scope, Token
from tests.exercise import DAY, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def root() -> Account:
    """Who keeps the accounts."""
    return Account.objects.create(username="root", role=Role.ADMINISTRATOR)


@pytest.fixture
def ben() -> Account:
    """Somebody with an account."""
    return Account.objects.create(username="ben", role=Role.DELEGATE, email="ben@ruritania.test")


@pytest.fixture
def browser(root: Account) -> Client:
    """The browser of who keeps the accounts."""
    made = Client()
    made.force_login(root)
    return made


def words(answer: Any) -> str:
    return str(answer.content.decode())


def test_who_keeps_accounts_opens_one_and_invites_somebody(browser: Client) -> None:
    body = Body.objects.create(short="Ruritania", kind="member-state")
    answer = browser.post("/accounts/new/", {"name": "cleo", "role": "delegate", "body": body.pk, "email": "c@r.test"})
    made = Account.objects.get(username="cleo")
    assert answer["Location"] == f"/accounts/{made.pk}/"
    assert (made.role, made.body, made.email) == ("delegate", body, "c@r.test")
    invited = browser.post(f"/accounts/{made.pk}/invite/")
    assert "no-store" in invited["Cache-Control"]
    link = re.search(r"http://testserver(/invitations/[^<\s]+)", words(invited))
    assert link
    assert "cleo" in words(Client().get(link[1]))


@pytest.mark.parametrize(
    "given", [{"name": ""}, {"name": "ben novak"}, {"name": "BEN"}, {"email": "ben@ruritania.test"}, {"role": "king"}]
)
def test_what_cannot_be_opened_is_told_beside_the_form(browser: Client, ben: Account, given: dict[str, str]) -> None:
    answer = browser.post("/accounts/new/", {"name": "cleo", "role": "delegate"} | given)
    assert answer.status_code == 200
    assert "ecl-feedback-message" in words(answer) or "ecl-notification--error" in words(answer)
    assert not Account.objects.filter(username="cleo").exists()


def test_a_change_asks_for_its_reason(browser: Client, ben: Account) -> None:
    given = {"role": "auditor", "email": "ben@ruritania.test"}
    assert "ecl-feedback-message" in words(browser.post(f"/accounts/{ben.pk}/", given))
    assert Event.objects.count() == 0
    browser.post(f"/accounts/{ben.pk}/", given | {"reason": "moved"})
    assert Account.objects.get(pk=ben.pk).role == "auditor"
    assert Event.objects.get().reason == "moved"


def test_the_last_administrator_is_told_why_not(browser: Client, root: Account) -> None:
    answer = browser.post(f"/accounts/{root.pk}/", {"role": "auditor", "reason": "tired"})
    assert "make another administrator first" in words(answer)
    assert browser.post(f"/accounts/{root.pk}/close/", {"reason": "tired"}).status_code == 400


def test_an_account_is_closed_opened_and_signed_out(browser: Client, ben: Account) -> None:
    his = Client()
    his.force_login(ben)
    browser.post(f"/accounts/{ben.pk}/sign-out/")
    assert his.get("/profile/").status_code == 302
    assert browser.post(f"/accounts/{ben.pk}/close/", {"reason": " "}).status_code == 400
    browser.post(f"/accounts/{ben.pk}/close/", {"reason": "left"})
    assert not Account.objects.get(pk=ben.pk).is_active
    assert browser.post(f"/accounts/{ben.pk}/invite/").status_code == 400
    browser.post(f"/accounts/{ben.pk}/reopen/", {"reason": "back"})
    assert Account.objects.get(pk=ben.pk).is_active


def test_a_person_is_removed_only_by_typing_the_name(browser: Client, ben: Account) -> None:
    assert browser.post(f"/accounts/{ben.pk}/remove/", {"reason": "left", "name": "bem"}).status_code == 400
    assert browser.post(f"/accounts/{ben.pk}/remove/", {"reason": "left", "name": "ben"})["Location"] == "/accounts/"
    assert browser.get(f"/accounts/{ben.pk}/").status_code == 404
    assert "removed" not in words(browser.get("/accounts/")).split("<main")[1].split("ecl-table__body")[-1]


def test_accounts_are_found_by_name_body_role_and_state(browser: Client, ben: Account) -> None:
    Body.objects.create(short="Ruritania", kind="member-state").accounts.add(ben)
    secretariat("dana")
    for asked in ("text=BEN", "text=ruritania", "role=delegate", "text=ben%40"):
        found = words(browser.get(f"/accounts/?{asked}"))
        assert (f"/accounts/{ben.pk}/" in found, "dana" in found) == (True, False), asked
    assert f"/accounts/{ben.pk}/" not in words(browser.get("/accounts/?state=closed"))


def test_a_lost_key_is_revoked(browser: Client, ben: Account) -> None:
    made = tokens.issue("laptop", [Scope.READ], DAY, by=ben, on=DAY).token
    assert made.prefix in words(browser.get(f"/accounts/{ben.pk}/"))
    assert browser.post(f"/tokens/{made.pk}/revoke/")["Location"] == f"/accounts/{ben.pk}/"
    assert Token.objects.get().revoked


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_nobody_else_comes_near_accounts(role: Role, ben: Account, root: Account) -> None:
    other = Account.objects.create(username="other", role=role)
    browser = Client()
    browser.force_login(other)
    assert "/accounts/" not in words(browser.get("/"))
    for address in ("/accounts/", "/accounts/new/", f"/accounts/{ben.pk}/", "/accounts/987654321/"):
        answer = browser.get(address)
        assert answer.status_code == 403
        assert "ruritania" not in words(answer)
    for act in ("invite", "close", "reopen", "remove", "sign-out"):
        given = {"reason": "spite", "name": "ben"}
        assert browser.post(f"/accounts/{ben.pk}/{act}/", given).status_code == 403
        assert Client().post(f"/accounts/{ben.pk}/{act}/", given)["Location"].startswith("/sign-in/")
    assert Event.objects.count() == 0
