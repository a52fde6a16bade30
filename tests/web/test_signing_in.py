"""Signing in by password: its limits, its session, and where it leads."""

import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from article71.actions import accounts, passwords
from article71.register.accounts import Account, Role
from article71.register.events import Event
from article71.register.sessions import Session
from article71.web.limits import SIGNED_IN_HOURS

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PASSWORD = "long bicycle sheds 31"


@pytest.fixture
def ben() -> Account:
    """Somebody with a password."""
    account = Account(username="ben", role=Role.DELEGATE)
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(browser: Client, name: str = "ben", password: str = PASSWORD, **more: Any) -> Any:
    return browser.post("/sign-in/", {"login": name, "password": password, **more})


def test_signing_in_begins_a_session_with_a_new_key_that_ends_after_a_working_day(ben: Account) -> None:
    browser = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/130.0"})
    session = browser.session
    session["before"] = True
    session.save()
    browser.cookies["sessionid"] = session.session_key
    assert sign_in(browser)["Location"] == "/"
    kept = Session.objects.get(account=ben)
    assert kept.session_key != session.session_key
    assert "Firefox" in kept.browser
    assert "remember" not in Client().get("/sign-in/").content.decode()
    later = browser.session
    later["something"] = "written later puts the end off no further"
    later.save()
    assert Session.objects.get(account=ben).expire_date == kept.expire_date
    left = kept.expire_date - timezone.now()
    assert datetime.timedelta(hours=SIGNED_IN_HOURS - 1) < left <= datetime.timedelta(hours=SIGNED_IN_HOURS)
    cookie = browser.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_signing_in_and_out_are_events_and_a_failure_is_none(ben: Account) -> None:
    browser = Client()
    sign_in(browser, password="wrong")
    assert Event.objects.count() == 0
    sign_in(browser)
    browser.post("/sign-out/")
    assert [(event.action, event.account) for event in Event.objects.all()] == [
        ("sessions.begin", ben.pk),
        ("sessions.end", ben.pk),
    ]
    assert not Session.objects.filter(account=ben).exists()


def said(answer: Any) -> str:
    """The answer without what differs in each."""
    words = answer.content.decode()
    return words[words.index("<main") : words.index("</main")].replace("nobody", "ben")


def test_a_wrong_name_a_wrong_password_and_a_closed_account_answer_alike(ben: Account) -> None:
    wrong = sign_in(Client(), password="wrong")
    unknown = sign_in(Client(), name="nobody")
    Account.objects.update(is_active=False)
    closed = sign_in(Client())
    answers = [_without_token(said(each)) for each in (wrong, unknown, closed)]
    assert answers[0] == answers[1] == answers[2]
    assert "The name or the password is wrong." in answers[0]


def _without_token(words: str) -> str:
    return "\n".join(line for line in words.splitlines() if "csrfmiddlewaretoken" not in line)


@pytest.mark.parametrize("name", ["ben", "nobody"])
def test_a_name_is_locked_after_five_failures_whether_it_is_there_or_not(ben: Account, name: str) -> None:
    statuses = [sign_in(Client(), name=name, password="wrong").status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    answer = sign_in(Client(), name=name.upper())
    assert answer.status_code == 429
    assert answer["Retry-After"]
    assert name not in said(answer).lower().replace("number", "")
    assert sign_in(Client(), name="somebody else").status_code == 200


def test_an_address_is_locked_for_guessing_at_many_names(ben: Account) -> None:
    answers = [sign_in(Client(), name=f"name{number}", password="wrong") for number in range(21)]
    assert [answer.status_code for answer in answers] == [200] * 20 + [429]
    assert sign_in(Client()).status_code == 429
    assert sign_in(Client(REMOTE_ADDR="192.0.2.7")).status_code == 302


def test_who_signs_in_rightly_is_not_counted(ben: Account) -> None:
    assert {sign_in(Client()).status_code for _ in range(8)} == {302}


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/acts/?type=invited", "/acts/?type=invited"),
        ("https://elsewhere.test/", "/"),
        ("//elsewhere.test/", "/"),
        ("http://localhost:9999/", "/"),
        ("http://testserver/acts/", "/"),
        ("javascript:alert(1)", "/"),
        ("/\\elsewhere.test", "/"),
    ],
)
def test_signing_in_leads_to_these_pages_only(ben: Account, asked: str, led: str) -> None:
    assert sign_in(Client(), next=asked)["Location"] == led


def test_a_page_that_asks_for_an_account_leads_to_signing_in_and_back(ben: Account) -> None:
    browser = Client()
    asked = browser.get("/profile/")
    assert asked["Location"] == "/sign-in/?next=/profile/"
    assert 'name="next" value="/profile/"' in browser.get(asked["Location"]).content.decode()


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(ben: Account) -> None:
    here, there = Client(), Client()
    sign_in(here), sign_in(there)
    before = here.cookies["sessionid"].value
    given = {"old_password": PASSWORD, "new_password1": PASSWORD + "!", "new_password2": PASSWORD + "!"}
    assert here.post("/password/", given)["Location"] == "/profile/"
    assert here.cookies["sessionid"].value != before
    assert (here.get("/profile/").status_code, there.get("/profile/").status_code) == (200, 302)


def test_an_old_password_cannot_be_guessed_at_an_open_browser(ben: Account) -> None:
    browser = Client()
    sign_in(browser)
    given = {"old_password": "guess", "new_password1": PASSWORD + "!", "new_password2": PASSWORD + "!"}
    assert [browser.post("/password/", given).status_code for _ in range(6)] == [200] * 5 + [429]


def test_closing_an_account_signs_it_out(ben: Account) -> None:
    browser = Client()
    sign_in(browser)
    accounts.close(ben, by=Account.objects.create(username="root", role=Role.ADMINISTRATOR))
    assert browser.get("/profile/").status_code == 302


def test_a_password_given_elsewhere_signs_out_here(ben: Account) -> None:
    browser = Client()
    sign_in(browser)
    passwords.change(PASSWORD + "!", by=ben)
    assert browser.get("/profile/").status_code == 302


def test_nobody_opens_an_account_or_asks_for_a_password_for_themselves() -> None:
    for address in ("/sign-up/", "/signup/", "/accounts/signup/", "/password/reset/", "/accounts/login/", "/admin/"):
        assert Client().get(address).status_code == 404, address
    assert "invitation" in Client().get("/sign-in/").content.decode()


def test_a_form_without_its_mark_is_refused_in_the_frame(ben: Account) -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"login": "ben", "password": PASSWORD})
    assert answer.status_code == 403
    assert "Load it again" in said(answer)


def test_counts_of_many_names_do_not_wash_out_the_first() -> None:
    cache.set("first", 1)
    for number in range(1000):
        cache.set(f"count-{number}", 1)
    assert cache.get("first") == 1
