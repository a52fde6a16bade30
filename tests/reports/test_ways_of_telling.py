"""Every formula of the house style tells the act type it stands for: our own reading says so."""

import pytest

from article71.documents.tree import Document, Paragraph
from article71.reading.read import read
from article71.reports.sentences.style import house_style
from article71.vocabulary.act_types import ActType
from article71.vocabulary.profile import load

STYLE = house_style()
OBJECTS = {
    "noun": "the annual plan for ports",
    "heavy": "the annual plan for ports and the list of offices in the regions",
    "bare": "progress with the annual plan and the list of offices in the regions",
    "that": "that controls at ports were uneven",
    "infinitive": "to publish a list of contact points",
    "place": "in Rome at the end of the visit",
}
# A way for certain nouns is tried with one of them.
HOLDING = {
    "guidance": "guidance on ports",
    "be": "the plan for ports to be timely",
    "decision": "the decision on ports",
}


def _formulas() -> list[tuple[ActType, str]]:
    found = []
    for kind, ways in STYLE.ways.items():
        for way in ways:
            noun = next((words for word, words in HOLDING.items() if word in way.holds), OBJECTS["noun"])
            objects = OBJECTS | {"noun": noun}
            for form, templates in way.templates.items():
                for template in templates:
                    words = template.format(what=objects[form], whom="Europol", source="the Commission", be="was")
                    found.append((kind, f"COSI {words}."))
    return found


@pytest.mark.parametrize(("kind", "sentence"), _formulas())
def test_a_formula_is_read_back_as_its_type(kind: ActType, sentence: str) -> None:
    acts = read(Document(body=(Paragraph(sentence),)), load()).acts
    assert [(act.type, act.actors) for act in acts] == [(kind, ("COSI",))]


@pytest.mark.parametrize("kind", ActType)
def test_every_type_can_be_told_with_every_form_of_object(kind: ActType) -> None:
    first = STYLE.ways[kind][0]
    assert {"noun", "that", "infinitive"} <= set(first.templates)
    assert all(
        any("{source}" not in each and "{what}" in each for each in first.templates[form])
        for form in OBJECTS
        if form in first.templates
    )


@pytest.mark.parametrize("kind", ActType)
def test_every_type_can_be_told_without_an_actor(kind: ActType) -> None:
    assert STYLE.participles[kind]


@pytest.mark.parametrize("kind", ActType)
def test_what_needs_an_addressee_can_be_told_without_one(kind: ActType) -> None:
    for form, templates in STYLE.ways[kind][0].templates.items():
        assert any("{whom}" not in each for each in templates), form


def test_weights_name_act_types() -> None:
    assert set(STYLE.summary.weights) <= set(ActType)
