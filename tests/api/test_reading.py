"""Reading by other programs: the same filters and sight as the pages, in pages that shift by nothing."""

from typing import Any

import pytest
from django.test import Client

from article71.actions.acts import Entry, join, record
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.events import Event
from article71.register.mentions import Mention
from article71.register.tokens import Scope
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType
from tests.api.conftest import Program
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Account:
    return secretariat()


def enter(by: Account, *objects: str, **changes: Any) -> list[Act]:
    return [record(Entry(claim(object=each, **changes), source="minutes"), by=by, on=DAY) for each in objects]


def numbers(told: dict[str, Any]) -> list[int]:
    return [each["number"] for each in told["items"]]


def test_an_act_is_told_whole_in_its_public_form(anna: Account) -> None:
    Topic.objects.create(key="locks", title="Locks")
    act = enter(anna, "the plan for bolts", topic="locks", addressees=("Europol",))[0]
    told = Client().get(f"/api/v1/acts/{act.pk}").json()
    assert told["actors"] == ["COSI"]
    assert told["addressees"] == ["Europol"]
    assert told["date"] == {"from": "2031-03-03", "to": "2031-03-03", "text": ""}
    assert (told["type"], told["side"], told["topic"]) == ("endorsed", "decision", "locks")
    assert told["mentions"] == [act.mentions.get().pk]


def test_lists_are_filtered_as_the_pages_are(anna: Account) -> None:
    plan, report = enter(anna, "the plan for bolts"), enter(anna, "the report on keys", type=ActType.TOOK_NOTE)
    ask = Client().get
    assert numbers(ask("/api/v1/acts?type=endorsed").json()) == [plan[0].pk]
    assert numbers(ask("/api/v1/acts?text=report keys").json()) == [report[0].pk]
    assert numbers(ask("/api/v1/acts?period=2030").json()) == []
    assert len(numbers(ask("/api/v1/acts?as-at=2031-12-31&type=endorsed&type=took-note").json())) == 2


def test_pages_lead_on_and_nothing_comes_twice_though_acts_come_and_go(anna: Account) -> None:
    acts = enter(anna, *(f"plan {at}" for at in range(5)))
    first = Client().get("/api/v1/acts?limit=2")
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    enter(anna, "a later plan")
    join(acts[0], acts[4], by=anna)
    second = Client().get(first.json()["next"]).json()
    third = Client().get(second["next"]).json()
    assert numbers(first.json()) + numbers(second) + numbers(third)[:1] == [act.pk for act in acts]
    assert third["next"] is None


def test_the_last_comes_first_when_asked(anna: Account) -> None:
    acts = enter(anna, *(f"plan {at}" for at in range(3)))
    first = Client().get("/api/v1/acts?limit=2&order=descending").json()
    assert numbers(first) + numbers(Client().get(first["next"]).json()) == [act.pk for act in acts[::-1]]


def test_what_did_not_change_is_not_sent_again(anna: Account) -> None:
    act = enter(anna, "the plan for bolts")[0]
    address = f"/api/v1/acts/{act.pk}"
    tag = Client().get(address)["ETag"]
    assert Client().get(address, headers={"If-None-Match": tag}).status_code == 304
    Act.objects.update(object="another plan")
    assert Client().get(address, headers={"If-None-Match": tag}).status_code == 200


def test_head_answers_like_get_without_words(anna: Account) -> None:
    answers = [getattr(Client(), way)("/api/v1/acts") for way in ("get", "head")]
    assert len({(each.status_code, each["ETag"], each["Content-Length"]) for each in answers}) == 1
    assert answers[1].content == b""


def test_a_token_shows_what_its_owner_may_see_and_is_kept_private(program: Program) -> None:
    kept = secrets()
    agent = program(kept.accounts[Role.PRESIDENCY])
    told = agent.get("/api/v1/acts")
    assert LIMITE_CANARY in told.content.decode()
    assert told["Cache-Control"] == "private, no-cache"
    assert "Authorization" in told["Vary"]
    assert LIMITE_CANARY not in program().get("/api/v1/acts").content.decode()


