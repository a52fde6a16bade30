"""Words come out in one form whatever file they stood in; words broken at line ends are whole again."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71.documents.anchors import lift, note, page, safe
from article71.documents.hyphens import lexicon, unbroken
from article71.documents.words import clean


def test_words_of_word_and_of_a_typesetter_are_the_same() -> None:
    assert clean("the\u00a0Union\u2019s \u201clong\u2011term\u201d\u202faim\u00ad\n") == 'the Union\'s "long-term" aim'


def test_letters_are_composed_and_ligatures_taken_apart() -> None:
    assert clean("e\u0301te\u0301 \ufb01rst") == "été first"


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert unicodedata.is_normalized("NFC", clean(text))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (
            ["They estab-", "lished a group, as was established before."],
            "They established a group, as was established before.",
        ),
        (["the agri-", "food chain"], "the agri-food chain"),
        (["a state-of-the-", "art tool"], "a state-of-the-art tool"),
        (["cross-", "border work"], "cross-border work"),
        (["an EU-", "led mission"], "an EU-led mission"),
        (["decision-mak-", "ing bodies"], "decision-making bodies"),
        (["they ex-", "changed views"], "they exchanged views"),
        (["a part-", "ner and a state-", "led body"], "a partner and a state-led body"),
        (["from 2021-", "2025 on"], "from 2021-2025 on"),
        (["the Franco-", "German border"], "the Franco-German border"),
        (["they facilit-", "ate it"], "they facilitate it"),
        (["see https://example.eu/a/", "b-c.html for more"], "see https://example.eu/a/b-c.html for more"),
        (["two", "lines"], "two lines"),
    ],
)
def test_a_hyphen_at_a_line_s_end_goes_only_when_it_broke_a_word(lines: list[str], whole: str) -> None:
    assert unbroken(lines, lexicon(lines)) == whole


def test_the_paper_s_own_spelling_decides() -> None:
    lines = ["The counter-", "terrorism group and the anti-", "fraud office"]
    assert "counterterrorism" in unbroken(lines, lexicon(["counterterrorism", *lines]))
    assert "counter-terrorism" in unbroken(lines, lexicon(["counter-terrorism", *lines]))
    assert "anti-fraud" in unbroken(lines, lexicon(lines))


def test_a_word_may_be_broken_by_a_page_s_end() -> None:
    lines = ["They recommen-", f"{page(5)}ded what was recommended."]
    assert lift(unbroken(lines, lexicon(["They recommen-", "ded what was recommended."]))).text == (
        "They recommended what was recommended."
    )


def test_parts_of_broken_words_are_no_words_of_the_paper() -> None:
    assert not {"estab", "lishing"} & lexicon(["It is estab-", "lishing itself."])


def test_a_mark_follows_the_word_before_it() -> None:
    lifted = lift(f"In 2010{note('1')} and 2011 {note('2')}it met{note('3')}. ")
    assert lifted.text == "In 2010 and 2011 it met."
    assert [(lifted.text[:at].split()[-1], key) for at, key in lifted.notes] == [
        ("2010", "1"),
        ("2011", "2"),
        ("met", "3"),
    ]


def test_a_page_begins_at_the_word_it_begins_with() -> None:
    lifted = lift(f"{page(4)}The first {page(5)}second")
    assert [(lifted.text[at:], number) for at, number in lifted.pages] == [("The first second", 4), ("second", 5)]


_PIECES = st.lists(
    st.sampled_from(["word", " ", "  ", "\n", ".", note("1"), note("2"), page(3), "\u00a0"]), max_size=12
)


@settings(max_examples=100)
@given(_PIECES)
def test_anchors_leave_no_trace_and_stand_inside_the_text(pieces: list[str]) -> None:
    lifted = lift("".join(pieces))
    assert lifted.text == clean(lifted.text) == safe(lifted.text)
    assert len(lifted.notes) == sum(piece in (note("1"), note("2")) for piece in pieces)
    assert all(0 <= at <= len(lifted.text) for at, _ in (*lifted.notes, *lifted.pages))
