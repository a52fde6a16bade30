"""PDFs in the Council's and other layouts, set for these tests, and the real ones where they are at hand."""

import ctypes
import math
from datetime import date, time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from article71.documents.places import page_at, plain_text
from article71.documents.readers import pdf, text
from article71.documents.readers.pdf_rules import Rules
from article71.documents.readers.pdf_runs import page_runs, turn
from article71.documents.tree import Block, Cover, Document, Heading, InnerCover, Paper, Paragraph, Role, Table
from article71.errors import NotADocument, TruncatedDocument, WithoutText
from tests.documents import council_papers


@cache
def _read(source: str) -> Document:
    return pdf.read(council_papers.pdf(source))


def _headings(document: Document) -> list[tuple[str, str, int]]:
    return [(b.number, b.title, b.level) for b in document.body if isinstance(b, Heading)]


def _holding(document: Document, words: str) -> Paragraph:
    return next(b for b in document.body if isinstance(b, Paragraph) and words in b.words)


def _marks(block: Block) -> list[tuple[str, str]]:
    """The numbers of the block's marks, each with the word before it."""
    if isinstance(block, Heading):
        return [(mark.number, block.title[: mark.at].split()[-1]) for mark in block.marks]
    assert isinstance(block, Paragraph)
    return [(mark.number, block.words[: mark.at].split()[-1]) for mark in block.marks]


def _character_by_character(text_page: Any) -> list[tuple[str, float, float, float]]:
    """The naive reference: sign, place and size of every character that is no space."""
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    found = []
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        sign = chr(pdfium.FPDFText_GetUnicode(text_page, index)).replace("\x02", "-")
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium.FPDFText_GetMatrix(text_page, index, matrix)
        if not sign.isspace():
            size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
            found.append((sign, x.value, y.value, round(size, 1)))
    return found


@pytest.mark.parametrize("name", ["OUTCOME", "OLD", "NOTICE", "PROPOSAL", "REPORT", "DECLASSIFIED"])
def test_runs_are_what_reading_each_character_gives(name: str) -> None:
    for page in pypdfium2.PdfDocument(council_papers.pdf(getattr(council_papers, name))):
        text_page = page.get_textpage()
        naive = _character_by_character(text_page.raw)
        at = 0
        for run in page_runs(text_page.raw, turn(0, page.get_width(), page.get_height()), Rules()):
            signs = [sign for sign in run.text if not sign.isspace()]
            same = naive[at : at + len(signs)]
            assert [sign for sign, *_ in same] == signs
            assert (run.x, run.y) == (same[0][1], same[0][2])
            assert {(round(y), size) for _, _, y, size in same} == {(round(run.y), run.size)}
            at += len(signs)
        assert at == len(naive)


def test_a_cover_with_codes_in_two_columns_and_a_subject_of_three_lines() -> None:
    assert _read(council_papers.OUTCOME).cover == Cover(
        reference="ST 7812/1/31 REV 1",
        kind="NOTE",
        title="Exercise report on laboratories and the routes that lead to them",
        place="Brussels",
        date=date(2031, 3, 12),
        language="en",
        subject="Exercise in reading covers whose subject runs over more than one line of the table and ends here "
        "– Preparation of the next exercise",
        sender="General Secretariat of the Council",
        to="Standing Committee on Operational Cooperation on Internal Security (COSI)",
        previous=("ST 7005/31", "ST 7005/31 COR 1"),
        interinstitutional=("2030/0211 (COD)",),
        subject_codes=("COSI 41", "ENFOCUSTOM 107", "JAI 322", "CRIMORG 58", "ENFOPOL 99"),
        marking="LIMITE",
    )


def test_footers_of_two_lines_are_no_part_of_the_text() -> None:
    words = plain_text(_read(council_papers.OUTCOME))
    assert not [token for token in ("AB/cd", "JAI.1", "LIMITE", " EN", "7812/31") if token in words]


