"""The other things that do not add up: each found, each silent."""

from dataclasses import replace

import pytest

from article71.documents.tree import Document, Mark, Paragraph, Source
from article71.reading.read import read
from article71.vocabulary.profile import load


def of_kind(kind, found):
    return [o for o in found.observations if o.kind == kind]


@pytest.mark.parametrize("words", ["In May 2025, COSI discussed ports.", "In March 2022, COSI endorsed the plan."])
def test_the_committee_acts_outside_the_period_reported_on(reading, words):
    assert len(of_kind("outside-period", reading(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "In May 2024, COSI discussed ports.",
        "COSI endorsed the text agreed by COSI on 8 May 2007.",
        "In May 2025, Europol presented a study.",
        "COSI discussed ports.",
    ],
)
def test_background_and_others_may_lie_outside_the_period(reading, words):
    assert of_kind("outside-period", reading(words)) == []


@pytest.mark.parametrize(
    "words", ["COSI adopted a regulation on ports.", "COSI carried out operations against smugglers."]
)
def test_the_committee_neither_legislates_nor_operates(reading, words):
    assert len(of_kind("outside-mandate", reading(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "COSI endorsed a note on the directive.",
        "The Council adopted a regulation.",
        "COSI adopted guidance on the regulation.",
    ],
)
def test_what_the_mandate_holds_is_not_questioned(reading, words):
    assert of_kind("outside-mandate", reading(words)) == []


def test_an_abbreviation_nowhere_introduced(reading):
    (question,) = of_kind("abbreviation-not-introduced", reading("COSI discussed the XQZ plan. The XQZ grew."))
    assert "XQZ" in question.text


@pytest.mark.parametrize(
    "words",
    [
        "COSI discussed exercise queue zones (XQZs). An XQZ grew.",
        "COSI and CEPOL discussed TFEU rules.",
        "Part IV follows ST 99001/25.",
        "THE XQZ OF THE EXERCISE",
        "RECALLING the plan for ports;",
        "CALLS UPON Europol to count ports;",
    ],
)
def test_an_abbreviation_known_or_introduced(reading, words):
    assert of_kind("abbreviation-not-introduced", reading(words)) == []


def test_a_mark_without_its_note_and_a_note_without_its_mark(reading):
    lonely = Paragraph("COSI discussed ports.", marks=(Mark(21, "7", None),))
    assert "7" in of_kind("note-unbound", reading(lonely))[0].text
    stray = Document(body=(Paragraph("COSI met."),), stray_notes=(("3", "99001/25.", 2),))
    assert of_kind("note-unbound", read(stray, load()))[0].places[0].page == 2


def test_bound_notes_are_no_question(reading):
    assert of_kind("note-unbound", reading(Paragraph("COSI met.", marks=(Mark(9, "7", "99001/25."),)))) == []


def test_pages_without_text_are_named(reading):
    document = reading("COSI met.").document
    scanned = replace(document, source=Source(pages=4, pages_without_text=(2, 3)))
    (question,) = of_kind("page-without-text", read(scanned, load()))
    assert "2, 3" in question.text
    assert [place.page for place in question.places] == [2, 3]
    assert of_kind("page-without-text", read(document, load())) == []
