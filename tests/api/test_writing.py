"""Changing by other programs: papers handed in, proposals decided on, each on the version that was looked at."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from article71.documents import limits
from article71.register.accounts import Role
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.mentions import Mention, MentionState
from article71.register.tokens import Scope
from article71.register.topics import Topic
from tests.api.conftest import Program
from tests.web.secrets import Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.fixture
def reviewer(kept: Secrets, program: Program) -> Client:
    return program(kept.accounts[Role.SECRETARIAT], Scope.READ, Scope.REVIEW)


@pytest.fixture
def mention(kept: Secrets) -> Mention:
    return Mention.objects.get(document=kept.public)


def decide(agent: Client, mention: Mention, way: str, version: str = "", **said: Any) -> HttpResponse:
    """A decision on the version that is there now, unless another is named."""
    address = f"/api/v1/mentions/{mention.pk}"
    headers = {"If-Match": version or agent.get(address)["ETag"]}
    return agent.post(f"{address}/{way}", said, content_type="application/json", headers=headers)


def bare(agent: Client, address: str, version: str = f'"{"0" * 32}"') -> HttpResponse:
    """A request without words."""
    return agent.generic("POST", address, headers={"If-Match": version} if version else {})


def test_a_proposal_is_confirmed_and_the_answer_bears_the_next_version(reviewer: Client, mention: Mention) -> None:
    answer = decide(reviewer, mention, "confirm", reason="read it in the paper")
    assert answer.status_code == 200
    assert answer.json()["state"] == "confirmed"
    assert answer["ETag"] == reviewer.get(f"/api/v1/mentions/{mention.pk}")["ETag"]
    assert Event.objects.get(action="acts.confirm").reason == "read it in the paper"


def test_a_decision_needs_no_words(reviewer: Client, mention: Mention) -> None:
    address = f"/api/v1/mentions/{mention.pk}"
    answer = bare(reviewer, f"{address}/reject", reviewer.get(address)["ETag"])
    assert answer.json()["state"] == "rejected"


def test_a_list_names_the_version_of_each(reviewer: Client, mention: Mention) -> None:
    told = {each["number"]: each["version"] for each in reviewer.get("/api/v1/mentions").json()["items"]}
    assert decide(reviewer, mention, "confirm", f'"{told[mention.pk]}"').status_code == 200


def test_what_is_right_is_corrected_and_the_rest_stays(reviewer: Client, mention: Mention) -> None:
    Topic.objects.create(key="locks", title="Locks")
    due = {"from": None, "to": "2031-06-30", "text": "by June"}
    answer = decide(reviewer, mention, "correct", object="the new plan", topic="locks", due=due, addressees=["Europol"])
    told = answer.json()["claim"]
    assert (told["object"], told["topic"], told["addressees"]) == ("the new plan", "locks", ["Europol"])
    assert told["due"] == due
    assert (told["actors"], told["verb"]) == (["COSI"], "endorsed")
    assert answer.json()["corrected"]
    assert reviewer.get(f"/api/v1/acts/{mention.act_id}").json()["object"] == "the new plan"


def test_null_takes_away_what_was_read(reviewer: Client, mention: Mention) -> None:
    assert decide(reviewer, mention, "correct", date=None).json()["claim"]["date"] is None


@pytest.mark.parametrize("way", ["confirm", "reject", "correct"])
def test_nobody_decides_on_what_has_changed_since(reviewer: Client, mention: Mention, way: str) -> None:
    version = reviewer.get(f"/api/v1/mentions/{mention.pk}")["ETag"]
    decide(reviewer, mention, "correct", object="another plan")
    answer = decide(reviewer, mention, way, version, **({"verb": "saw"} if way == "correct" else {}))
    assert answer.status_code == 412
    assert "look again" in answer.json()["detail"]
    assert Mention.objects.get(pk=mention.pk).claim.object == "another plan"


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"topic": "none"},
        {"date": {"from": "2031-05-01", "to": "2031-04-01", "text": ""}},
        {"date": {"from": None, "to": "9999-12-31", "text": ""}},
        {"type": "hoped"},
        {"object": "a\x00b"},
        {"actors": [""]},
    ],
)
def test_what_cannot_be_right_changes_nothing(reviewer: Client, mention: Mention, said: dict[str, Any]) -> None:
    answer = decide(reviewer, mention, "correct", **said)
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert Mention.objects.get(pk=mention.pk).state == MentionState.PROPOSED


def test_a_decision_without_the_version_is_none(reviewer: Client, mention: Mention) -> None:
    for version in ("", "*"):
        answer = bare(reviewer, f"/api/v1/mentions/{mention.pk}/confirm", version)
        assert answer.status_code == 422
        assert "If-Match" in answer.json()["detail"]


def test_only_a_token_for_it_decides(kept: Secrets, mention: Mention, program: Program) -> None:
    secretary, delegate = kept.accounts[Role.SECRETARIAT], kept.accounts[Role.DELEGATE]
    address = f"/api/v1/mentions/{mention.pk}/confirm"
    signed_in = Client()
    signed_in.force_login(secretary)
    assert bare(signed_in, address).status_code == 401
    assert bare(program(), address).status_code == 401
    assert bare(program(secretary, Scope.READ), address).status_code == 403
    assert bare(program(delegate), address).status_code == 403


def test_a_hidden_mention_answers_like_an_absent_one(kept: Secrets, reviewer: Client) -> None:
    hidden = Mention.objects.get(document=kept.compartment)
    hidden.marking.compartments.update(operation=True)  # closed to a secretariat that is no party to it
    answers = [bare(reviewer, f"/api/v1/mentions/{number}/confirm") for number in (hidden.pk, 987654321)]
    assert [answer.status_code for answer in answers] == [404, 404]


def test_words_in_another_form_are_refused(reviewer: Client, mention: Mention) -> None:
    headers = {"If-Match": f'"{"0" * 32}"'}
    for form in ("text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"):
        answer = reviewer.post(f"/api/v1/mentions/{mention.pk}/confirm", "x", content_type=form, headers=headers)
        assert answer.status_code == 415, form


def test_a_paper_is_handed_in_and_known_the_second_time(kept: Secrets, program: Program) -> None:
    agent = program(kept.accounts[Role.SECRETARIAT], Scope.INGEST)
    words = "NOTE\n\nFrom: Presidency\nTo: Delegations\nSubject: Locks\n\n1. COSI endorsed the plan for bolts.\n" * 3
    answers = []
    for _ in range(2):
        file = SimpleUploadedFile("note.txt", words.encode())
        answers.append(agent.post("/api/v1/documents", {"file": file}))
    assert [answer.status_code for answer in answers] == [201, 201]
    assert [answer.json()["how"] for answer in answers] == ["taken in", "known already"]
    number = answers[0].json()["document"]
    assert answers[0]["Location"].endswith(f"/api/v1/documents/{number}")
    assert Document.objects.get(pk=number).text


def test_what_is_no_paper_is_refused_with_the_reason(kept: Secrets, program: Program) -> None:
    agent = program(kept.accounts[Role.SECRETARIAT], Scope.INGEST)
    before = Document.objects.count()
    answer = agent.post("/api/v1/documents", {"file": SimpleUploadedFile("a.pdf", b"%PDF-1.4 cut short")})
    assert answer.status_code == 422
    assert "a.pdf" in answer.json()["detail"]
    assert agent.post("/api/v1/documents", {"other": "x"}).status_code == 422
    assert agent.post("/api/v1/documents", {"x": 1}, content_type="application/json").status_code == 415
    assert Document.objects.count() == before


def test_a_file_over_the_limit_is_too_large(kept: Secrets, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.api.uploads.LIMITS", limits.Limits(file_bytes=10))
    agent = program(kept.accounts[Role.SECRETARIAT], Scope.INGEST)
    answer = agent.post("/api/v1/documents", {"file": SimpleUploadedFile("a.txt", b"more than ten bytes")})
    assert (answer.status_code, answer.json()["status"]) == (413, 413)