def test_numbered_paragraphs_and_marks_grouped_at_one_place() -> None:
    document = _read(council_papers.OUTCOME)
    first, second = document.body[:2]
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph)
    assert (first.number, second.number) == ("1.", "2.")
    assert first.words.startswith(
        "At its meeting on 3 February 2031, the committee took note of the exercise report and"
    )
    assert _marks(second) == [("2", "contributions"), ("3", "contributions")]
    assert [mark.note for mark in second.marks] == ["6912/31.", "6913/31. ADD 1 holds the figures."]


def test_compounds_keep_their_hyphens() -> None:
    words = plain_text(_read(council_papers.OUTCOME))
    assert "cross-border part" in words and "state-of-the-art laboratory" in words
    assert "interoperability, counterterrorism and multidisciplinary;" in words


def test_headings_come_from_the_page_and_not_from_the_contents_list() -> None:
    assert _headings(_read(council_papers.OUTCOME)) == [
        ("ANNEX", "Exercise report on laboratories and the routes that lead to them", 1),
        ("1.", "PURPOSE OF THE EXERCISE", 1),
        ("2.", "WHAT WAS DONE", 1),
        ("2.1", "First steps of the exercise, told at such length that the title needs a second line to end", 2),
        ("2.2", "Further steps", 2),
    ]


def test_a_heading_bears_its_mark() -> None:
    heading = next(b for b in _read(council_papers.OUTCOME).body if isinstance(b, Heading) and b.number == "1.")
    assert _marks(heading) == [("4", "EXERCISE")]
    assert heading.marks[0].note == "The heading bears a mark of its own."


def test_a_note_that_goes_on_at_the_next_page_s_foot_is_one() -> None:
    document = _read(council_papers.CONTINUED)
    notes = [mark.note for block in document.body if isinstance(block, Paragraph) for mark in block.marks]
    assert notes == [council_papers.FOOTNOTE_LONG * 3, "Short note.", "Later note."]
    assert document.stray_notes == ()


def test_a_paragraph_over_a_page_s_end_is_one_and_knows_its_pages() -> None:
    document = _read(council_papers.OVER_THE_PAGE)
    (paragraph,) = document.body[1:2]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.words == council_papers.LONG_PARAGRAPH
    assert [start.page for start in paragraph.pages] == [1, 2]
    assert page_at(paragraph.pages, 0) == 1
    assert page_at(paragraph.pages, len(paragraph.words) - 1) == 2


def test_a_table_is_a_table() -> None:
    (table,) = [block for block in _read(council_papers.OUTCOME).body if isinstance(block, Table)]
    assert table.text == "Article\tOld number\tNew number\nArticle 1\t1(1)\t1(1) and (2)\nArticle 2\t2\tdeleted"
    assert table.head == 1


def test_columns_that_stand_close_are_told_apart_by_the_rules_between_them() -> None:
    (table,) = [block for block in _read(council_papers.REPORT).body if isinstance(block, Table)]
    assert table.text.splitlines() == [
        "No\tAction\tOwner and date by which it is to be done",
        "1\tDraw up the list of ports that take part in the exercise and send it to all delegations\t"
        "Presidency, by June 2031",
        "2\tWrite the report\tSupport group",
    ]


def test_underlined_headings_are_told_by_their_numbers() -> None:
    assert _headings(_read(council_papers.REPORT)) == [
        ("ANNEX", "Report to parliaments on the exercise of the committee for the period January 2030 – June 2031", 1),
        ("1.", "Introduction", 1),
        ("2.", "Main activities", 1),
        ("2.1.", "Ports", 2),
        ("2.2.", "Roads", 2),
        ("3.", "Conclusion", 1),
    ]


def test_lists_within_lists() -> None:
    items = [b for b in _read(council_papers.REPORT).body if isinstance(b, Paragraph) and b.role is Role.ITEM]
    assert [(item.words.split()[-1], item.depth) for item in items] == [
        *(("field;", 1), ("plan:", 1), ("area;", 2), ("time.", 2)),
    ]


def test_an_indented_first_line_begins_a_paragraph_and_does_not_end_one() -> None:
    paragraph = _holding(_read(council_papers.REPORT), "An indented paragraph")
    assert paragraph.words.endswith("so that its second line begins further left.")


