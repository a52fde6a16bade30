"""The review queue: what it shows, each decision by its button, the next proposal in its answer."""

import re
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from article71.register.accounts import Account, Role
from article71.register.acts import ActState
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.mentions import Mention, MentionState
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
FIRST, SECOND, THIRD = "the plan for bolts", "the report on keys", "the survey of hinges"


def paper(anna: Account, reference: str = "ST 111/31", *objects: str) -> Document:
    """A paper that tells COSI endorsed each of these, a sentence and paragraph each."""
    told, at = [], 0
    for each in objects or (FIRST, SECOND, THIRD):
        told.append(finding(f"COSI endorsed {each}.", start=at, section="2", object=each))
        at += len(told[-1].telling.sentence) + 2
    document = Document.objects.create(reference=reference, registered=DAY, marking=public())
    take_in(document, reading(*told, reference=reference), DAY, anna)
    document.text = "\n\n".join(each.telling.sentence for each in told)
    document.save()
    return document


@pytest.fixture
def anna() -> Account:
    """Somebody of the secretariat."""
    return secretariat()


@pytest.fixture
def browser(anna: Account) -> Client:
    """Their browser."""
    return signed_in(anna)


def signed_in(account: Account) -> Client:
    """A browser in which this account is signed in."""
    client = Client()
    client.force_login(account)
    return client


def telling(of: str) -> Mention:
    """The telling of the act on this object."""
    return Mention.objects.get(act__object=of)


def press(browser: Client, button: str, mention: Mention, **typed: str) -> HttpResponse:
    """What a button of the page sends, with what was seen."""
    answer: HttpResponse = browser.post(
        f"/review/{mention.pk}/{button}/", {"seen": mention.stamp, **typed}, headers={"HX-Request": "true"}
    )
    return answer


def shown(answer: HttpResponse) -> str:
    """The proposal that an answer shows."""
    found = re.search(r"<h2[^>]*data-focus>(.*?)</h2>", answer.content.decode())
    assert found
    return found[1]


def test_the_queue_begins_with_the_first_proposal_of_the_latest_paper(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", THIRD)
    paper(anna, "ST 333/31", FIRST, SECOND)
    answer = browser.get("/review/")
    assert shown(answer) == f"COSI endorsed {FIRST}"
    told = answer.content.decode()
    assert f"<mark>COSI endorsed {FIRST}.</mark>" in told
    assert f"<p>COSI endorsed {SECOND}.</p>" in told
    assert "Found by rule active, version 1" in told
    assert "A body did something" in told


def test_confirming_answers_with_the_next_proposal(browser: Client, anna: Account) -> None:
    paper(anna)
    answer = press(browser, "confirm", telling(FIRST))
    assert telling(FIRST).state == MentionState.CONFIRMED
    assert shown(answer) == f"COSI endorsed {SECOND}"
    assert "<html" not in answer.content.decode()
    assert f"at={telling(SECOND).pk}" in answer["HX-Push-Url"]
    assert "This paper: 1 of 3 reviewed" in answer.content.decode()


def test_without_script_a_decision_leads_back_to_the_queue(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    answer = browser.post(f"/review/{first.pk}/confirm/", {"seen": first.stamp}, follow=True)
    assert shown(answer) == f"COSI endorsed {SECOND}"
    assert "Confirmed." in answer.content.decode()


def test_rejecting_needs_a_reason_and_keeps_it(browser: Client, anna: Account) -> None:
    paper(anna)
    assert press(browser, "reject", telling(FIRST)).status_code == 400
    assert telling(FIRST).state == MentionState.PROPOSED
    press(browser, "reject", telling(FIRST), reason="background")
    assert telling(FIRST).act.state == ActState.REJECTED
    assert Event.objects.get(action="acts.reject").reason == "background"


def test_next_and_previous_walk_the_queue_across_papers(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", THIRD)
    paper(anna, "ST 333/31", FIRST, SECOND)
    told = browser.get(f"/review/?at={telling(SECOND).pk}").content.decode()
    assert f"at={telling(FIRST).pk}" in told
    assert f"at={telling(THIRD).pk}" in told


def test_filters_narrow_the_queue_and_stay_in_the_address(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", THIRD)
    other = paper(anna, "ST 333/31", FIRST, SECOND)
    answer = browser.get(f"/review/?paper={other.pk}&at={telling(SECOND).pk}")
    assert shown(answer) == f"COSI endorsed {SECOND}"
    assert f"at={telling(THIRD).pk}" not in answer.content.decode()
    assert f"/review/{telling(SECOND).pk}/confirm/?paper={other.pk}" in answer.content.decode()
    assert "Nothing that you asked for waits" in shown(browser.get("/review/?rule=passive"))
    assert browser.get("/review/?kind=colour").status_code == 400


def test_each_value_of_a_filter_bears_how_many_wait(browser: Client, anna: Account) -> None:
    paper(anna)
    told = browser.get("/review/?type=endorsed").content.decode()
    assert "active (3)" in told
    assert "endorsed (3)" in told
    assert "high (3)" in told


def test_a_likely_known_act_stands_beside_its_new_telling(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", "the plan for bolts and nuts")
    paper(anna, "ST 333/31", "the plan for bolts and all nuts")
    told = browser.get("/review/?kind=further").content.decode()
    assert "maybe told before" in told
    assert "The register knows an act that this may tell again" in told
    assert "“COSI endorsed the plan for bolts and nuts.”" in told


def test_what_a_later_reading_tells_differently_stands_beside_what_was_told(browser: Client, anna: Account) -> None:
    document = paper(anna, "ST 111/31", FIRST)
    before = finding(f"COSI endorsed {FIRST}.", section="2", object=FIRST)
    take_in(document, reading(replace(before, object="the plan for bolts of doors")), DAY, anna)
    told = browser.get("/review/?kind=different").content.decode()
    assert "An earlier reading told this place differently" in told
    assert "<td>the plan for bolts of doors</td><td>the plan for bolts</td>" in told


def test_what_a_later_reading_finds_no_more_waits_until_somebody_keeps_it(browser: Client, anna: Account) -> None:
    document = paper(anna, "ST 111/31", FIRST)
    press(browser, "confirm", telling(FIRST))
    take_in(document, reading(), DAY, anna)
    told = browser.get("/review/?kind=gone").content.decode()
    assert "A later reading finds this no more" in told
    press(browser, "confirm", telling(FIRST))
    assert "Nothing that you asked for waits" in shown(browser.get("/review/?kind=gone"))
    assert telling(FIRST).kept


def test_another_decision_is_not_overwritten(browser: Client, anna: Account) -> None:
    paper(anna)
    seen = telling(FIRST)
    press(signed_in(secretariat("bela")), "confirm", seen)
    answer = press(browser, "reject", seen, reason="background")
    assert answer.status_code == 400
    assert telling(FIRST).state == MentionState.CONFIRMED


def test_the_queue_is_the_secretariats(anna: Account) -> None:
    paper(anna)
    assert Client().get("/review/").status_code == 302
    delegate = Account.objects.create(username="ben", role=Role.DELEGATE)
    assert signed_in(delegate).get("/review/").status_code == 403
    assert "Review" not in signed_in(delegate).get("/acts/").content.decode()


def test_an_absent_proposal_answers_like_a_hidden_one(browser: Client) -> None:
    assert browser.get("/review/?at=987654321").status_code == 404
