"""The page of search: hits with their words marked, counts by kind, filters, pages; nothing that one may not see."""

import pytest
from django.core.cache import cache
from django.test import Client

from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.references import Reference
from article71.register.search import index
from article71.web.search_limits import MOST
from tests.exercise import DAY, public, secretariat
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
_ASKED = ("plan", "plan OR office OR title OR report", "COSI", "ST 112/31", "ST 113/31", "title NOT plain")


@pytest.fixture(autouse=True)
def _limits_begin_anew() -> None:
    cache.clear()


@pytest.fixture
def kept() -> Secrets:
    """The register with the secrets."""
    return secrets()


def asked(account: Account | None = None, **given: str) -> str:
    browser = Client()
    if account:
        browser.force_login(account)
    return browser.get("/search/", given).content.decode()


def paper(reference: str, title: str, *told: str) -> Document:
    found = Document.objects.create(
        reference=reference,
        title=title,
        kind="NOTE",
        text="\n\n".join(told),
        date=DAY,
        registered=DAY,
        marking=public(),
    )
    index.keep(found)
    return found


def test_every_page_has_the_box_and_the_page_of_search_has_help() -> None:
    assert 'role="search"' in Client().get("/acts/").content.decode()
    told = asked()
    assert "How to ask" in told
    assert "hits" not in told


def test_a_hit_shows_its_kind_and_the_words_asked_for_marked() -> None:
    paper("ST 7/31", "Kites", "Nothing here.", "Every Drone was counted in <Ruritania> at night.")
    told = asked(q="drones night")
    assert "1 hit" in told
    assert "Every <mark>Drone</mark> was counted in &lt;Ruritania&gt; at <mark>night</mark>." in told
    assert "Nothing here" not in told
    assert "paper" in told


def test_a_reference_finds_the_paper_itself_and_then_those_that_cite_it() -> None:
    citing = paper("ST 8/31", "Locks", "As set out before.", "The Act applies from May.")
    start = citing.text.index("The Act")
    Reference.objects.create(
        document=citing, text="The Act", canonical="32024R1689", start=start, end=start + 7, marking=public()
    )
    own = paper("ST 13083/1/20 REV 1", "Kites")
    second = paper("ST 9/31", "Kites again")
    Reference.objects.create(
        document=second, text="13083/1/20", canonical=own.reference, start=0, end=9, marking=public()
    )
    told = asked(q="13083/1/20")
    assert 0 < told.index("ST <mark>13083/1/20</mark> REV 1") < told.index("ST 9/31")
    assert "<mark>The Act</mark> applies from May." in asked(q="Regulation (EU) 2024/1689")


def test_kinds_are_counted_whichever_is_asked_for(kept: Secrets) -> None:
    told = asked(q="plain", kind="act")
    assert "1 hit" in told
    counts = {"Everything": 5, "Papers": 1, "Acts": 1, "Duties": 1, "Legislation": 1, "Meetings": 1, "Bodies": 0}
    for label, number in counts.items():
        assert f'{label} <span class="search-kind__count">{number}</span>' in told
    assert Client().get("/search/", {"q": "plain", "kind": "colour"}).status_code == 400


def test_filters_narrow_what_is_found(kept: Secrets) -> None:
    assert "3 hits" in asked(q="plain", period="2031")
    assert "1 hit" in asked(q="plain", type="endorsed")
    assert "0 hits" in asked(q="plain", type="endorsed", period="2029")
    assert "0 hits" in asked(q="plain", body="Lock Forum")


def test_hits_come_in_pages() -> None:
    for number in range(45):
        paper(f"ST {1000 + number}/31", f"Kite {number}")
    told = asked(q="kite", page="3")
    assert "45 hits" in told
    assert told.count("search-hit__title") == 5


@pytest.mark.parametrize(("text", "trouble"), [("NOT a", "say what to find"), ("&", "no word"), ("x" * 600, "longer")])
def test_a_question_that_is_not_understood_is_explained_in_its_place(text: str, trouble: str) -> None:
    answer = Client().get("/search/", {"q": text})
    assert answer.status_code == 400
    assert trouble in answer.content.decode()


@pytest.mark.parametrize("role", [None, *Role])
def test_no_answer_tells_what_one_may_not_see(kept: Secrets, role: Role | None) -> None:
    account = kept.accounts[role] if role else None
    for text in (*_ASKED, LIMITE_CANARY.upper(), f'"{COMPARTMENT_CANARY.upper()} plan"'):
        told = asked(account, q=text)
        for canary in kept.hidden_from(account):
            assert canary not in told, f"{text} tells {role} of {canary}"


def test_who_may_see_it_finds_it(kept: Secrets) -> None:
    agency = kept.accounts[Role.AGENCY]
    assert "5 hits" in asked(agency, q=COMPARTMENT_CANARY)
    assert "0 hits" in asked(None, q=COMPARTMENT_CANARY)


def test_words_of_a_closed_paper_shown_among_hits_are_an_event_once_a_day(kept: Secrets) -> None:
    delegate = kept.accounts[Role.DELEGATE]
    asked(None, q=LIMITE_CANARY)
    asked(delegate, q="plain")
    assert not Event.objects.filter(action="documents.look").exists()
    for _ in range(2):
        asked(delegate, q=LIMITE_CANARY)
    assert [event.record for event in Event.objects.filter(action="documents.look")] == [str(kept.limite.pk)]


def test_a_page_of_hits_takes_few_queries(kept: Secrets, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    browser = Client()
    browser.force_login(kept.accounts[Role.SECRETARIAT])
    browser.get("/search/", {"q": "plan OR office OR title OR report"})
    with django_assert_max_num_queries(20):
        browser.get("/search/", {"q": "plan OR office OR title OR report"})


def test_who_asks_too_often_is_asked_to_wait() -> None:
    Body.objects.create(short="Lock Forum", kind="network")
    answers = [Client().get("/search/", {"q": "lock"}).status_code for _ in range(MOST + 1)]
    assert answers == [*[200] * MOST, 429]
    assert Client().get("/search/").status_code == 200
    elsewhere = Client(REMOTE_ADDR="192.0.2.7").get("/search/", {"q": "lock"})
    assert elsewhere.status_code == 200


def test_what_changes_is_found_as_it_is_now() -> None:
    secretariat()
    found = paper("ST 7/31", "Kites")
    found.title = "Bells"
    found.save()
    index.keep(found)
    assert "0 hits" in asked(q="kites")
    assert "1 hit" in asked(q="bells")
    index.build()
    assert "1 hit" in asked(q="bells")