def test_a_declassified_paper_holds_the_cover_of_the_paper_it_declassifies() -> None:
    document = _read(council_papers.DECLASSIFIED)
    assert (document.cover.reference, document.cover.kind) == ("ST 15220/16 EXT 1", "PARTIAL DECLASSIFICATION")
    assert document.cover.marking == "PUBLIC"
    (inner,) = [block.cover for block in document.body if isinstance(block, InnerCover)]
    assert (inner.reference, inner.date, inner.sender) == ("ST 15220/16", date(2016, 12, 5), "Presidency")
    assert inner.subject_codes == ("COSI 216", "ENFOPOL 456")


def test_the_lines_of_a_letter_stay_apart() -> None:
    words = [block.text for block in _read(council_papers.LETTER).body]
    assert words == [
        "Delegations will find in the annex a letter about the exercise.",
        "ANNEX",
        "Ministry of Exercises",
        "Brussels, 2 March 2031",
        "Dear Chair,",
        "I write to confirm that our ministry will take part in the exercise. We look forward to it.",
        "Yours sincerely,",
        "(signed)",
    ]


def test_an_old_paper_with_small_field_names() -> None:
    document = _read(council_papers.OLD)
    cover = document.cover
    assert (cover.reference, cover.language, cover.marking) == ("ST 7093/10", "fr", "LIMITE")
    assert (cover.sender, cover.previous) == ("Presidency", ("ST 5957/2/10 REV 2",))
    assert _headings(document) == [("1.", "Introduction", 1), ("", "Background", 2), ("2.", "Conclusion", 1)]


def test_ordinals_and_powers_are_words_and_no_marks() -> None:
    paragraph = _holding(_read(council_papers.OLD), "Nothing else")
    assert "The 2nd meeting took place on 12 km2 of land." in paragraph.words
    assert _marks(paragraph) == [("2", "land."), ("3", "land.")]


def test_a_notice_of_meeting() -> None:
    document = _read(council_papers.NOTICE)
    meeting = document.meeting
    assert meeting is not None
    assert document.cover.subject_codes == ("COSI", "JAI", "ENFOPOL", "CRIMORG", "ENFOCUSTOM")
    assert (meeting.date, meeting.start) == (date(2031, 5, 19), time(10, 0))
    assert meeting.place == "COUNCIL, EUROPA BUILDING, Brussels"
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Adoption of the agenda"),
        ("2", "Exercise on routes"),
        ("3", "Plan of exercises 2032 (for endorsement)"),
        ("4", "Any other business"),
    ]
    assert meeting.items[1].papers[-1] == Paper("WK 4455/31", issued=False)


def test_a_proposal_of_the_commission() -> None:
    document = _read(council_papers.PROPOSAL)
    assert (document.cover.reference, document.cover.kind) == ("COM(2031) 99", "Proposal")
    assert document.cover.interinstitutional == ("2031/0077 (COD)",)
    assert _headings(document) == [
        ("1.", "CONTEXT OF THE PROPOSAL", 1),
        ("CHAPTER I", "GENERAL PROVISIONS", 1),
        ("Article 1", "Subject matter", 2),
    ]
    assert [b.number for b in document.body if isinstance(b, Paragraph) and b.number[:1] in "12("][-4:] == [
        *("1.", "2.", "(a)", "(b)"),
    ]


def test_a_paper_from_elsewhere_has_empty_fields_and_its_title() -> None:
    document = _read(council_papers.ELSEWHERE)
    assert document.cover == Cover(title="Harbours of the North")
    assert document.meeting is None
    assert [b.words for b in document.body if isinstance(b, Paragraph) and b.role is Role.TITLE] == [
        "Harbours of the North"
    ]


def test_pages_without_text_are_named_and_a_paper_of_them_is_refused() -> None:
    scanned = "#rect(width: 3cm, height: 3cm)#pagebreak()Words.#pagebreak()#rect()"
    assert _read(scanned).source.pages_without_text == (1, 3)
    with pytest.raises(WithoutText):
        _read("#rect(width: 3cm, height: 3cm)")


