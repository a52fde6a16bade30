"""Signing in by OpenID Connect, at a provider that runs beside the test and speaks over HTTP."""

import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from django.test import Client
from oidc_provider_mock import User, run_server_in_thread

from article71.register.accounts import Account, Role
from article71.register.events import Event
from article71.web.service_settings import service

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PEOPLE = (
    User(sub="s-ben", claims={"email": "ben@ruritania.test", "email_verified": True}),
    User(sub="s-unproved", claims={"email": "ben@ruritania.test", "email_verified": False}),
    User(sub="s-written", claims={"email": "ben@ruritania.test", "email_verified": "false"}),
    User(sub="s-untold", claims={"email": "ben@ruritania.test"}),
    User(sub="s-other", claims={"email": "BEN@ruritania.test", "email_verified": True}),
    User(sub="s-stranger", claims={"email": "stranger@elsewhere.test", "email_verified": True}),
)


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """A provider on a free port of this machine."""
    with run_server_in_thread(user_claims=PEOPLE) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def _service(settings: Any, issuer: str) -> None:
    """The register is told of the provider."""
    settings.SOCIALACCOUNT_PROVIDERS = service(issuer, "article71", "a secret between them", "Ruritania")
    settings.SIGN_IN_SERVICE = "Ruritania"


@pytest.fixture
def ben() -> Account:
    """Somebody for whom an account was opened, without a password."""
    account = Account(username="ben", role=Role.DELEGATE, email="ben@ruritania.test")
    account.set_unusable_password()
    account.save()
    return account


def signs_in(browser: Client, subject: str, **more: str) -> Any:
    """The whole dance: to the provider, where somebody says who they are, and back with the code."""
    led = browser.post("/sign-in/service/", more)
    assert led.status_code == 302
    said = httpx.post(led["Location"], data={"sub": subject})
    return browser.get(said.headers["Location"].removeprefix("http://testserver"))


def signed_in(browser: Client) -> bool:
    return bool(browser.get("/profile/").status_code == 200)


@pytest.mark.usefixtures("_service")
def test_who_has_an_account_signs_in_and_is_led_on(ben: Account) -> None:
    browser = Client()
    answer = signs_in(browser, "s-ben", next="/acts/")
    assert (answer.status_code, answer["Location"]) == (302, "/acts/")
    assert signed_in(browser)
    assert [event.action for event in Event.objects.all()] == ["accounts.recognise", "sessions.begin"]
    assert Event.objects.get(action="sessions.begin").after == {"way": "service"}


@pytest.mark.usefixtures("_service")
def test_the_number_is_kept_so_that_the_address_may_change_but_not_its_owner(ben: Account) -> None:
    signs_in(Client(), "s-ben")
    Account.objects.update(email="ben.novak@ruritania.test")
    again = Client()
    signs_in(again, "s-ben")
    assert signed_in(again)
    Account.objects.update(email="ben@ruritania.test")
    other = Client()
    assert signs_in(other, "s-other").status_code == 403
    assert not signed_in(other)


@pytest.mark.usefixtures("_service")
@pytest.mark.parametrize("subject", ["s-unproved", "s-written", "s-untold", "s-stranger"])
def test_nobody_signs_in_with_an_address_that_is_not_proved_or_known(ben: Account, subject: str) -> None:
    browser = Client()
    answer = signs_in(browser, subject)
    assert answer.status_code == 403
    assert "ask who keeps" in answer.content.decode().lower()
    assert not signed_in(browser)
    assert (Account.objects.count(), Event.objects.count()) == (1, 0)


@pytest.mark.usefixtures("_service")
def test_a_number_that_an_administrator_wrote_needs_no_address(ben: Account) -> None:
    Account.objects.update(subject="s-untold", email="")
    browser = Client()
    signs_in(browser, "s-untold")
    assert signed_in(browser)


@pytest.mark.usefixtures("_service")
def test_a_closed_account_signs_in_by_no_way(ben: Account) -> None:
    Account.objects.update(is_active=False, subject="s-ben")
    browser = Client()
    assert signs_in(browser, "s-ben").status_code == 403
    Account.objects.update(subject="")
    assert signs_in(browser, "s-ben").status_code == 403
    assert not signed_in(browser)


@pytest.mark.usefixtures("_service")
def test_nobody_ties_a_stranger_at_the_service_to_an_account(ben: Account) -> None:
    browser = Client()
    browser.force_login(ben)
    assert signs_in(browser, "s-stranger", process="connect").status_code == 403
    assert signs_in(Client(), "s-stranger").status_code == 403


@pytest.mark.usefixtures("_service")
def test_an_answer_that_nobody_asked_for_signs_nobody_in(ben: Account) -> None:
    led = Client().post("/sign-in/service/")
    back = httpx.post(led["Location"], data={"sub": "s-ben"}).headers["Location"].removeprefix("http://testserver")
    other = Client()
    assert other.get(back).status_code == 401
    assert not signed_in(other)
    assert Client().get("/sign-in/service/back/").status_code == 401


@pytest.mark.usefixtures("_service")
def test_who_breaks_off_is_told_so(ben: Account) -> None:
    browser = Client()
    led = browser.post("/sign-in/service/")
    back = httpx.post(led["Location"], data={"action": "deny"}).headers["Location"]
    answer = browser.get(f"/sign-in/service/back/{back[back.index('?') :]}")
    assert answer.status_code == 401
    assert "broken off" in answer.content.decode()


@pytest.mark.usefixtures("_service")
def test_the_sign_in_page_offers_it_beside_the_password(ben: Account) -> None:
    page = Client().get("/sign-in/?next=/acts/").content.decode()
    assert "Sign in with Ruritania" in page
    assert 'type="password"' in page
    assert Client().get("/sign-in/service/").status_code == 200


def test_a_service_that_does_not_answer_is_told_so(settings: Any) -> None:
    with socket.socket() as closed:
        closed.bind(("localhost", 0))
        port = closed.getsockname()[1]
    settings.SOCIALACCOUNT_PROVIDERS = service(f"http://localhost:{port}", "article71", "secret", "Ruritania")
    answer = Client().post("/sign-in/service/")
    assert answer.status_code == 502
    assert "does not answer" in answer.content.decode()


def test_without_a_service_there_is_no_such_page() -> None:
    assert Client().get("/sign-in/service/").status_code == 404
    assert Client().get("/sign-in/service/back/").status_code == 404
    assert "Or with a password" not in Client().get("/sign-in/").content.decode()
