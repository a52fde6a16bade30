"""One paper cited with two numbers."""

from collections.abc import Callable

import pytest

from article71.documents.tree import Mark, Paragraph
from article71.reading.findings import Reading


def cited(sentence: str, note: str) -> Paragraph:
    """A sentence whose note stands at the bar."""
    at = sentence.index("|")
    return Paragraph(sentence.replace("|", ""), marks=(Mark(at, "1", note),))


def kinds(reading: Callable[..., Reading], *paragraphs: Paragraph) -> list[str]:
    """The kinds of observations but for abbreviations, which made-up sentences are full of."""
    return [o.kind for o in reading(*paragraphs).observations if o.kind != "abbreviation-not-introduced"]


def test_the_same_declaration_with_two_numbers(reading):
    found = [
        cited("COSI welcomed a joint ministerial declaration| with CLASI.", "13001/24."),
        cited("COSI prepared the text of the ministers of CLASI (EU-CLASI Joint Declaration).|", "12002/24."),
    ]
    (question,) = [o for o in reading(*found).observations if o.kind == "two-numbers"]
    assert "ST 13001/24" in question.text
    assert "ST 12002/24" in question.text
    assert question.text.endswith("?")
    assert len(question.places) == 2


SILENT = [
    (
        "COSI welcomed the joint declaration| with CLASI.",
        "13001/24.",
        "CLASI read the joint declaration|.",
        "13001/24.",
    ),
    ("The EUAA wrote conclusions on ports|.", "13001/24.", "The EUAA wrote conclusions on roads|.", "12002/24."),
    ("The EUAA wrote a report on ports|.", "13001/24.", "The EUAA wrote a plan on ports|.", "12002/24."),
    ("The EUAA wrote a joint declaration|.", "13001/24.", "CEPOL wrote a joint declaration|.", "12002/24."),
    (
        "The EUAA wrote a report on ports|.",
        "https://a.example/1",
        "The EUAA wrote a report on ports|.",
        "https://b.example/2",
    ),
]


@pytest.mark.parametrize(("one", "note", "other", "second"), SILENT)
def test_two_papers_are_two_papers(reading, one, note, other, second):
    assert "two-numbers" not in kinds(reading, cited(one, note), cited(other, second))