def test_what_is_damaged_is_refused_by_its_kind() -> None:
    with pytest.raises(NotADocument):
        pdf.read(b"no pdf at all")
    with pytest.raises(TruncatedDocument):
        pdf.read(council_papers.pdf("Words.")[:300])


@pytest.fixture(scope="module")
def documents(corpus: Path) -> Path:
    return corpus / "documents"


def test_the_pdf_of_the_report_says_what_its_text_says(documents: Path) -> None:
    set_, typed = (
        read((documents / f"6543-25.{form}").read_bytes()) for read, form in ((pdf.read, "pdf"), (text.read, "txt"))
    )
    assert plain_text(set_) == plain_text(typed)
    assert set_.cover == typed.cover
    assert _headings(set_) == _headings(typed)
    assert [_notes(b) for b in set_.body] == [_notes(b) for b in typed.body]
    assert set_.stray_notes == typed.stray_notes == ()


def _notes(block: Block) -> list[tuple[int, str, str | None]]:
    return [(m.at, m.number, m.note) for m in block.marks] if isinstance(block, Heading | Paragraph) else []


def test_the_cover_note_keeps_its_own_cover(documents: Path) -> None:
    document = pdf.read((documents / "10104-26-add-1.pdf").read_bytes())
    assert document.cover.reference == "ST 10104/26 ADD 1"
    assert (document.cover.date, document.cover.received) == (date(2026, 6, 4), date(2026, 6, 3))
    assert document.cover.interinstitutional == ("2026/0138 (COD)",)
    assert len(document.cover.subject_codes) == 6
    assert document.cover.commission_document == "COM(2026) 502 annex"
    (inner,) = [block.cover for block in document.body if isinstance(block, InnerCover)]
    assert (inner.reference, inner.subtitle, inner.date) == ("COM(2026) 502", "ANNEXES 1 to 3", date(2026, 6, 3))
    assert [level for number, _, level in _headings(document) if number.startswith("ANNEX")] == [1, 1, 1]
    assert (document.source.pages, document.source.pages_without_text) == (24, ())


def test_the_notice_calls_its_meeting(documents: Path) -> None:
    document = pdf.read((documents / "cm-3630-26.pdf").read_bytes())
    assert (document.cover.reference, len(document.cover.subject_codes)) == ("CM 3630/26", 13)
    meeting = document.meeting
    assert meeting is not None
    assert (meeting.date, meeting.start, meeting.format) == (date(2026, 7, 16), time(9, 30), "1+1")
    assert [item.papers for item in meeting.items] == [
        (Paper("WK 10233/26", issued=False),),
        (Paper("WK 10032/26", issued=False),),
        (),
    ]


@pytest.mark.parametrize(("turned", "drawn"), [(90, "-90deg"), (180, "180deg"), (270, "90deg")])
def test_a_page_on_its_side_is_read_as_it_is_looked_at(turned: int, drawn: str) -> None:
    words = (
        "#set par(justify: true)\n#align(left)[*1. PORTS*\n\n" + "The crane is tall and stands in the port. " * 9 + "]"
    )
    made = pypdfium2.PdfDocument(council_papers.pdf(f"#rotate({drawn}, reflow: true)[#block(width: 15cm)[{words}]]"))
    made[0].set_rotation(turned)
    made.save(file := BytesIO())
    heading, paragraph = pdf.read(file.getvalue()).body
    assert heading.text == "1. PORTS"
    assert paragraph.text == " ".join(["The crane is tall and stands in the port."] * 9)


def test_notes_as_large_as_the_text_are_known_by_their_marks() -> None:
    source = council_papers.page_set() + "The crane#super[1] is tall.#v(1fr)#super[1] " + "A long note on cranes. " * 9
    document = _read(source)
    assert plain_text(document) == "The crane is tall."
    (paragraph,) = document.body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.marks[0].note == ("A long note on cranes. " * 9).strip()
