"""The profile's words in the register, and back again as a Vocabulary."""

from dataclasses import replace

import pytest

from article71 import periods
from article71.actions import profile
from article71.register.bodies import Body, BodyName
from article71.register.vocabulary import of_register
from article71.vocabulary import model
from article71.vocabulary.profile import load
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]

WORDS = model.Vocabulary(
    profile="exercise",
    committee="CB",
    bodies=(
        model.Body("CB", "committee", (model.Name("CB"), model.Name("Committee on Bicycles"))),
        model.Body("Lock Group", "working-party", (model.Name("Lock Group", periods.year(2031)),), "CB", "a statute"),
    ),
    topics=(model.Topic("locks", "Locks", words=("lock",)), model.Topic("bolts", "Bolts", 2, "locks")),
    presidencies=(model.Presidency("Ruritania", "Ruritanian", periods.half(2031, 1), "9"),),
)


def test_what_is_loaded_comes_back_as_it_was() -> None:
    profile.load(WORDS, by=secretariat())
    assert of_register(WORDS) == WORDS


def test_the_shipped_profile_comes_back_as_it_was() -> None:
    shipped = load("cosi")
    profile.load(shipped, by=secretariat())
    found = of_register(shipped)
    assert found.topics == shipped.topics
    assert found.bodies == tuple(
        replace(body, names=tuple(replace(name, valid=name.valid) for name in body.names)) for body in shipped.bodies
    )


def test_a_profile_is_loaded_once_until_its_words_change() -> None:
    anna = secretariat()
    assert not profile.is_loaded(WORDS)
    profile.load(WORDS, by=anna)
    assert profile.is_loaded(WORDS)
    changed = replace(WORDS, topics=WORDS.topics[:1])
    assert not profile.is_loaded(changed)


def test_a_name_learnt_today_is_known_to_the_next_reading_and_survives_the_next_profile() -> None:
    anna = secretariat()
    profile.load(WORDS, by=anna)
    BodyName.objects.create(body=Body.objects.get(short="CB"), text="Cycling Committee")
    profile.load(replace(WORDS, bodies=(replace(WORDS.bodies[0], kind="agency"), WORDS.bodies[1])), by=anna)
    body = of_register(WORDS).body("CB")
    assert body is not None
    assert body.kind == "agency"
    assert "Cycling Committee" in [name.text for name in body.names]
