"""Where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.reading.sentences import split

ONE = [
    "Under Regulations (EC) No 300/2008 the rules apply.",
    "It stands in OJ L 115, 6.4.2021, p. 1–25 of the journal.",
    "Some measures, e.g. Training for experts, were named.",
    "See Art. 6(2) of the decision.",
    "A note by J. Smith was read.",
    "It began on 12.7.2024 in Rome.",
    "Docs. ST 99001/26 and 99002/26 apply.",
    "1. The Council agreed.",
    "(a) The Council agreed.",
    "Mr. Example of the U.S. Senate spoke.",
    "The share rose to 3.5 Million.",
    'The paper "ports, vol. II" was read.',
    'A plan called "No. 5" was read.',
]
TWO = [
    ("COSI met. Europol reported.", "COSI met."),
    ("COSI met.” Europol reported.", "COSI met.”"),
    (
        'They agreed what "incident" means, and "case". Europol reported.',
        'They agreed what "incident" means, and "case".',
    ),
    ("They spoke of ‘incidents’. Europol reported.", "They spoke of ‘incidents’."),
    ("The tools are in Annex A. The Council agreed.", "The tools are in Annex A."),
    ("Was it right? The Council agreed.", "Was it right?"),
    ("It ended (in May 2024). The Council agreed.", "It ended (in May 2024)."),
    ("The mechanism dates from 2007. In 2024 it was revised.", "The mechanism dates from 2007."),
    ("Ports, roads, etc. The Council agreed.", "Ports, roads, etc."),
]


@pytest.mark.parametrize("text", ONE)
def test_a_stop_that_ends_nothing(text):
    assert split(text) == [(0, len(text))]


@pytest.mark.parametrize(("text", "first"), TWO)
def test_a_stop_that_ends_a_sentence(text, first):
    (start, end), second = split(text)
    assert text[start:end] == first
    assert text[slice(*second)] == text[end:].lstrip()


@given(st.text(alphabet="aB. ,)(?1", max_size=60))
def test_the_sentences_hold_every_word_of_the_text_in_order(text):
    cuts = split(text)
    assert "".join(text[start:end] for start, end in cuts).replace(" ", "") == text.replace(" ", "")
    assert all(one[1] <= other[0] for one, other in pairwise(cuts))