def test_a_hidden_record_answers_like_an_absent_one(program: Program) -> None:
    kept = secrets()
    hidden = Act.objects.get(mentions__document=kept.limite).pk
    said = {
        program().get(f"/api/v1/acts/{number}").content.decode().replace(str(number), "it")
        for number in (hidden, 987654321)
    }
    assert len(said) == 1


def test_who_is_signed_in_by_a_cookie_alone_is_the_public_here() -> None:
    kept = secrets()
    browser = Client()
    browser.force_login(kept.accounts[Role.SECRETARIAT])
    assert LIMITE_CANARY not in browser.get("/api/v1/acts").content.decode()


def test_an_act_joined_to_one_that_may_not_be_seen_is_not_there(program: Program) -> None:
    kept = secrets()
    open_, hidden = (Act.objects.get(mentions__document=paper) for paper in (kept.public, kept.limite))
    join(open_, hidden, by=kept.accounts[Role.SECRETARIAT])
    assert program().get(f"/api/v1/acts/{open_.pk}").status_code == 404
    assert numbers(program().get("/api/v1/acts?state=joined").json()) == []
    assert program().get("/api/v1/mentions").json()["items"] == []
    seen = program(kept.accounts[Role.PRESIDENCY]).get(f"/api/v1/acts/{open_.pk}").json()
    assert seen["joined_to"] == hidden.pk


def test_who_reads_words_of_a_limite_paper_is_noted(program: Program) -> None:
    kept = secrets()
    reader = kept.accounts[Role.PRESIDENCY]
    agent = program(reader)
    looks = Event.objects.filter(action="documents.look", account=reader.pk)
    agent.get("/api/v1/acts")
    assert not looks.exists()
    agent.get("/api/v1/mentions")
    agent.get(f"/api/v1/documents/{kept.limite.pk}")
    assert [each.record for each in looks] == [str(kept.limite.pk)]


def test_a_mention_is_told_with_its_words_and_what_it_says() -> None:
    kept = secrets()
    mention = Mention.objects.get(document=kept.public)
    told = Client().get(f"/api/v1/mentions?document={kept.public.pk}").json()["items"][0]
    assert told["number"] == mention.pk
    assert told["sentence"] == "COSI endorsed the plain plan."
    assert told["claim"]["object"] == "the plain plan"
    assert (told["rule"], told["state"]) == ("active", "proposed")


# Of each paper one, or one citation of each other paper; two more papers are open to all. Of each marking there is also
# a duty that people are reminded of.
_SEEN = dict.fromkeys(("acts", "mentions", "observations", "mandates"), (1, 2, 4)) | {
    "duties": (2, 4, 8),
    "documents": (3, 4, 6),
    "references": (4, 8, 16),
}


@pytest.mark.parametrize("noun", _SEEN)
def test_no_list_counts_what_one_may_not_see(noun: str, program: Program) -> None:
    kept = secrets()
    seen = tuple(
        len(program(kept.accounts[role] if role else None).get(f"/api/v1/{noun}").json()["items"])
        for role in (None, Role.PRESIDENCY, Role.AGENCY)
    )
    assert seen == _SEEN[noun]


def test_a_token_of_another_scope_reads_nothing(program: Program) -> None:
    kept = secrets()
    answer = program(kept.accounts[Role.SECRETARIAT], Scope.REVIEW).get("/api/v1/acts")
    assert answer.status_code == 403
    assert "may not be used to read" in answer.json()["detail"]


def test_a_topic_asks_for_what_lies_below_it_too(anna: Account) -> None:
    Topic.objects.create(key="locks", title="Locks")
    Topic.objects.create(key="bolts", title="Bolts", level=2, parent="locks")
    acts = enter(anna, "the plan for bolts", topic="bolts")
    assert numbers(Client().get("/api/v1/acts?topic=locks").json()) == [acts[0].pk]
    assert [each["key"] for each in Client().get("/api/v1/topics").json()["items"]] == ["locks", "bolts"]
