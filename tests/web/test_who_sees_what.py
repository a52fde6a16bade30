"""Pages on who sees what: papers due for review, one paper's marking, compartments, clearances."""

import pytest
from django.test import Client

from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.markings import Compartment
from tests.web.secrets import AGENCY, COMPARTMENT_CANARY, LIMITE_CANARY, Secrets, secrets
from tests.web.test_nothing_leaks import client

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.fixture
def anna(kept: Secrets) -> Client:
    """A browser of the secretariat."""
    return client(kept.accounts[Role.SECRETARIAT])


def words(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_papers_due_are_a_list_by_when(kept: Secrets, anna: Client) -> None:
    assert "ST 112/31" not in words(anna, "/markings/")
    assert "ST 112/31" in words(anna, "/markings/?due=any")
    kept.limite.marking_decisions.update(review_by="2026-01-01")
    told = words(anna, "/markings/")
    assert "ST 112/31" in told
    assert f"why {LIMITE_CANARY} stays so" in told
    assert "ST 111/31" not in words(anna, "/markings/?due=any")


def test_the_list_is_narrowed_by_words_and_compartment_and_handed_out(kept: Secrets, anna: Client) -> None:
    group, narrow = Compartment.objects.get(name__startswith=COMPARTMENT_CANARY), f"The {LIMITE_CANARY} title"
    assert narrow not in words(anna, f"/markings/?due=any&compartment={group.pk}")
    assert f"The {COMPARTMENT_CANARY} title" in words(anna, f"/markings.csv?due=any&compartment={group.pk}")
    assert narrow in words(anna, "/markings.csv?due=any&text=112")
    assert narrow not in words(anna, "/markings.csv?due=any&text=ADD")
    assert anna.get("/markings/?due=never").status_code == 400
    assert anna.get("/markings/?compartment=x").status_code == 400


def test_the_secretariat_publishes_from_the_papers_page(kept: Secrets, anna: Client) -> None:
    address = f"/documents/{kept.limite.pk}/marking/"
    assert Client().get(address).status_code == 404
    sent = anna.post(f"{address}publish/", {"publish-reason": "asked for"}, follow=True)
    assert "It is decided" in sent.content.decode()
    assert "from LIMITE to PUBLIC" in words(anna, address)
    open_page = words(Client(), address)
    assert "Everybody may see it" in open_page
    assert "asked for" not in open_page


def test_a_form_without_its_reason_says_so_and_changes_nothing(kept: Secrets, anna: Client) -> None:
    sent = anna.post(f"/documents/{kept.limite.pk}/marking/publish/", {})
    assert sent.status_code == 400
    assert "This field is required" in sent.content.decode()
    assert not Document.objects.visible_to(None).filter(pk=kept.limite.pk).exists()


def test_a_review_and_a_narrowing_are_decided_too(kept: Secrets, anna: Client) -> None:
    address = f"/documents/{kept.limite.pk}/marking/"
    anna.post(f"{address}review/", {"review-reason": "talks go on", "review-review_by": "2099-01-01"})
    assert "stays LIMITE" in words(anna, address)
    group = Compartment.objects.get(name__startswith=COMPARTMENT_CANARY)
    anna.post(f"{address}narrow/", {"narrow-reason": "for them", "narrow-compartments": [group.pk]})
    assert client(kept.accounts[Role.DELEGATE]).get(address).status_code == 404
    assert anna.post(f"/documents/{kept.public.pk}/marking/publish/", {"publish-reason": "x"}).status_code == 404


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SECRETARIAT}))
def test_nobody_else_is_offered_or_let_decide(kept: Secrets, role: Role) -> None:
    browser = client(kept.accounts[role])
    address = f"/documents/{kept.public.pk}/marking/"
    assert "<form" not in words(browser, address).split("<main")[1]
    assert browser.post(f"{address}narrow/", {"narrow-reason": "mine"}).status_code == 403
    assert browser.post("/clearances/", {"reason": "mine"}).status_code == 403
    assert browser.post("/compartments/", {"name": "mine", "reason": "mine"}).status_code == 403


