"""Of "the plan which the Council approved" the plan is what was approved; an insert gives no later verb its subject."""

import pytest

from article71.documents.tree import Cover, Document, Paragraph
from article71.reading.findings import Act
from article71.reading.read import read
from article71.vocabulary.profile import load


def acts(sentence: str) -> list[Act]:
    return list(read(Document(Cover(), (Paragraph(sentence),)), load()).acts)


@pytest.mark.parametrize(
    ("sentence", "object"),
    [
        ("The annex holds the list which the Council approved on 3 May 2024.", "the list"),
        (
            "It rests on the study of bridges, which the Commission presented to COSI in May 2024.",
            "the study of bridges",
        ),
        ("The rules which COSI endorsed were printed.", "The rules"),
    ],
)
def test_what_stands_before_which_is_the_object(sentence: str, object: str) -> None:
    assert acts(sentence)[0].object == object


@pytest.mark.parametrize(
    ("sentence", "object"),
    [
        ("COSI, which met in May 2024, endorsed the list of bridges.", "the list of bridges"),
        ("COSI noted that the Council approved the list of bridges.", "the list of bridges"),
        ("COSI adopted the plan in which the Council endorsed the list of bridges.", "the list of bridges"),
    ],
)
def test_an_object_behind_its_verb_stays_there(sentence: str, object: str) -> None:
    assert object in {act.object for act in acts(sentence)}


def test_a_verb_behind_an_insert_goes_with_what_stands_before_it() -> None:
    told = acts(
        "A course on bridges, which COSI had requested in June 2025, was developed by CEPOL and took place in May 2026."
    )
    assert [(act.type.value, act.actors, act.object) for act in told] == [
        ("requested", ("COSI",), "A course on bridges"),
        ("prepared", ("CEPOL",), "A course on bridges"),
    ]


def test_a_meeting_behind_an_insert_still_took_place() -> None:
    told = acts("A workshop on bridges, which COSI had requested, took place in May 2026.")
    assert [act.type.value for act in told] == ["requested", "met"]


def test_what_was_prepared_and_then_approved_by_others_on_a_day_has_no_day_of_its_own() -> None:
    told = acts("The list of bridges was prepared by the COSI SG and approved by COSI on 3 May 2024.")
    assert [(act.object, bool(act.date)) for act in told if act.actors == ("COSI SG",)] == [
        ("The list of bridges", False)
    ]
