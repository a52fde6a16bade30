"""The review queue: what it shows, each decision by its button, the next proposal in its answer."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from article71 import periods
from article71.actions.acts import join
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.bodies import Body
from article71.register.documents import Document, File
from article71.register.events import Event
from article71.register.mentions import Mention, MentionState
from article71.register.taking_in.readings import take_in
from article71.register.topics import Topic
from article71.web.seen import act_token, token
from tests.exercise import DAY, finding, public, reading, secretariat
from tests.web.secrets import secrets

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


def press(browser: Client, button: str, mention: Mention, seen: str = "", **typed: object) -> HttpResponse:
    """What a button of the page sends, with what was seen."""
    answer: HttpResponse = browser.post(
        f"/review/{mention.pk}/{button}/",
        {"seen": seen or token(mention), **typed},
        headers={"HX-Request": "true"},
    )
    return answer


def typed(mention: Mention, **changes: object) -> dict[str, object]:
    """What the form for putting right sends, with these changes."""
    claim = mention.claim
    assert claim.date
    said = {"actors": list(claim.actors), "type": claim.type.value, "verb": claim.verb, "object": claim.object}
    return said | {"date": periods.iso(claim.date)} | changes


def shown(answer: HttpResponse) -> str:
    """The proposal that an answer shows."""
    found = re.search(r'<h2[^>]*tabindex="-1"[^>]*>(.*?)</h2>', answer.content.decode())
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
    answer = browser.post(f"/review/{first.pk}/confirm/", {"seen": token(first)}, follow=True)
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
    told = browser.get("/review/filters/?type=endorsed").content.decode()
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


def test_another_decision_is_not_overwritten_and_is_shown_to_the_second(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    seen = token(first)
    press(
        signed_in(secretariat("bela")),
        "correct",
        first,
        **typed(first, object="the plan for brass bolts", reason="misread"),
    )
    answer = press(browser, "reject", first, seen, reason="background")
    told = answer.content.decode()
    assert answer.status_code == 409
    assert Mention.objects.get(pk=first.pk).state == MentionState.CONFIRMED
    assert "Secretariat" in told
    assert "corrected it" in told
    assert "the plan for bolts → the plan for brass bolts" in told
    assert "You were about to reject it: background." in told
    again = re.search(r'name="seen" value="([^"]*)"', told)
    assert again
    press(browser, "reject", first, again[1], reason="background")
    assert Mention.objects.get(pk=first.pk).state == MentionState.REJECTED


def test_nothing_typed_is_lost_to_a_colleague_who_was_faster(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    seen = token(first)
    press(signed_in(secretariat("bela")), "confirm", first)
    answer = press(browser, "correct", first, seen, **typed(first, object="the plan for brass bolts"))
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "<td>the plan for brass bolts</td><td>the plan for bolts</td>" in told
    assert re.search(r"<textarea[^>]*>\s*the plan for brass bolts</textarea>", told)
    again = re.findall(r'name="seen" value="([^"]*)"', told)[-1]
    press(browser, "correct", first, again, **typed(first, object="the plan for brass bolts"))
    assert telling("the plan for brass bolts").corrected


def test_the_queue_is_the_secretariats(anna: Account) -> None:
    paper(anna)
    assert Client().get("/review/").status_code == 302
    delegate = Account.objects.create(username="ben", role=Role.DELEGATE)
    assert signed_in(delegate).get("/review/").status_code == 403
    assert "Review" not in signed_in(delegate).get("/acts/").content.decode()


def test_an_absent_proposal_answers_like_a_hidden_one(browser: Client) -> None:
    assert browser.get("/review/?at=987654321").status_code == 404


def test_every_part_can_be_put_right_and_what_was_read_stays(browser: Client, anna: Account) -> None:
    paper(anna)
    Topic.objects.create(key="bolts", title="Bolts")
    Body.objects.create(short="Lock Forum", kind="network")
    form = browser.get(f"/review/{telling(FIRST).pk}/correct/").content.decode()
    for suggested in ("Bolts", '<option value="took note of">', 'list="review-verbs-endorsed"'):
        assert suggested in form
    first = telling(FIRST)
    right = typed(
        first,
        actors=["COSI", "", "Customs Union"],
        type="invited",
        verb="invited",
        addressees=["Lock Forum"],
        date="2031-03",
        date_text="in March",
        due="../2032-06-30",
        recurrence="p2y",
        topic="bolts",
        reason="misread",
    )
    press(browser, "correct", first, **right)
    first.refresh_from_db()
    claim = first.claim
    assert (claim.actors, claim.type, claim.addressees) == (("COSI", "Customs Union"), "invited", ("Lock Forum",))
    assert claim.date == periods.month(2031, 3).worded("in March")
    assert (claim.due, claim.recurrence, claim.topic) == (periods.parse("../2032-06-30"), "P2Y", "bolts")
    assert (first.state, first.read["type"]) == (MentionState.CONFIRMED, "endorsed")


def test_days_left_out_are_read_from_their_wording_or_asked_for(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    answer = press(browser, "correct", first, **typed(first, date="", date_text="in due course"))
    assert answer.status_code == 400
    assert "give the days too" in answer.content.decode()
    assert 'value="in due course"' in answer.content.decode()
    press(browser, "correct", first, **typed(first, date="", date_text="in the second quarter of 2031"))
    first.refresh_from_db()
    assert first.claim.date
    assert first.claim.date.days == periods.quarter(2031, 2).days


def test_a_further_mention_is_accepted_in_one_step(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", "the plan for bolts and nuts")
    paper(anna, "ST 333/31", "the plan for bolts and all nuts")
    known = Act.objects.get(object="the plan for bolts and nuts")
    press(browser, "merge", telling("the plan for bolts and all nuts"), into=act_token(known))
    assert known.mentions.count() == 2
    assert known.mentions.get(document__reference="ST 333/31").state == MentionState.CONFIRMED


def test_an_act_is_merged_with_one_like_it_or_one_named_by_its_number(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", FIRST, SECOND)
    other = Act.objects.get(object=SECOND)
    first = telling(FIRST)
    assert "The register has no act like it" in browser.get(f"/review/{first.pk}/merge/").content.decode()
    told = browser.get(f"/review/{first.pk}/merge/?act={other.pk}").content.decode()
    assert f'value="{act_token(other)}"' in told
    assert browser.get(f"/review/{first.pk}/merge/?act=987654321").status_code == 404
    assert press(browser, "merge", first).status_code == 400
    press(browser, "merge", first, into=act_token(other))
    assert other.mentions.count() == 2


def test_an_act_that_tells_another_thing_by_now_is_shown_before_it_is_merged_with(
    browser: Client, anna: Account
) -> None:
    paper(anna, "ST 222/31", FIRST, SECOND)
    other = Act.objects.get(object=SECOND)
    press(
        signed_in(secretariat("bela")), "correct", telling(SECOND), **typed(telling(SECOND), object="the list of keys")
    )
    answer = press(browser, "merge", telling(FIRST), into=act_token(other))
    assert answer.status_code == 409
    assert telling(FIRST).state == MentionState.PROPOSED


def test_what_was_put_to_another_act_is_split_and_waits_by_itself(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", FIRST, SECOND)
    first, other = telling(FIRST), Act.objects.get(object=SECOND)
    join(first.act, other, by=anna)
    first.refresh_from_db()
    assert f"/review/{first.pk}/split/" in browser.get(f"/review/?at={first.pk}").content.decode()
    answer = press(browser, "split", first)
    assert shown(answer) == f"COSI endorsed {FIRST}"
    assert f"/review/{first.pk}/split/" not in answer.content.decode()
    assert press(browser, "split", telling(FIRST)).status_code == 400


def test_a_second_act_of_one_sentence_waits_behind_the_first(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    answer = press(browser, "divide", first)
    assert shown(answer) == f"COSI endorsed {FIRST}"
    second = Mention.objects.get(document=first.document, entered_by=anna.pk)
    told = browser.get(f"/review/?at={second.pk}").content.decode()
    assert "A reviewer found it in a sentence that tells another act too." in told
    assert "0 of 4 reviewed" in told


def test_the_last_decision_is_undone_and_waits_again(browser: Client, anna: Account) -> None:
    paper(anna)
    assert "Undo" not in browser.get("/review/").content.decode()
    told = press(browser, "confirm", telling(FIRST)).content.decode()
    assert "Undo: confirmed it" in told
    answer = browser.post("/review/undo/", {"at": telling(SECOND).pk}, headers={"HX-Request": "true"})
    assert shown(answer) == f"COSI endorsed {FIRST}"
    assert telling(FIRST).state == MentionState.PROPOSED
    assert browser.post("/review/undo/").status_code == 400


def test_what_a_colleague_changed_since_is_not_undone(browser: Client, anna: Account) -> None:
    paper(anna)
    press(browser, "confirm", telling(FIRST))
    press(signed_in(secretariat("bela")), "reject", telling(FIRST), reason="background")
    answer = browser.post("/review/undo/", headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "has changed it since" in answer.content.decode()
    assert telling(FIRST).state == MentionState.REJECTED


def test_those_alike_are_looked_through_and_confirmed_together(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", THIRD)
    paper(anna, "ST 333/31", FIRST, SECOND)
    at = telling(FIRST).pk
    assert "Confirm these 2" in browser.get(f"/review/{at}/alike/").content.decode()
    told = browser.get(f"/review/{at}/alike/?by=form").content.decode()
    assert "Confirm these 3" in told
    each = re.findall(r'name="each" id="each-\d+" value="([^"]*)"', told)
    answer = browser.post(f"/review/{at}/alike/", {"each": each}, headers={"HX-Request": "true"})
    assert "3 proposals confirmed." in answer.content.decode()
    assert Event.objects.filter(action="acts.confirm_alike").count() == 3
    browser.post("/review/undo/")
    assert Mention.objects.filter(state=MentionState.PROPOSED).count() == 3


def test_of_several_none_is_confirmed_when_somebody_changed_one(browser: Client, anna: Account) -> None:
    paper(anna)
    at = telling(FIRST).pk
    each = [f"{mention.pk}.{mention.stamp}" for mention in Mention.objects.all()]
    press(signed_in(secretariat("bela")), "reject", telling(SECOND), reason="background")
    answer = browser.post(f"/review/{at}/alike/", {"each": each}, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "Confirm these 2" in answer.content.decode()
    assert not Mention.objects.filter(state=MentionState.CONFIRMED).exists()
    assert browser.post(f"/review/{at}/alike/").status_code == 400


def test_who_is_no_party_to_an_operation_learns_nothing_of_what_waits_in_it() -> None:
    kept = secrets()
    hidden = kept.operation.mentions.get()
    browser = signed_in(kept.accounts[Role.SECRETARIAT])
    told = browser.get(f"/review/?paper={kept.public.pk}").content.decode()
    assert "All papers: 0 of 3" in told
    assert "The register knows an act" not in told
    assert browser.get(f"/review/?paper={kept.public.pk}&kind=new").content.decode().count("the plain plan")
    assert "maybe told before" not in browser.get("/review/filters/").content.decode()
    for page in ("alike", "correct", "merge"):
        assert browser.get(f"/review/{hidden.pk}/{page}/").status_code == 404
    for button in ("confirm", "reject", "split", "correct", "merge"):
        assert press(browser, button, hidden, reason="background").status_code == 404
    into = act_token(hidden.act)
    assert press(browser, "merge", kept.public.mentions.get(), into=into).status_code == 404
    assert hidden.state == MentionState.PROPOSED


def test_what_was_joined_to_an_act_of_an_operation_waits_for_its_parties_alone() -> None:
    kept = secrets()
    agency = kept.accounts[Role.AGENCY]
    party = Account.objects.create(username="party", role=Role.SECRETARIAT, body=agency.body)
    join(kept.public.mentions.get().act, kept.operation.mentions.get().act, by=party)
    assert "All papers: 0 of 2" in signed_in(kept.accounts[Role.SECRETARIAT]).get("/review/").content.decode()
    told = signed_in(party).get(f"/review/?paper={kept.public.pk}").content.decode()
    assert "All papers: 0 of 4" in told
    assert "The same act is told here too" in told


def test_a_page_asks_few_questions_however_many_wait(browser: Client, anna: Account) -> None:
    paper(anna, "ST 222/31", "the plan for bolts and nuts")
    paper(anna, "ST 333/31", *(f"the plan for bolts and {number} nuts" for number in range(30)))
    at = telling("the plan for bolts and 15 nuts").pk
    pages = [f"/review/{at}/{page}/" for page in ("correct", "merge", "alike")]
    for address in ("/review/", f"/review/?at={at}", "/review/filters/", *pages):
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(address).status_code == 200
        assert len(asked) <= 15, address


def test_what_no_form_of_ours_sends_is_refused_in_a_sentence(browser: Client, anna: Account) -> None:
    paper(anna)
    first = telling(FIRST)
    for seen in ("nothing", "a.1.nan.0", "a.b.1.0", f"{first.stamp}.1.1e999.0"):
        assert press(browser, "confirm", first, seen).status_code == 400, seen
    assert press(browser, "reject", first, reason="\0").status_code == 400
    assert press(browser, "correct", first, **typed(first, actors=["\0"])).status_code == 400
    assert press(browser, "merge", first, into="1.x").status_code in (404, 409)
    assert press(browser, "alike", first, each=["\u0663.x"]).status_code == 400
    for asked in ("rule=%00", "paper=x", "paper=9999999999999999999", "confidence=some"):
        assert browser.get(f"/review/?{asked}").status_code == 400, asked
    assert telling(FIRST).state == MentionState.PROPOSED


def test_reading_words_that_are_not_everybodys_is_noted_once() -> None:
    kept = secrets()
    secretariat_ = kept.accounts[Role.SECRETARIAT]
    browser = signed_in(secretariat_)
    for _ in range(2):
        browser.get(f"/review/?paper={kept.limite.pk}")
    noted = Event.objects.filter(action="documents.look", account=secretariat_.pk)
    assert [event.record for event in noted] == [str(kept.limite.pk)]
    browser.get(f"/review/{kept.public.mentions.get().pk}/alike/?by=form")
    assert set(noted.values_list("record", flat=True)) == {str(kept.limite.pk), str(kept.compartment.pk)}


def test_its_page_is_one_step_away_where_the_paper_has_pages_to_show(
    browser: Client, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper(anna)
    Mention.objects.update(page=1)
    assert "as printed" not in browser.get("/review/").content.decode()
    document, mention = telling(FIRST).document_id, telling(FIRST).pk
    File.objects.create(document_id=document, sha256="0" * 64, name="paper.pdf", size=1, pages=1)
    monkeypatch.setattr("article71.web.proposals.first_pdf", lambda found: next(iter(found)))
    told = browser.get("/review/").content.decode()
    assert f'/documents/{document}/pages/1/?mention={mention}"' in told
