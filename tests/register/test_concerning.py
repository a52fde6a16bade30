"""Which observations concern a record: those of the paper, and for acts and duties those on their own place."""

import pytest

from article71.register.acts import Act
from article71.register.concerning import concerning
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.markings import Level, Marking
from article71.register.observations import Observation
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, duty, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def paper() -> Document:
    found = Document.objects.create(reference="ST 111/31", registered=DAY, marking=public())
    told = finding("COSI endorsed the plan.", object="the plan", start=100)
    take_in(found, reading(told, duties=(duty(told),)), DAY, secretariat())
    return found


def ask(paper: Document, section: str, span: list[int] | None) -> Observation:
    place = {"section": section, "page": None, "span": span}
    return Observation.objects.create(
        document=paper, marking=paper.marking, kind="two-numbers", text="Which?", places=[place]
    )


@pytest.mark.parametrize(
    ("section", "span", "touches"),
    [
        ("9", [110, 115], True),
        ("9", [90, 101], True),
        ("1", [90, 100], False),
        ("1", [400, 410], False),
        ("1", None, True),
        ("2", None, False),
        ("", None, False),
    ],
)
def test_an_act_is_concerned_where_it_is_told(paper: Document, section: str, span: list[int], touches: bool) -> None:
    asked = ask(paper, section, span)
    assert (asked in concerning(Act.objects.get(), None)) == touches
    assert (asked in concerning(Duty.objects.get(), None)) == touches
    assert list(concerning(paper, None)) == [asked]


def test_what_is_asked_of_another_paper_concerns_no_act(paper: Document) -> None:
    other = Document.objects.create(reference="ST 222/31", registered=DAY, marking=public())
    ask(other, "1", [100, 110])
    assert list(concerning(Act.objects.get(), None)) == []


def test_a_settled_question_stays_and_one_that_is_gone_does_not(paper: Document) -> None:
    asked = ask(paper, "1", None)
    Observation.objects.update(state="settled")
    assert list(concerning(paper, None)) == [asked]
    Observation.objects.update(gone=True)
    assert list(concerning(paper, None)) == []


def test_a_question_that_one_may_not_see_concerns_nothing(paper: Document) -> None:
    ask(paper, "1", None)
    Observation.objects.update(marking=Marking.objects.of(Level.LIMITE))
    assert list(concerning(paper, None)) == []
    assert list(concerning(Act.objects.get(), None)) == []


def test_other_records_have_no_observations() -> None:
    with pytest.raises(TypeError):
        concerning(Marking(), None)  # type: ignore[arg-type]
