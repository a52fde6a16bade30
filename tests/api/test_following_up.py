"""Following up by other programs: evidence, how duties stand, follows and mailboxes, as on the pages."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from article71.followup.progress import Progress
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.evidence import Evidence
from article71.register.follows import Follow
from article71.register.mailboxes import Mailbox
from article71.register.statements import Statement
from article71.register.tokens import Scope
from tests.api.conftest import Program
from tests.exercise import DAY
from tests.web.secrets import AGENCY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LINK = "https://example.org/map"
ABSENT = 987654321


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.fixture
def secretary(kept: Secrets, program: Program) -> Client:
    return program(kept.accounts[Role.SECRETARIAT], *Scope)


@pytest.fixture
def agency(kept: Secrets, program: Program) -> Client:
    return program(_reachable(kept.accounts[Role.AGENCY]), Scope.READ, Scope.DELIVER, Scope.FOLLOW)


def _reachable(account: Account) -> Account:
    account.email = "desk@agency.example"
    account.save()
    return account


@pytest.fixture
def owed(kept: Secrets) -> Duty:
    """A duty of the agency that everybody may see, and nobody has shown anything of."""
    duty = Duty.objects.create(what="map all locks", kind="undated", since=DAY, marking=kept.public.marking)
    duty.owner_rows.create(position=0, body=Body.objects.get(short=AGENCY), words=AGENCY)
    return duty


def send(agent: Client, noun: str, /, **said: Any) -> HttpResponse:
    return agent.post(f"/api/v1/{noun}", said, content_type="application/json")


def told(agent: Client, address: str) -> Any:
    return agent.get(f"/api/v1/{address}").json()


def test_what_the_secretariat_shows_counts_at_once_until_it_is_taken_back(secretary: Client, owed: Duty) -> None:
    answer = send(secretary, "evidence", duty=owed.pk, extent="final", link=LINK, note="the whole map")
    assert (answer.status_code, answer.json()["state"]) == (201, "accepted")
    assert Client().get(answer["Location"]).json() == answer.json()
    assert told(Client(), f"duties/{owed.pk}")["progress"] == "delivered"
    withdrawn = send(secretary, f"evidence/{answer.json()['number']}/withdraw", reason="it maps keys")
    assert withdrawn.json()["state"] == "withdrawn"
    assert told(Client(), f"duties/{owed.pk}")["progress"] == "open"
    assert Event.objects.get(action="evidence.withdraw").reason == "it maps keys"
    assert send(secretary, f"evidence/{answer.json()['number']}/withdraw", reason="again").status_code == 412


def test_what_an_owner_shows_is_offered_and_told_to_nobody_else(
    kept: Secrets, agency: Client, secretary: Client, owed: Duty, program: Program
) -> None:
    answer = send(agency, "evidence", duty=owed.pk, extent="partial", document=kept.public.pk)
    number = answer.json()["number"]
    assert (answer.status_code, answer.json()["state"]) == (201, "offered")
    waiting = f"evidence?duty={owed.pk}&state=offered"
    for agent in (agency, secretary):
        assert [each["number"] for each in told(agent, waiting)["items"]] == [number]
    for agent in (Client(), program(kept.accounts[Role.DELEGATE])):
        assert told(agent, waiting)["items"] == []
        assert agent.get(f"/api/v1/evidence/{number}").status_code == 404
    assert told(agency, f"duties/{owed.pk}")["evidence"] == []
    assert send(agency, f"evidence/{number}/withdraw", reason="a slip").status_code == 403


def test_what_shows_nothing_changes_nothing(secretary: Client, owed: Duty) -> None:
    wrong: tuple[dict[str, Any], ...] = (
        {"extent": "final"},
        {"extent": "final", "link": "map"},
        {"extent": "final", "link": LINK, "document": 1},
        {"extent": "whole", "link": LINK},
        {"extent": "final", "document": ABSENT},
        {"extent": "final", "link": LINK, "occurrence": 3},
        {"extent": "final", "link": LINK, "note": "a\x00b"},
        {"extent": "final", "link": LINK, "day": 0},
        {"extent": "final", "link": LINK, "day": "0"},
    )
    for said in wrong:
        assert send(secretary, "evidence", duty=owed.pk, **said).status_code == 422, said
    assert not Evidence.objects.filter(duty=owed).exists()


def test_an_owner_says_how_a_duty_stands_and_the_secretariat_with_a_reason(
    agency: Client, secretary: Client, owed: Duty
) -> None:
    assert send(agency, "statements", duty=owed.pk, progress="in progress").status_code == 201
    assert told(Client(), f"duties/{owed.pk}")["progress"] == "in progress"
    assert send(agency, "statements", duty=owed.pk, progress="lapsed", reason="no use").status_code == 403
    assert send(secretary, "statements", duty=owed.pk, progress="lapsed").status_code == 422
    number = send(secretary, "statements", duty=owed.pk, progress="lapsed", reason="no use").json()["number"]
    whole = told(Client(), f"duties/{owed.pk}")
    assert whole["progress"] == "lapsed"
    assert [(each["progress"], each["in_place"]) for each in whole["statements"]] == [
        ("in progress", False),
        ("lapsed", True),
    ]
    assert send(secretary, f"statements/{number}/lift", reason="of use").json()["lifted"]
    assert send(secretary, f"statements/{number}/lift", reason="of use").status_code == 412
    assert Statement.objects.get(pk=number).progress == Progress.LAPSED


def test_a_body_that_owes_nothing_says_nothing(kept: Secrets, owed: Duty, program: Program) -> None:
    delegate = program(kept.accounts[Role.DELEGATE], Scope.DELIVER)
    assert send(delegate, "statements", duty=owed.pk, progress="acknowledged").status_code == 403
    assert send(delegate, "evidence", duty=owed.pk, extent="final", link=LINK).status_code == 403


def test_one_follows_and_stops_in_the_name_of_the_token_s_account_alone(
    agency: Client, secretary: Client, owed: Duty
) -> None:
    made = send(agency, "follows", kind="duty", target=str(owed.pk))
    assert (made.status_code, made.json()["title"]) == (201, f"{AGENCY}: map all locks")
    assert made.json()["page"].endswith(f"/duties/{owed.pk}/")
    assert send(agency, "follows", kind="duty", target=str(owed.pk)).json()["number"] == made.json()["number"]
    searched = send(agency, "follows", kind="search", target="duties?text=locks&body=COSI&colour=red").json()
    assert searched["target"] == "duties?body=COSI&text=locks"
    own = [each["number"] for each in told(agency, "follows")["items"]]
    assert own[-2:] == [made.json()["number"], searched["number"]]
    assert told(secretary, "follows")["items"] == told(Client(), "follows")["items"] == []
    assert send(secretary, f"follows/{own[-1]}/stop").status_code == 404
    assert agency.post(f"/api/v1/follows/{own[-1]}/stop").status_code == 204
    assert own[-1] not in [each["number"] for each in told(agency, "follows")["items"]]
    assert Follow.objects.get(pk=own[-1]).ended


def test_what_cannot_be_followed_is_not(agency: Client) -> None:
    before = Follow.objects.count()
    for said in ({"kind": "colour", "target": "1"}, {"kind": "search", "target": "duties?due=soon"}):
        assert send(agency, "follows", **said).status_code == 422
    assert Follow.objects.count() == before


def test_the_secretariat_keeps_mailboxes_and_the_public_sees_none(
    secretary: Client, agency: Client, kept: Secrets
) -> None:
    body = Body.objects.get(short=AGENCY)
    made = send(secretary, "mailboxes", body=body.pk, address="Desk@Locks.example", **{"from": "2031-03-01"})
    assert made.status_code == 201
    assert (made.json()["address"], made.json()["valid"]["from"]) == ("desk@locks.example", "2031-03-01")
    number = made.json()["number"]
    assert number in [each["number"] for each in told(agency, f"mailboxes?body={AGENCY}")["items"]]
    assert told(Client(), "mailboxes")["items"] == []
    assert Client().get(f"/api/v1/mailboxes/{number}").status_code == 404
    assert send(secretary, "mailboxes", body=body.pk, address="no address").status_code == 422
    assert send(secretary, "mailboxes", body=ABSENT, address="desk@locks.example").status_code == 404
    assert send(agency, "mailboxes", body=body.pk, address="a@locks.example").status_code == 403
    Mailbox.objects.filter(pk=number).update(valid_first=DAY.replace(year=2020))
    assert send(secretary, f"mailboxes/{number}/close", reason="moved").status_code == 204
    assert told(secretary, f"mailboxes/{number}")["valid"]["to"]
    assert send(secretary, f"mailboxes/{number}/close").status_code == 422


def test_only_a_token_for_it_changes_anything(kept: Secrets, owed: Duty, program: Program) -> None:
    reader = program(kept.accounts[Role.SECRETARIAT], Scope.READ, Scope.REVIEW)
    asked: dict[str, dict[str, Any]] = {
        "evidence": {"duty": owed.pk, "extent": "final", "link": LINK},
        "statements": {"duty": owed.pk, "progress": "acknowledged"},
        "follows": {"kind": "duty", "target": str(owed.pk)},
        "mailboxes": {"body": 1, "address": "desk@locks.example"},
    }
    signed_in = Client()
    signed_in.force_login(kept.accounts[Role.SECRETARIAT])
    for address, said in asked.items():
        assert send(reader, address, **said).status_code == 403
        assert send(Client(), address, **said).status_code == send(signed_in, address, **said).status_code == 401


def test_a_hidden_record_answers_like_an_absent_one(kept: Secrets, secretary: Client, owed: Duty) -> None:
    """A secretariat that is no party to an operation learns nothing of its papers and duties."""
    hidden = Duty.objects.get(document=kept.operation)
    word, proof = hidden.statements.get(), Evidence.objects.filter(duty=hidden)[0]
    asked: list[tuple[str, int, dict[str, Any]]] = [
        ("evidence", hidden.pk, {"duty": "N", "extent": "final", "link": LINK}),
        ("evidence", kept.operation.pk, {"duty": owed.pk, "extent": "final", "document": "N"}),
        ("evidence/N/withdraw", proof.pk, {"reason": "x"}),
        ("statements", hidden.pk, {"duty": "N", "progress": "acknowledged"}),
        ("statements/N/lift", word.pk, {"reason": "x"}),
        ("follows", hidden.pk, {"kind": "duty", "target": "N"}),
    ]
    kept.accounts[Role.SECRETARIAT].email = "desk@council.example"
    for address, number, said in asked:
        answers = {_answer(secretary, address, each, said) for each in (number, ABSENT)}
        assert len(answers) == 1, address
        assert next(iter(answers))[0] in (404, 422)


def _answer(agent: Client, address: str, number: int, said: dict[str, Any]) -> tuple[int, str]:
    """With the number in each place of it, and out of the answer again."""
    given = {name: number if value == "N" and name != "target" else value for name, value in said.items()}
    given = {name: str(number) if value == "N" else value for name, value in given.items()}
    answer = send(agent, address.replace("N", str(number)), **given)
    return answer.status_code, answer.json()["detail"].replace(str(number), "N")
