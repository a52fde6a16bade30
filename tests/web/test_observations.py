"""The list of observations, and the page of one: its places in the paper, and its settling by the secretariat."""

import pytest
from django.test import Client

from article71.register.accounts import Role
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.filters import Asked, observations
from article71.register.observation_facets import observation_facets
from article71.register.observations import Observation
from tests.web.secrets import LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    made = secrets()
    Observation.objects.all().delete()
    for paper in (made.public, made.limite):
        Document.objects.filter(pk=paper.pk).update(text=f"It rained.\n\nTwo of {paper.reference} came. None left.")
    ask(made.public, "Two or three?", [12, 15])
    ask(made.public, "Who left?", None, "count-differs")
    ask(made.limite, f"What is {LIMITE_CANARY}?", None)
    return made


def ask(paper: Document, text: str, span: list[int] | None, kind: str = "two-numbers") -> Observation:
    place = {"section": "1", "page": 4, "span": span}
    return Observation.objects.create(document=paper, marking=paper.marking, kind=kind, text=text, places=[place])


def as_(kept: Secrets, role: Role) -> Client:
    browser = Client()
    browser.force_login(kept.accounts[role])
    return browser


def test_each_count_is_of_what_its_value_would_leave(kept: Secrets) -> None:
    found = observation_facets(Asked(), None)
    assert found.kinds == {"two-numbers": 1, "count-differs": 1}
    assert found.states == {"open": 2}
    assert found.documents == {kept.public.reference: 2}
    assert observation_facets(Asked(types=("count-differs",)), None).documents == {kept.public.reference: 1}
    assert observations(Asked(document=kept.limite.reference), None).count() == 0


def test_the_list_tells_the_questions_and_hands_them_out(kept: Secrets) -> None:
    told = Client().get("/observations/?type=count-differs").content.decode()
    assert "Who left?" in told
    assert "Two or three?" not in told
    assert "Kind: a count that differs" in told
    assert "Two or three?" in Client().get("/observations.csv").content.decode()
    assert Client().get("/observations/?sort=colour").status_code == 400


def test_the_page_shows_the_words_in_question_where_the_paper_has_them(kept: Secrets) -> None:
    number = Observation.objects.get(text="Two or three?").pk
    told = Client().get(f"/observations/{number}/").content.decode()
    assert f"<mark>Two</mark> of {kept.public.reference} came." in told
    assert "It rained" not in told
    assert "one paper, two numbers" in told


def test_reading_words_of_a_limite_paper_is_noted(kept: Secrets) -> None:
    number = Observation.objects.get(document=kept.limite).pk
    as_(kept, Role.DELEGATE).get(f"/observations/{number}/")
    assert Event.objects.filter(action="documents.look", record=kept.limite.pk).count() == 1


def test_the_secretariat_settles_and_it_stays_on_the_act(kept: Secrets) -> None:
    asked = Observation.objects.get(text="Two or three?")
    Observation.objects.filter(pk=asked.pk).update(places=[{"section": "1", "page": None, "span": None}])
    form = {"note": "Two: see the COR.", "seen": asked.stamp}
    answer = as_(kept, Role.SECRETARIAT).post(f"/observations/{asked.pk}/settle/", form, follow=True)
    told = answer.content.decode()
    assert "The question is settled." in told
    assert "Two: see the COR." in told
    act = Act.objects.get(mentions__document=kept.public)
    assert "Two: see the COR." in Client().get(f"/acts/{act.pk}/").content.decode()


def test_the_second_of_two_sees_that_it_has_changed(kept: Secrets) -> None:
    asked = Observation.objects.get(text="Two or three?")
    browser, form = as_(kept, Role.SECRETARIAT), {"note": "Three.", "seen": asked.stamp}
    assert browser.post(f"/observations/{asked.pk}/keep-open/", form).status_code == 302
    assert browser.post(f"/observations/{asked.pk}/settle/", form).status_code == 400
    asked.refresh_from_db()
    assert asked.state == "open"


def test_nobody_else_is_offered_or_allowed_it(kept: Secrets) -> None:
    asked = Observation.objects.get(text="Two or three?")
    page, form = f"/observations/{asked.pk}/", {"note": "Three.", "seen": asked.stamp}
    for role in set(Role) - {Role.SECRETARIAT}:
        assert "<textarea" not in as_(kept, role).get(page).content.decode()
        assert as_(kept, role).post(f"{page}settle/", form).status_code == 403
    assert Client().post(f"{page}settle/", form).status_code == 302
    assert as_(kept, Role.SECRETARIAT).get(f"{page}settle/").status_code == 405
    asked.refresh_from_db()
    assert asked.note == ""


def test_the_pages_take_few_queries(kept: Secrets, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for page in ("/observations/", f"/observations/{Observation.objects.all()[0].pk}/"):
        with django_assert_max_num_queries(15):
            assert Client().get(page).status_code == 200
