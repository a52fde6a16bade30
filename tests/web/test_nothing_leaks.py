"""Whoever may not see a record cannot learn that it exists: every page, asked as every role."""

import re
from collections.abc import Iterable

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from article71.actions.tokens import issue
from article71.api.rates import Limit
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.tokens import Scope
from tests.web.addresses import addresses
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
_ONCE = re.compile(r'nonce="[^"]*"|"X-CSRFToken": "[^"]*"')
FEEDS = ("/acts.atom", "/documents.atom", "/duties.atom", "/legislation.atom")
# Asked in capitals: what a page repeats of the question is then no answer to it.
_QUESTIONS = ("?text=CANARYLIMITE", "?text=CANARYCOMPARTMENT", "?body=CANARYLIMITE%20OFFICE", "?state=proposed")


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Secrets:
    """The register with the secrets, in which nobody asks too often."""
    monkeypatch.setattr(Limit, "allow_request", lambda limit, request: True)
    return secrets()


def client(account: Account | None) -> Client:
    """A browser in which this account is signed in, or nobody; the API knows it by a token."""
    if account is None:
        return Client()
    key = issue("walk", [Scope.READ], timezone.localdate(), by=account).key
    browser = Client(headers={"Authorization": f"Bearer {key}"})
    browser.force_login(account)
    return browser


def body(answer: HttpResponse) -> str:
    """Everything an answer says: its headers and its words."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return f"{dict(answer.headers)} {content.decode('utf-8', 'replace')}"


# Who sees what hangs on no store: on PostgreSQL the public and one reader walk, so that its questions are asked there.
_WALKERS = [None, *Role] if connection.vendor == "sqlite" else [None, Role.DELEGATE]


@pytest.mark.parametrize("role", _WALKERS)
def test_no_answer_tells_what_one_may_not_see(kept: Secrets, role: Role | None) -> None:
    account = kept.accounts[role] if role else None
    browser = client(account)
    for address in addresses():
        bare = browser.get(address)
        _check(bare, kept.hidden_from(account), f"{address} as {role}")
        for question in _QUESTIONS if _heeds_questions(bare) else ():
            _check(browser.get(address + question), kept.hidden_from(account), f"{address}{question} as {role}")


def _check(answer: HttpResponse, hidden: Iterable[str], asked: str) -> None:
    told = body(answer)
    for canary in hidden:
        assert canary not in told, f"{asked} is told of {canary}"


def _heeds_questions(bare: HttpResponse) -> bool:
    """Whether a page was shown for which somebody looked at what stands behind the address: most pages never do."""
    return bare.status_code == 200 and "GET" in vars(bare.wsgi_request)


def test_lists_and_search_heed_questions(kept: Secrets) -> None:
    browser = client(kept.accounts[Role.SECRETARIAT])
    for address in ("/acts/", "/acts.atom", "/acts.csv", "/documents/", "/duties/", "/search/", "/api/v1/acts"):
        assert _heeds_questions(browser.get(address)), address
    assert not _heeds_questions(browser.get(f"/documents/{kept.public.pk}/"))


def test_who_may_see_it_is_told(kept: Secrets) -> None:
    browser = client(kept.accounts[Role.SECRETARIAT])
    for address in ("/acts/", "/api/v1/acts", "/api/v1/mentions", "/api/v1/documents", "/api/v1/duties", *FEEDS):
        told = body(browser.get(address))
        assert LIMITE_CANARY in told, address
        assert COMPARTMENT_CANARY in told, address


def test_a_hidden_record_answers_like_an_absent_one(kept: Secrets) -> None:
    hidden = Act.objects.get(mentions__document=kept.limite)
    browser = client(None)
    assert browser.get(f"/acts/{hidden.pk}/").status_code == 404
    answers = [browser.get(f"/acts/{number}/") for number in (hidden.pk, 987654321)]
    assert len({_same(answer) for answer in answers}) == 1


def _same(answer: HttpResponse) -> str:
    """What is said, without what differs in every answer."""
    return _ONCE.sub("", answer.content.decode())
