"""The words of a hit: the passage that holds most of what is asked, as much as shows it, with the words lit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.register.search.snippets import best_passage, lit, snippet
from article71.register.search.stems import written
from article71.register.search.tree import Phrase

_DRONE, _LOCK, _PLAN = Phrase(("drone",)), Phrase(("lock",)), Phrase(("action", "plan"))


def shown(text: str, *asked: Phrase) -> str:
    return "".join(f"[{piece.text}]" if piece.lit else piece.text for piece in snippet(text, asked))


def test_words_are_lit_in_every_form_and_phrases_as_one() -> None:
    assert shown("Drones, locks; a DRONE’s lock.", _DRONE, _LOCK) == "[Drones], [locks]; a [DRONE’s] [lock]."
    assert shown("The action plan. A plan of action.", _PLAN) == "The [action plan]. A plan of action."


@pytest.mark.parametrize("text", ["", "Nothing of it.", "an actionplan"])
def test_nothing_is_lit_where_nothing_is_asked_for(text: str) -> None:
    assert shown(text, _DRONE, _PLAN) == text


def test_a_long_passage_is_cut_around_the_first_word_asked_for() -> None:
    text = " ".join(["before"] * 80 + ["a drone"] + ["after"] * 80)
    told = shown(text, _DRONE)
    assert told.startswith("… before")
    assert told.endswith("after …")
    assert "[drone]" in told
    assert len(told.split()) < 60


def test_the_passage_that_holds_most_is_shown_the_first_of_equals() -> None:
    held = written(["Locks.", "", "Drones and locks.", "Locks on drones."])
    assert best_passage(held, (_DRONE, _LOCK)) == 2
    assert best_passage(held, (_LOCK,)) == 0
    assert best_passage(held, (_PLAN,)) is None


def test_a_phrase_does_not_run_from_one_passage_into_the_next() -> None:
    assert best_passage(written(["action", "plan"]), (_PLAN,)) is None


@given(st.lists(st.sampled_from(["drone", "Locks", "kite", "–", "  ", "é"]), max_size=120).map(" ".join))
def test_what_is_shown_stands_in_the_text(text: str) -> None:
    whole = "".join(piece.text for piece in lit(text, (_DRONE, _LOCK)))
    assert whole == text
    assert "".join(piece.text for piece in snippet(text, (_DRONE,))).strip("… ") in text
