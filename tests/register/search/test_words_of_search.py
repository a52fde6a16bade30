"""Words are the same word in every form, case, accent and ligature."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.register.search.words import stems, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drones", "drone"),
        ("Council's", "COUNCIL"),
        ("Préfet", "prefet"),
        ("pre\u0301fet", "préfet"),
        ("Œuvre", "oeuvre"),
        ("ﬁnance", "finance"),
        ("STRASSE", "straße"),
        ("Wrocław", "wroclaw"),
        ("co\u00adoperation", "cooperation"),
    ],
)
def test_two_writings_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)
    assert len(stems(one)) == 1


@pytest.mark.parametrize(("one", "other"), [("policy", "police"), ("2024", "2025"), ("Ελλάδα", "Кипр")])
def test_two_words_stay_two(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_a_reference_is_its_numbers_in_order() -> None:
    assert stems("ST 13083/1/20") == ("st", "13083", "1", "20")


@pytest.mark.parametrize("text", ["", " \n", "& – …", "_", "’"])
def test_what_holds_no_letter_is_no_word(text: str) -> None:
    assert stems(text) == ()


@given(st.text(max_size=40))
def test_every_stem_is_written_so_that_no_store_can_part_it(text: str) -> None:
    assert all(stem.isascii() and stem.isalnum() and stem == stem.lower() for stem in stems(text))
    found = list(tokens(text))
    assert tuple(token.stem for token in found) == stems(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
