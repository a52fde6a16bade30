"""Plain text: our own notation, hard-wrapped text from elsewhere, and what is no text at all."""

import pytest

from article71.documents.places import plain_text
from article71.documents.readers import text
from article71.documents.tree import Document, Heading, Paragraph, Role
from article71.errors import NotADocument, WithoutText

NOTATION = """
Brussels, 12 March 2031
(OR. en)

7812/31

COSI 41
JAI 322

NOTE

From:\tPresidency
To:\tDelegations
Subject:\tExercise of the year

Delegations will find the exercise below.

**Exercise on ports
and airports**

Table of Contents

1.\tWHY\t2
2.\tWHAT.....2
2.1\tPorts and what is done there\t3

1. WHY

The exercise\u00b9 was agreed in 2030.\u00b2 It has\u00a0two aims^{3, 4}.

\u00b9 6911/31.
\u00b2 <https://example.eu/a_b>

2. WHAT

2.1 Ports and what is done there

\u00b3 Third note.

\u2074 Fourth note.

The ports cover 12 km\u00b2. The following was agreed:

(a) to meet;

(b) to write.
"""


def _read(words: str) -> Document:
    return text.read(words.encode())


def _notes(document: Document) -> list[tuple[str, str | None, str]]:
    """Each mark with its note and the words before it."""
    return [
        (mark.number, mark.note, block.words[: mark.at].split()[-1])
        for block in document.body
        if isinstance(block, Paragraph)
        for mark in block.marks
    ]


def test_notes_stand_at_their_marks_and_out_of_the_text() -> None:
    document = _read(NOTATION)
    assert _notes(document) == [
        ("1", "6911/31.", "exercise"),
        ("2", "https://example.eu/a_b", "2030."),
        ("3", "Third note.", "aims"),
        ("4", "Fourth note.", "aims"),
    ]
    assert document.stray_notes == ()
    assert "The exercise was agreed in 2030. It has two aims." in plain_text(document)


def test_a_power_of_ten_is_no_mark() -> None:
    assert "12 km\u00b2." in plain_text(_read(NOTATION))


def test_headings_have_number_and_level_and_the_contents_list_is_left_out() -> None:
    document = _read(NOTATION)
    headings = [(block.number, block.title, block.level) for block in document.body if isinstance(block, Heading)]
    assert headings == [("1.", "WHY", 1), ("2.", "WHAT", 1), ("2.1", "Ports and what is done there", 2)]
    assert plain_text(document).count("WHAT") == 1


def test_bold_lines_are_the_title() -> None:
    document = _read(NOTATION)
    assert [block.words for block in document.body if isinstance(block, Paragraph) and block.role is Role.TITLE] == [
        "Exercise on ports and airports"
    ]
    assert document.cover.title == "Exercise on ports and airports"


def test_items_keep_their_letters() -> None:
    items = [block for block in _read(NOTATION).body if isinstance(block, Paragraph) and block.role is Role.ITEM]
    assert [(item.number, item.words, item.depth) for item in items] == [
        ("(a)", "to meet;", 1),
        ("(b)", "to write.", 1),
    ]


def test_a_raised_figure_after_a_figure_is_a_power_unless_it_has_a_note() -> None:
    assert plain_text(_read("About 10\u2076 and 10^6 ships.")) == "About 10\u2076 and 10^6 ships."
    assert _notes(_read("In 2010\u2076 it met.\n\n\u2076 6911/31.")) == [("6", "6911/31.", "2010")]


WRAPPED = """Report on the exercise

1. Introduction

This report was written by the institute in order to tell what had come
of the exercise. It does so in two parts, of which the second is the
longer one[1].

The parts are:
- the first part, which says what the exercise was meant to show and at
  what cost;
- the second part.

[1] It has four pages more than the first,
    which has two.
"""


def test_hard_wrapped_lines_are_joined_and_items_kept_apart() -> None:
    document = _read(WRAPPED)
    assert [block.text for block in document.body] == [
        "Report on the exercise",
        "1. Introduction",
        "This report was written by the institute in order to tell what had come of the exercise. It does so in two "
        "parts, of which the second is the longer one.",
        "The parts are:",
        "the first part, which says what the exercise was meant to show and at what cost;",
        "the second part.",
    ]
    assert _notes(document) == [("1", "It has four pages more than the first, which has two.", "one")]


PAGED = """Exercise on the ports of the north

The committee met in the port and spoke of its cranes and of the ships that

7812/31                      AB/cd          1
                             JAI.1  LIMITE  EN
\fcome in from the sea.

It was agreed to meet again.

7812/31                      AB/cd          2
                             JAI.1  LIMITE  EN
\f"""


def test_page_ends_of_a_text_drawn_from_a_pdf_are_left_out() -> None:
    document = _read(PAGED)
    assert [block.text for block in document.body] == [
        "Exercise on the ports of the north",
        "The committee met in the port and spoke of its cranes and of the ships that come in from the sea.",
        "It was agreed to meet again.",
    ]
    assert document.cover.marking == "LIMITE"


def test_numbers_that_begin_anew_find_their_own_notes() -> None:
    document = _read("First\u00b9 words.\n\n\u00b9 First note.\n\nSecond\u00b9 words.\n\n\u00b9 Second note.\n")
    assert [note for _, note, _ in _notes(document)] == ["First note.", "Second note."]


def test_a_mark_without_its_note_and_a_note_without_its_mark_are_both_kept() -> None:
    document = _read("Some words\u2075 here.\n\n\u2076 A note of nothing.\n")
    assert _notes(document) == [("5", None, "words")]
    assert document.stray_notes == (("6", "A note of nothing.", None),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_are_understood(encoding: str) -> None:
    assert plain_text(text.read("Café “Été” – fini.".encode(encoding))) == 'Café "Été" – fini.'


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(NotADocument):
        text.read(bytes(range(32)) * 40)
    with pytest.raises(WithoutText):
        text.read(b" \n\n\t ")
