"""A mistyped word is put right where the right one finds something, and where it tells of nothing hidden."""

import pytest

from article71.register.bodies import Body, BodyName
from article71.register.documents import Document
from article71.register.filters import Asked
from article71.register.markings import Level, Marking
from article71.register.search import index
from article71.register.search.hits import Search
from article71.register.search.question import question
from article71.register.search.suggestions import suggestion
from article71.register.topics import Topic
from tests.exercise import DAY, public

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _words() -> None:
    body = Body.objects.create(short="Lock Forum", kind="network")
    BodyName.objects.create(body=body, text="Lock Forum")
    Topic.objects.create(key="firearms", title="Firearms and bicycles")
    index.keep(body)


def paper(title: str, marking: Marking) -> None:
    index.keep(Document.objects.create(reference="ST 5/31", title=title, registered=DAY, marking=marking))


def suggested(text: str) -> str:
    return suggestion(Search(question(text), Asked(), None))


def test_a_mistyped_word_is_put_right() -> None:
    paper("Firearms in ports", public())
    assert suggested("fireamrs ports") == "Firearms ports"
    assert suggested('"lock formu" OR zebras') == '"lock Forum" OR zebras'


def test_what_would_find_nothing_is_not_suggested() -> None:
    assert suggested("fireamrs") == ""


def test_what_one_may_not_see_is_not_suggested() -> None:
    paper("Firearms in ports", Marking.objects.of(Level.LIMITE))
    assert suggested("fireamrs") == ""


@pytest.mark.parametrize("text", ["zebras", "forum", "formula", "ST 71/25", "lck"])
def test_what_is_like_nothing_known_or_known_itself_stays(text: str) -> None:
    paper("Zebras", public())
    assert suggested(text) == ""
