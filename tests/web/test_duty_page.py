"""The page of a duty: what shows its delivery closes it there, owners offer, the secretariat decides and takes back."""

import pytest
from django.test import Client
from django.urls import reverse

from article71.actions import duties, evidence
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.followup.progress import Extent
from article71.periods import month
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind
from article71.register.evidence import Evidence, EvidenceState
from article71.register.markings import Compartment, Level, Marking
from article71.register.statements import Statement
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
WAIT = 302


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def agent() -> Account:
    body = Body.objects.create(short="Lock Forum", kind="agency")
    return Account.objects.create(username="lou", role=Role.AGENCY, body=body)


@pytest.fixture
def owed(agent: Account, anna: Account) -> Duty:
    act = record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    return duties.record(Owed(("Lock Forum",), "map all locks", DutyKind.UNDATED), [act], by=anna, on=DAY)


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def page(client: Client, duty: Duty) -> str:
    return client.get(reverse("duty", args=[duty.pk])).content.decode()


def send(client: Client, name: str, number: int, **given: str) -> int:
    return client.post(reverse(name, args=[number]), given).status_code


def proof(**given: str) -> dict[str, str]:
    return {f"proof-{name}": value for name, value in ({"extent": "final"} | given).items()}


def test_a_paper_named_by_its_reference_closes_the_duty(owed: Duty, anna: Account) -> None:
    Document.objects.create(reference="ST 222/31", date=DAY, registered=DAY, marking=public(), title="The locks")
    client = signed_in(anna)
    assert (
        send(client, "evidence_new", owed.pk, **proof(thing="st 222/31", note="All of them.", day="2026-01-01")) == WAIT
    )
    told = page(Client(), owed)
    assert "duty-progress--delivered" in told
    assert "The locks" in told
    assert "All of them." in told


@pytest.mark.parametrize("thing", ["ST 999/31", "act 987654321", "locks", "ST 333/31"])
def test_what_names_nothing_that_one_may_see_is_told_and_kept_in_the_form(
    owed: Duty, agent: Account, thing: str
) -> None:
    closed = Marking.objects.of(Level.LIMITE, [Compartment.objects.create(name="board")])
    Document.objects.create(reference="ST 333/31", date=DAY, registered=DAY, marking=closed)
    answer = signed_in(agent).post(reverse("evidence_new", args=[owed.pk]), proof(thing=thing))
    assert answer.status_code == 400
    assert "names no paper, act or meeting" in answer.content.decode().replace("Names", "names")
    assert f'value="{thing}"' in answer.content.decode()
    assert not Evidence.objects.exists()


def test_what_an_owner_offers_counts_once_the_secretariat_accepts_it(owed: Duty, agent: Account, anna: Account) -> None:
    assert send(signed_in(agent), "evidence_new", owed.pk, **proof(thing="https://example.org/locks")) == WAIT
    assert "duty-progress--open" in page(Client(), owed)
    assert "example.org" not in page(Client(), owed)
    found = Evidence.objects.get()
    client = signed_in(anna)
    assert "offered by whoever owes it" in page(client, owed)
    given = {f"accept-{found.pk}-extent": "partial", "seen": found.stamp}
    assert send(client, "evidence_accept", found.pk, **given) == WAIT
    assert "duty-progress--delivered-in-part" in page(Client(), owed)


def test_nobody_decides_on_what_changed_since_they_looked(owed: Duty, anna: Account) -> None:
    found = evidence.offer(owed, Proof(Extent.FINAL, link="https://example.org/locks"), by=anna)
    seen = found.stamp
    assert send(signed_in(anna), "evidence_dismiss", found.pk, seen=seen) == WAIT
    assert send(signed_in(anna), "evidence_dismiss", found.pk, seen=seen) == 400
    assert Evidence.objects.get().state == EvidenceState.DISMISSED


def test_who_owes_nothing_here_offers_nothing(owed: Duty) -> None:
    other = Account.objects.create(username="kim", role=Role.DELEGATE)
    client = signed_in(other)
    assert "Offer what shows" not in page(client, owed)
    assert send(client, "evidence_new", owed.pk, **proof(thing="https://example.org")) == 403
    assert send(client, "statement_new", owed.pk, **{"word-progress": "acknowledged"}) == 403
    assert not Evidence.objects.exists()
    assert not Statement.objects.exists()


def test_an_owner_acknowledges_and_only_the_secretariat_sets_another_progress(
    owed: Duty, agent: Account, anna: Account
) -> None:
    client = signed_in(agent)
    assert send(client, "statement_new", owed.pk, **{"word-progress": "acknowledged"}) == WAIT
    assert "duty-progress--acknowledged" in page(Client(), owed)
    assert send(client, "statement_new", owed.pk, **{"word-progress": "lapsed", "word-reason": "no time"}) == 400
    client = signed_in(anna)
    assert send(client, "statement_new", owed.pk, **{"word-progress": "lapsed"}) == 400
    assert send(client, "statement_new", owed.pk, **{"word-progress": "lapsed", "word-reason": "nobody asks"}) == WAIT
    told = page(Client(), owed)
    assert "duty-progress--lapsed" in told
    assert "by its evidence it would be acknowledged" in told
    word = Statement.objects.get(in_place=True)
    assert send(client, "statement_lift", word.pk, reason="asked again") == WAIT
    assert "duty-progress--acknowledged" in page(Client(), owed)


def test_the_times_a_duty_falls_due_stand_there_and_a_missed_one_stays(anna: Account) -> None:
    act = record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    rhythm = Owed(("Lock Forum",), "report", DutyKind.RECURRING, month(2024, 1), "P1M")
    owed = duties.record(rhythm, [act], by=anna, on=DAY)
    late = Proof(Extent.FINAL, link="https://example.org", occurrence=owed.occurrences.all()[0])
    evidence.show(owed, late, by=anna)
    told = page(Client(), owed)
    assert "delivered late" in told
    assert told.count("duty-turn--missed") > 1
    assert told.count("duty-turn--ahead") == 2


def test_the_page_takes_few_queries(owed: Duty, anna: Account, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    act = record(Entry(claim(object="the locks mapped"), source="minutes"), by=anna, on=DAY)
    evidence.show(owed, Proof(Extent.FINAL, act=act), by=anna)
    client = signed_in(anna)
    for browser in (client, Client()):
        page(browser, owed)  # what hangs on the whole register is kept from one page to the next
    with django_assert_max_num_queries(20):
        page(client, owed)
    with django_assert_max_num_queries(15):
        page(Client(), owed)