def test_a_compartment_is_made_changed_and_closed(kept: Secrets, anna: Client) -> None:
    agency = Body.objects.get(short=AGENCY)
    sent = anna.post(
        "/compartments/", {"name": "Locks", "made_for": "papers", "bodies": [agency.pk], "reason": "trial"}
    )
    made = Compartment.objects.get(name="Locks")
    assert sent["Location"] == f"/compartments/{made.pk}/"
    assert AGENCY in words(anna, sent["Location"])
    anna.post(f"/compartments/{made.pk}/", {"name": "Keys", "reason": "renamed"})
    assert "Keys" in words(anna, "/compartments/")
    assert not Compartment.objects.get(pk=made.pk).bodies.exists()
    anna.post(f"/compartments/{made.pk}/closing/", {"reason": "done"})
    assert "no more papers come into it" in words(anna, f"/compartments/{made.pk}/")
    anna.post(f"/compartments/{made.pk}/closing/", {"reason": "more came"})
    assert "no more papers come into it" not in words(anna, f"/compartments/{made.pk}/")


def test_one_of_an_operation_is_no_more_seen_by_a_secretariat_that_is_no_party(anna: Client) -> None:
    sent = anna.post("/compartments/", {"name": "Locks", "made_for": "operation", "reason": "trial"}, follow=True)
    assert "you see it no more" in sent.content.decode()
    assert "Locks" not in words(anna, "/compartments/")


def test_who_is_in_a_compartment_sees_its_page_and_others_none(kept: Secrets) -> None:
    address = f"/compartments/{Compartment.objects.get(name__startswith=COMPARTMENT_CANARY).pk}/"
    assert COMPARTMENT_CANARY in words(client(kept.accounts[Role.AGENCY]), address)
    assert client(kept.accounts[Role.DELEGATE]).get(address).status_code == 404


def test_limite_is_given_to_a_body_and_withdrawn(kept: Secrets, anna: Client) -> None:
    chamber = Body.objects.create(short="Chamber", kind="institution")
    Account.objects.filter(role=Role.PARLIAMENT).update(body=chamber)
    reader = client(Account.objects.get(role=Role.PARLIAMENT))
    address = f"/documents/{kept.limite.pk}/marking/"
    assert reader.get(address).status_code == 404
    sent = anna.post("/clearances/", {"body": chamber.pk, "reason": "agreed in 2031"}, follow=True)
    assert "agreed in 2031" in sent.content.decode()
    assert reader.get(address).status_code == 200
    anna.post(f"/clearances/{chamber.pk}/withdraw/", {"reason": "it ended"})
    assert reader.get(address).status_code == 404
    assert "agreed in 2031" not in words(anna, "/clearances/")


def test_a_public_version_leads_those_to_the_whole_paper_who_may_see_it(kept: Secrets, anna: Client) -> None:
    part = Document.objects.get(reference="ST 112/31 EXT 1")
    address = f"/documents/{part.pk}/marking/"
    assert "ST 112/31</a>" in words(anna, address)
    assert "ST 112/31 EXT 1</a>" in words(anna, f"/documents/{kept.limite.pk}/marking/")
    told = words(Client(), address)
    assert "ST 112/31 EXT 1" in told
    assert f"/documents/{kept.limite.pk}/" not in told
    assert "whole paper" not in told
    assert "public version of" in words(anna, f"/documents/{part.pk}/")
    assert "public version: " in words(anna, f"/documents/{kept.limite.pk}/")
    told = words(Client(), f"/documents/{part.pk}/")
    assert "public version" not in told
    assert f"/documents/{kept.limite.pk}/" not in told


def test_a_version_is_linked_and_unlinked_on_the_papers_page(kept: Secrets, anna: Client) -> None:
    address = f"/documents/{kept.limite.pk}/marking/"
    sent = {"in-part-version": "ST 111/31", "in-part-reason": "asked for"}
    refused = anna.post(f"{address}in-part/", sent | {"in-part-version": "ST 9999/31"})
    assert refused.status_code == 400
    assert "the register has no such paper" in refused.content.decode()
    assert "asked for" in refused.content.decode()
    assert "ST 111/31</a>" in anna.post(f"{address}in-part/", sent, follow=True).content.decode()
    part = f"/documents/{kept.public.pk}/marking/"
    assert "linked no more" in anna.post(f"{part}unlink/", {"reason": "wrong"}, follow=True).content.decode()
    assert "ST 111/31</a>" not in words(anna, address)
