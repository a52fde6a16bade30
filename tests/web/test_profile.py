"""One's own account: its keys and its sessions."""

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from article71.actions import tokens
from article71.register.accounts import Account, Role
from article71.register.sessions import Session, marked
from article71.register.tokens import Scope, Token, account_of
from article71.web.browsers import browser as in_words
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Account:
    """Whose account it is."""
    return secretariat()


@pytest.fixture
def browser(anna: Account) -> Client:
    """Anna's browser."""
    return signed_in(anna)


def signed_in(account: Account) -> Client:
    made = Client()
    made.force_login(account)
    return made


def words(answer: Any) -> str:
    return str(answer.content.decode())


def in_days(days: int) -> str:
    return (timezone.localdate() + datetime.timedelta(days)).isoformat()


def test_a_key_is_shown_once(browser: Client, anna: Account) -> None:
    given = {"label": "nightly copy", "scopes": ["read", "ingest"], "expires": in_days(30)}
    answer = browser.post("/profile/tokens/", given)
    key = re.search(r"a71_[0-9a-f]{8}_[0-9a-f]{64}", words(answer))
    assert key
    assert "no-store" in answer["Cache-Control"]
    assert account_of(key[0], Scope.INGEST, timezone.localdate()) == anna
    later = words(browser.get("/profile/"))
    assert key[0] not in later
    assert "nightly copy" in later


@pytest.mark.parametrize(
    "given", [{"label": ""}, {"scopes": []}, {"scopes": ["rule"]}, {"expires": "soon"}, {"expires": in_days(1000)}]
)
def test_a_key_that_cannot_be_issued_is_told_beside_the_form(browser: Client, given: dict[str, Any]) -> None:
    answer = browser.post("/profile/tokens/", {"label": "x", "scopes": ["read"], "expires": in_days(3)} | given)
    assert answer.status_code == 400
    assert "ecl-feedback-message" in words(answer) or "ecl-notification--error" in words(answer)
    assert not Token.objects.exists()


def test_only_what_ones_role_can_use_is_offered(browser: Client) -> None:
    reader = words(signed_in(Account.objects.create(username="ben", role=Role.DELEGATE)).get("/profile/"))
    assert ('value="read"' in reader, 'value="review"' in reader) == (True, False)
    assert 'value="review"' in words(browser.get("/profile/"))


def test_anothers_key_is_not_there(browser: Client) -> None:
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    made = tokens.issue("laptop", [Scope.READ], timezone.localdate(), by=ben).token
    assert browser.post(f"/tokens/{made.pk}/revoke/").status_code == 404
    assert browser.post("/tokens/987654321/revoke/").status_code == 404
    assert signed_in(ben).post(f"/tokens/{made.pk}/revoke/")["Location"] == "/profile/"
    assert Token.objects.get().revoked


def test_one_signs_out_elsewhere_and_everywhere(browser: Client, anna: Account) -> None:
    there, third = signed_in(anna), signed_in(anna)
    mark = marked(there.session.session_key)
    assert mark in words(browser.get("/profile/"))
    assert there.session.session_key not in words(browser.get("/profile/"))
    browser.post(f"/profile/sessions/{mark}/end/")
    assert [each.get("/profile/").status_code for each in (there, third)] == [302, 200]
    assert browser.post(f"/profile/sessions/{mark}/end/").status_code == 404
    browser.post("/profile/sessions/end/")
    assert [each.get("/profile/").status_code for each in (browser, third)] == [302, 302]
    assert not Session.objects.filter(account=anna).exists()


def test_who_has_no_password_is_told_where_to_turn(browser: Client, anna: Account) -> None:
    anna.set_unusable_password()
    anna.save()
    page = words(signed_in(anna).get("/password/"))
    assert "sign-in service" in page
    assert 'type="password"' not in page


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome on Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605 Version/17 Safari/605", "Safari on macOS"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17 Safari/604", "Safari on iPhone"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_named_in_two_words(said: str, told: str) -> None:
    assert in_words(said) == told
