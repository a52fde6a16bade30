"""Acts and duties entered by hand in the browser: with their source, by the secretariat alone."""

from datetime import date

import pytest
from django.test import Client

from article71.register.accounts import Role
from article71.register.acts import Act
from article71.register.bodies import Body, BodyName
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.topics import Topic
from tests.web.secrets import LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ACT = {
    "actors": ["COSI"],
    "type": "tasked",
    "verb": "tasked",
    "object": "to count the locks",
    "addressees": ["Lock Forum"],
}
DUTY = {"actors": ["Lock Forum"], "what": "count the locks", "kind": "dated", "due": "2031-06"}


@pytest.fixture
def kept() -> Secrets:
    body = Body.objects.create(short="COSI", kind="committee", shipped=True)
    BodyName.objects.create(body=body, text="the Standing Committee", shipped=True)
    Topic.objects.create(key="locks", title="Locks")
    return secrets()


def as_(kept: Secrets, role: Role) -> Client:
    browser = Client()
    browser.force_login(kept.accounts[role])
    return browser


def newest() -> Act:
    return Act.objects.order_by("-pk")[0]


def test_an_act_from_a_paper_bears_its_section_and_marking(kept: Secrets) -> None:
    form = ACT | {"paper": "112/31", "section": "3", "words": "COSI tasked it.", "topic": "locks", "date": "2031-03"}
    answer = as_(kept, Role.SECRETARIAT).post("/acts/new/", form, follow=True)
    act = newest()
    assert answer.redirect_chain == [(f"/acts/{act.pk}/", 302)]
    told = answer.content.decode()
    assert "The act is entered." in told
    assert "entered by hand on" in told
    mention = act.mentions.get()
    assert (mention.document, mention.section, mention.sentence) == (kept.limite, "3", "COSI tasked it.")
    assert (act.state, act.marking, act.topic and act.topic.key) == ("confirmed", kept.limite.marking, "locks")
    assert Event.objects.order_by("-number").filter(action="acts.record").count() == 1


def test_names_are_taken_as_the_register_writes_them_and_days_from_their_wording(kept: Secrets) -> None:
    form = ACT | {"actors": ["The Standing Committee", ""], "words": "minutes", "date_text": "12 May 2031"}
    as_(kept, Role.SECRETARIAT).post("/acts/new/", form)
    act = newest()
    assert act.actors == ("COSI",)
    assert (act.date_first, act.date_text) == (date(2031, 5, 12), "12 May 2031")


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"words": ""}, "Say where it is known from"),
        ({"words": "minutes", "actors": [""]}, "Say who did it"),
        ({"words": "minutes", "date": "soon"}, "is no date"),
        ({"words": "minutes", "date_text": "before long"}, "give the days too"),
        ({"words": "minutes", "verb": ""}, "required"),
        ({"paper": "ST 999/31"}, "shows you no such paper"),
    ],
)
def test_what_is_not_whole_is_sent_back_with_the_reason(kept: Secrets, change: dict[str, object], trouble: str) -> None:
    before = Act.objects.count()
    answer = as_(kept, Role.SECRETARIAT).post("/acts/new/", ACT | change)
    assert answer.status_code == 400
    assert trouble in answer.content.decode()
    assert "to count the locks" in answer.content.decode()
    assert Act.objects.count() == before


def test_a_duty_stands_by_the_act_it_was_entered_for(kept: Secrets) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    answer = as_(kept, Role.SECRETARIAT).post(f"/acts/{act.pk}/duty/", DUTY, follow=True)
    duty = Duty.objects.get(what="count the locks")
    assert answer.redirect_chain == [(f"/duties/{duty.pk}/", 302)]
    assert (list(duty.acts.all()), duty.owners, duty.due_after) == ([act], ("Lock Forum",), date(2031, 7, 1))
    assert "entered by hand" in answer.content.decode()


@pytest.mark.parametrize("change", [{"due": ""}, {"kind": "recurring", "due": ""}, {"actors": [""]}, {"what": ""}])
def test_a_duty_that_is_not_whole_is_sent_back(kept: Secrets, change: dict[str, object]) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    assert as_(kept, Role.SECRETARIAT).post(f"/acts/{act.pk}/duty/", DUTY | change).status_code == 400
    assert not Duty.objects.filter(entered_by__isnull=False).exists()


def test_a_recurring_duty_has_its_rule(kept: Secrets) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    form = DUTY | {"kind": "recurring", "due": "", "recurrence": "P2Y"}
    assert as_(kept, Role.SECRETARIAT).post(f"/acts/{act.pk}/duty/", form).status_code == 302
    assert Duty.objects.get(what="count the locks").recurrence == "FREQ=YEARLY;INTERVAL=2"


def test_nobody_but_the_secretariat_is_offered_or_allowed_it(kept: Secrets) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    before = Act.objects.count(), Duty.objects.count()
    for role in set(Role) - {Role.SECRETARIAT}:
        browser = as_(kept, role)
        assert "/acts/new/" not in browser.get("/acts/").content.decode()
        assert f"/acts/{act.pk}/duty/" not in browser.get(f"/acts/{act.pk}/").content.decode()
        for page, form in (("/acts/new/", ACT | {"words": "minutes"}), (f"/acts/{act.pk}/duty/", DUTY)):
            assert browser.get(page).status_code == 403
            assert browser.post(page, form).status_code == 403
    assert Client().get("/acts/new/").status_code == 302
    assert (Act.objects.count(), Duty.objects.count()) == before


def test_no_duty_is_entered_for_an_act_that_one_may_not_see(kept: Secrets) -> None:
    secretive = Act.objects.get(mentions__document=kept.compartment)
    kept.compartment.marking.compartments.update(operation=True)
    browser = as_(kept, Role.SECRETARIAT)
    assert browser.post(f"/acts/{secretive.pk}/duty/", DUTY).status_code == 404


def test_the_forms_offer_the_words_of_the_vocabulary(kept: Secrets) -> None:
    told = as_(kept, Role.SECRETARIAT).get("/acts/new/").content.decode()
    assert '<option value="COSI">' in told
    assert '<option value="locks">Locks</option>' in told
    assert '<option value="took note of">' in told
    assert LIMITE_CANARY not in told
