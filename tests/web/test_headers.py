"""What every answer tells the browser: found by walking the addresses, so that a new page cannot be forgotten."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from article71.api.rates import Limit
from article71.register.accounts import Account, Role
from article71.web.headers import ProxyMiddleware
from article71.web.service_settings import origin
from article71.web.troubles import failed
from tests.web.addresses import addresses
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# A script or style within the page, which the policy would stop.
_WITHIN = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)|<style|\sstyle=|\son[a-z]+=\"|javascript:")
_HOST = "register.test"


def _check(answer: HttpResponse, address: str) -> None:
    for name, value in ALWAYS.items():
        assert answer.headers.get(name) == value, (address, name)
    assert "camera=()" in answer["Permissions-Policy"]
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy, address
    assert "unsafe" not in policy, address
    assert "frame-ancestors 'none'" in policy, address


@pytest.mark.parametrize("role", [None, Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_every_answer_bears_its_headers_and_holds_no_script(role: Role | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Limit, "allow_request", lambda limit, request: True)
    accounts = secrets().accounts
    browser = Client()
    if role:
        browser.force_login(accounts[role])
    for address in addresses():
        if role == Role.ADMINISTRATOR and not address.startswith("/accounts/"):
            continue  # the public record again, as the public sees it
        answer = browser.get(address)
        _check(answer, address)
        if role and not address.startswith("/api/"):  # what is public there says so
            assert "private" in answer["Cache-Control"], address
        handed_out = answer.get("Content-Disposition", "").startswith(
            "attachment"
        )  # a file, which no page of ours shows
        if answer["Content-Type"].startswith("text/html") and not answer.streaming and not handed_out:
            assert not _WITHIN.search(answer.content.decode()), address


def test_every_refusal_is_in_the_frame(client: Client) -> None:
    for answer in (client.get("/nowhere/"), client.post("/sign-in/", {str(at): "" for at in range(2000)})):
        assert "site-header" in answer.content.decode()
        _check(answer, str(answer.status_code))
    assert [client.get("/nowhere/").status_code, answer.status_code] == [404, 400]


@pytest.mark.parametrize("address", ["/acts/?text=a%00b", "/acts/?body=%00", "/accounts/?text=%00"])
def test_a_character_that_a_store_cannot_hold_is_asked_of_none(address: str) -> None:
    browser = Client()
    browser.force_login(Account.objects.create(username="root", role=Role.ADMINISTRATOR))
    assert browser.get(address).status_code == 400


def test_nor_is_it_taken_in_a_form() -> None:
    root = Account.objects.create(username="root", role=Role.ADMINISTRATOR)
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    browser = Client()
    browser.force_login(root)
    assert browser.post(f"/accounts/{ben.pk}/close/", {"reason": "left\x00"}).status_code == 400
    assert Account.objects.get(pk=ben.pk).is_active


def test_a_fault_is_told_in_the_frame_even_without_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OperationalError("the store is away")

    monkeypatch.setattr("article71.web.frame.viewer", away)
    answer = failed(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "site-header" in answer.content.decode()


def test_a_fault_of_a_page_is_told_in_the_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the program")

    monkeypatch.setattr("article71.web.passwords.PasswordChangeForm", fails)
    browser = Client(raise_request_exception=False)
    browser.force_login(Account.objects.create(username="ben", role=Role.DELEGATE))
    answer = browser.get("/password/")
    assert answer.status_code == 500
    assert "a secret" not in answer.content.decode()
    assert "ben" in answer.content.decode()


@pytest.mark.parametrize(
    ("proxies", "told", "address"),
    [
        (0, "198.51.100.1", "127.0.0.1"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        (2, "198.51.100.1", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_who_asks_is_whom_ones_own_proxy_saw(proxies: int, told: str, address: str, settings: object) -> None:
    settings.PROXIES = proxies  # type: ignore[attr-defined]
    seen: list[str] = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(request.META["REMOTE_ADDR"])
        return HttpResponse()

    ProxyMiddleware(answer)(RequestFactory().get("/", headers={"X-Forwarded-For": told} if told else None))
    assert seen == [address]


def _in_production(*command: str, home: Path, **more: str) -> str:
    told = {"ARTICLE71_HOSTS": _HOST, "ARTICLE71_SECRET_KEY": "exercise " * 9, "ARTICLE71_HOME": str(home)}
    done = subprocess.run(command, env=os.environ | told | more, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_djangos_own_check_of_a_deployment_finds_nothing(tmp_path: Path) -> None:
    article71 = str(Path(sys.executable).with_name("article71"))
    told = _in_production(article71, "manage", "check", "--deploy", "--fail-level", "INFO", home=tmp_path)
    assert "no issues" in told


_ASK = f"""
import django; django.setup()
from django.test import Client
plain, safe = Client(SERVER_NAME="{_HOST}"), Client(SERVER_NAME="{_HOST}", headers={{"X-Forwarded-Proto": "https"}})
print(plain.get("/sign-in/")["Location"])
answer = safe.get("/sign-in/")
print(answer["Strict-Transport-Security"], answer.cookies["csrftoken"].OutputString(), sep="\\n")
print(answer["Content-Security-Policy"])
from django.conf import settings
print(settings.SESSION_COOKIE_SECURE, Client(SERVER_NAME="elsewhere.test").get("/").status_code)
"""


def test_served_to_others_it_speaks_https_alone(tmp_path: Path) -> None:
    more = {"DJANGO_SETTINGS_MODULE": "article71.site.settings", "ARTICLE71_OIDC_ISSUER": "https://id.test/realm"}
    told = _in_production(
        sys.executable, "-c", _ASK, home=tmp_path, ARTICLE71_OIDC_CLIENT_ID="article71", **more
    ).splitlines()
    assert told[0] == f"https://{_HOST}/sign-in/"
    assert "max-age=31536000" in told[1]
    assert "Secure" in told[2]
    assert "form-action 'self' https://id.test;" in told[3] + ";"
    assert told[4] == "True 400"


def test_a_form_leads_nowhere_else_without_a_service() -> None:
    assert origin("") == []
