"""The report on exercise acts: structure, notes, names, summary, trace, and the house style of the whole."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71 import periods
from article71.documents.tree import Document, Heading, Paragraph, Role
from article71.reports.report import Imprint, compose
from article71.reports.sentences.introductions import long_name
from article71.reports.told import ToldAct
from article71.reports.trace import Trace
from article71.vocabulary.act_types import ActType
from article71.vocabulary.profile import load
from tests.reports.exercise_acts import ACTS, PERIOD, paper, told

VOCABULARY = load()


def report(*acts: ToldAct) -> tuple[Document, Trace]:
    return compose(acts or ACTS, PERIOD, VOCABULARY, Imprint())


def headings(document: Document) -> list[str]:
    return [block.text for block in document.body if isinstance(block, Heading)]


def paragraphs(document: Document) -> list[Paragraph]:
    return [block for block in document.body if isinstance(block, Paragraph) and block.role is Role.BODY]


def test_the_cover_bears_what_was_asked_for() -> None:
    imprint = Imprint("ST 90000/25", ("COSI 1", "JAI 2"), date(2025, 2, 27), "LIMITE")
    cover = compose(ACTS, PERIOD, VOCABULARY, imprint)[0].cover
    assert (cover.reference, cover.subject_codes, cover.date) == ("ST 90000/25", ("COSI 1", "JAI 2"), date(2025, 2, 27))
    assert cover.marking == "LIMITE"
    assert cover.subject.endswith("from July 2023 to December 2024")


def test_the_summary_comes_first_and_only_chapters_with_acts_follow() -> None:
    document, _ = report(told("COSI; endorsed; the plan", topic="cybercrime"), told("COSI; agreed; to meet", topic=""))
    assert headings(document) == [
        "1 EXECUTIVE SUMMARY",
        "2 SERIOUS AND ORGANISED CRIME",
        "2.1 Cybercrime and child sexual abuse",
        "3 OTHER MATTERS",
    ]


def test_an_act_of_a_topic_without_a_chapter_goes_to_the_topic_above() -> None:
    below = replace(VOCABULARY.topics[0], key="below", parent="cybercrime", level=3)
    vocabulary = replace(VOCABULARY, topics=(*VOCABULARY.topics, below))
    document, _ = compose([told("COSI; endorsed; the plan", topic="below")], PERIOD, vocabulary, Imprint())
    assert "2.1 Cybercrime and child sexual abuse" in headings(document)


def test_notes_are_numbered_through_the_report_and_cite_a_paper_once_a_section() -> None:
    cites = {"topic": "cybercrime", "references": (paper("90001/23"),)}
    acts = [told("COSI; endorsed; the plan", **cites), told("COSI; agreed; to meet", **cites)]
    marks = [mark for block in paragraphs(report(*acts)[0]) for mark in block.marks]
    assert [(mark.number, mark.note) for mark in marks] == [("1", "90001/23."), ("2", "90001/23.")]  # summary, section


def test_a_mark_stands_behind_the_clause_of_its_act() -> None:
    act = told("COSI; endorsed; the plan", topic="cybercrime", references=(paper("90001/23"),))
    block = paragraphs(report(act)[0])[-1]
    assert block.words == "COSI endorsed the plan."
    assert [mark.at for mark in block.marks] == [len("COSI endorsed the plan")]


def test_a_paper_that_the_sentence_names_needs_no_note() -> None:
    act = told("COSI; endorsed; the plan in 90001/23", topic="cybercrime", references=(paper("90001/23"),))
    assert not any(block.marks for block in paragraphs(report(act)[0]))


def test_a_web_address_in_a_note_ends_without_a_full_stop() -> None:
    address = replace(paper("x"), words="https://www.example.eu/report")
    act = told("COSI; endorsed; the plan", topic="cybercrime", references=(address,))
    assert paragraphs(report(act)[0])[-1].marks[0].note == "https://www.example.eu/report"


def test_an_undated_act_stays_beside_the_one_it_was_told_after() -> None:
    acts = [
        told("COSI; took-note; the outcome", topic="empact", date="2024-11"),
        told("COSI; concluded; that work should go on", topic="empact"),
        told("COSI; endorsed; the plan", topic="empact", date="2023-11"),
    ]
    text = " ".join(block.words for block in paragraphs(report(*acts)[0])[2:])
    assert text.index("endorsed") < text.index("took note") < text.index("concluded")


def test_every_act_is_traced_to_its_sentences() -> None:
    document, trace = report()
    assert trace.untold == ()
    text = "\n".join(block.words for block in paragraphs(document))
    assert all(sentence.words in text for sentence in trace.sentences)
    row = trace.as_json()
    assert [act["id"] for act in row["acts"]] == [act.id for act in ACTS]
    assert all(act["sentences"] for act in row["acts"])


def test_sentences_of_the_outline_are_listed_as_resting_on_no_act() -> None:
    _, trace = report()
    assert [sentence.section for sentence in trace.unsupported] == ["", "1", "1", "1"]  # the cover, the summary
    assert trace.unsupported == tuple(each for each in trace.sentences if not each.acts)


def test_an_act_the_record_says_too_little_of_is_listed_as_untold() -> None:
    empty = replace(told("COSI; endorsed; the plan", topic="empact"), id="empty", object="")
    _, trace = report(empty, told("COSI; agreed; to meet", topic="empact"))
    assert trace.as_json()["acts_without_sentence"] == ["empty"]


def test_the_summary_tells_the_main_acts_in_sentences_of_their_own() -> None:
    _, trace = report()
    summed = [sentence for sentence in trace.sentences if sentence.section == "1" and sentence.acts]
    told_there = {act for sentence in summed for act in sentence.acts}
    assert "the action plans for two years" in told_there
    assert not any("such" in sentence.words.split() for sentence in summed)


def test_a_marked_act_marks_the_report_only_by_its_imprint() -> None:
    assert report()[0].cover.marking == "PUBLIC"


def test_the_same_acts_give_the_same_report() -> None:
    assert report() == report()


def test_abbreviations_are_introduced_once() -> None:
    text = "\n".join(block.words for block in paragraphs(report()[0]))
    introduced = Counter(re.findall(r"\(([A-Za-z-]*[A-Z][\w -]*)\)", text))
    assert introduced["COSI"] == introduced["CLASI"] == introduced["Europol"] == introduced["LEWP"] == 1


OBJECTS = (
    "the plan for ports",
    "conclusions on harbours",
    "that controls were uneven",
    "to draw up a list of offices",
    "the report on seals, which covers all of them",
    "progress in closer work with partners outside the Union, including offices in the regions and at sea",
)
BODIES = (
    "COSI",
    "COSI SG",
    "Commission",
    "Council",
    "Europol",
    "eu-LISA",
    "Delegations",
    "LEWP (Police)",
    "the harbour office",
)
DATES = (None, "2023-11", "2024-05-21", "2023-07/2023-12", "2023-07/2024-12", "2024-05-24/2024-05-26")
NAMES = st.lists(st.sampled_from(BODIES), max_size=2, unique=True).map(tuple)


@st.composite
def any_acts(draw: st.DrawFn) -> list[ToldAct]:
    count = draw(st.integers(1, 12))
    return [
        ToldAct(
            id=str(number),
            type=draw(st.sampled_from(ActType)),
            actors=draw(NAMES),
            object=draw(st.sampled_from(OBJECTS)),
            addressees=draw(NAMES),
            topic=draw(st.sampled_from(("empact", "cybercrime", "ukraine", "nowhere", ""))),
            date=periods.parse(day) if (day := draw(st.sampled_from(DATES))) else None,
            due=periods.quarter(2025, 2) if draw(st.booleans()) else None,
            recurrence=draw(st.sampled_from(("", "P2Y", "P9W"))),
        )
        for number in range(count)
    ]


def short(words: str) -> str:
    """A sentence without the long names it introduces: they come on top of its own length, once."""
    for body in VOCABULARY.bodies:
        words = words.replace(f"{long_name(body)} ({body.short})", body.short)
    return words


@settings(max_examples=40, deadline=None)
@given(any_acts())
def test_whatever_was_done_is_told_in_good_style(acts: list[ToldAct]) -> None:
    document, trace = compose(acts, PERIOD, VOCABULARY, Imprint())
    assert trace.untold == ()
    for sentence in trace.sentences:
        assert len(short(sentence.words).split()) < 60
        assert sentence.words.endswith(".") and not re.search(r"\s{2}|\s[,.]|\.\.|[{}\ue000\ue001]", sentence.words)
        assert sentence.words[0].isupper() or sentence.words.startswith("eu-LISA")
    assert not any(block.words.startswith("It also ") for block in paragraphs(document))


@settings(max_examples=40, deadline=None)
@given(any_acts())
def test_no_two_sentences_in_a_row_open_alike(acts: list[ToldAct]) -> None:
    _, trace = compose([replace(act, actors=("COSI",)) for act in acts], PERIOD, VOCABULARY, Imprint())
    told_ = [sentence for sentence in trace.sentences if sentence.acts]
    for first, second in pairwise(told_):
        alike = first.words.split()[:2] == second.words.split()[:2]
        assert not alike or first.section != second.section or second.section == "1", (first.words, second.words)


@pytest.mark.parametrize("period", ["2020-01/2021-06", "2025"])
def test_any_period_has_its_months_and_presidencies(period: str) -> None:
    document, _ = compose(ACTS, periods.parse(period), VOCABULARY, Imprint())
    opening = paragraphs(document)[0].words
    assert "None" not in opening and "from January" in opening


def test_a_period_nobody_is_known_to_have_presided_has_no_word_of_presidencies() -> None:
    document, _ = compose(ACTS, periods.parse("1990"), VOCABULARY, Imprint())
    assert not any("Presidency of the Council" in block.words for block in paragraphs(document))
