"""The auditor's page: events with what they changed, page by page, and the state of the chain."""

import re

import pytest
from django.db import connection
from django.test import Client

from article71.actions import documents
from article71.documents.tree import Cover
from article71.register import audit, heads
from article71.register.accounts import Account, Role
from article71.register.chain import Head
from article71.register.events import Event
from tests.exercise import DAY
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, Secrets, secrets
from tests.web.test_nothing_leaks import client

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.fixture
def aud(kept: Secrets) -> Client:
    """A browser of the auditor."""
    return client(kept.accounts[Role.AUDITOR])


def words(browser: Client, address: str, status: int = 200) -> str:
    answer = browser.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_events_are_told_with_who_when_why_and_what_changed(kept: Secrets, aud: Client) -> None:
    told = words(aud, "/audit/?action=markings.publish")
    assert "<del>LIMITE</del>" in told
    assert "<ins>PUBLIC</ins>" in told
    assert f"why {LIMITE_CANARY} was narrow" in told
    assert f"account {kept.accounts[Role.SECRETARIAT].pk}" in told


def test_nothing_is_told_of_a_compartment_one_is_not_in(aud: Client) -> None:
    for address in ("/audit/", "/audit/?noun=compartment", "/audit.json", "/audit/?reason=why"):
        assert COMPARTMENT_CANARY not in words(aud, address)


def test_the_administrator_reads_of_accounts_alone(kept: Secrets) -> None:
    told = words(client(kept.accounts[Role.ADMINISTRATOR]), "/audit/")
    assert "markings.review" not in told.split('class="site-list"')[1]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AUDITOR, Role.ADMINISTRATOR}))
def test_others_are_refused(kept: Secrets, role: Role) -> None:
    browser = client(kept.accounts[role])
    assert [browser.get(address).status_code for address in ("/audit/", "/audit.csv")] == [403, 403]
    assert browser.post("/audit/verification/").status_code == 403
    assert 'href="/audit/"' not in words(browser, "/")


def test_the_trail_is_read_page_by_page_and_each_event_once(kept: Secrets, aud: Client) -> None:
    anna = kept.accounts[Role.SECRETARIAT]
    for number in range(120):
        documents.record(Cover(reference=f"ST {6000 + number}/31"), by=anna, on=DAY)
    address, seen = "/audit/?action=documents.record", []
    while address:
        told = words(aud, address)
        seen += re.findall(r"ST 6\d\d\d/31(?=</a>)", told)
        older = re.search(r'href="([^"]*)" rel="next"', told)
        address = "/audit/" + older[1].replace("&amp;", "&") if older else ""
    assert seen == [f"ST {6000 + number}/31" for number in range(119, -1, -1)]


def test_what_was_known_of_a_record_is_told_when_one_is_asked_for(kept: Secrets, aud: Client) -> None:
    made = documents.record(Cover(reference="ST 6000/31"), by=kept.accounts[Role.SECRETARIAT], on=DAY)
    asked = f"/audit/?noun=document&record={made.pk}"
    assert "<dt>reference</dt><dd>ST 6000/31</dd>" in words(aud, asked)
    assert "Nothing was written of it by then" in words(aud, f"{asked}&known=2020-01-01")
    assert "What was known" not in words(aud, "/audit/?noun=document").split("<h2")[1]


def test_what_cannot_be_asked_is_said_beside_its_field(aud: Client) -> None:
    assert "ecl-feedback-message" in words(aud, "/audit/?written=someday", 400)
    assert words(aud, "/audit/?before=x", 400)
    assert words(aud, "/audit.csv?account=x", 400)


def test_the_file_holds_what_is_asked_for(kept: Secrets, aud: Client) -> None:
    for paper in (kept.limite, kept.compartment):
        documents.look(paper, by=kept.accounts[Role.SECRETARIAT], on=DAY)
    lines = words(aud, "/audit.csv?action=documents.look").splitlines()
    assert len(lines) == 2  # not of the one in a compartment
    assert lines[0].startswith("\ufeffevent,at,account,role,action")


def test_the_page_shows_the_head_and_the_last_check(aud: Client) -> None:
    head = audit.head()
    assert head
    before = words(aud, "/audit/")
    assert head.hash in before
    assert "never" in before
    assert "Every event holds" in aud.post("/audit/verification/", follow=True).content.decode()
    assert f"{head.number} events held" in words(aud, "/audit/")


def test_a_tail_cut_off_is_shown(aud: Client) -> None:
    head = audit.head()
    assert head
    heads.note(audit.folder_of_heads(), DAY, Head(head.number + 1, "0" * 64))
    told = aud.post("/audit/verification/", follow=True).content.decode()
    assert f"Event {head.number + 1} is cut off" in told
    assert f"event {head.number + 1} is cut off" in words(aud, "/audit/")


@pytest.mark.parametrize("asked", ["", "?role=secretariat&reason=why", "?noun=document&record=2"])
def test_the_page_asks_the_store_a_fixed_number_of_times(
    aud: Client, asked: str, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(15, connection=connection):
        words(aud, f"/audit/{asked}")


def test_an_account_that_was_removed_is_still_a_number(kept: Secrets, aud: Client) -> None:
    gone = Account.objects.create(username="gone", role=Role.SECRETARIAT)
    documents.record(Cover(reference="ST 6000/31"), by=gone, on=DAY)
    number = gone.pk
    gone.delete()
    told = words(aud, f"/audit/?account={number}")
    assert f"account {number}" in told
    assert "gone" not in told.split('class="site-list"')[1]
    assert Event.objects.filter(account=number).count() == 1
