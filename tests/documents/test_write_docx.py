"""DOCX out: real footnotes, a contents list with the PDF's pages, nothing that tells when or where it was made."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from article71.documents.tree import Cover, Document, Heading, Mark, Paragraph
from article71.documents.writers import docx, pdf
from tests.documents import exercise_papers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _part(paper: Document, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(docx.write(paper))).read(name))


def _text(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t"))


def _styles(paper: Document) -> list[str]:
    return [style.get(f"{W}val", "") for style in _part(paper, "word/document.xml").iter(f"{W}pStyle")]


def test_notes_are_real_footnotes_counted_by_word() -> None:
    paper = exercise_papers.report()
    marks = list(_part(paper, "word/document.xml").iter(f"{W}footnoteReference"))
    notes = {
        note.get(f"{W}id"): _text(note) for note in _part(paper, "word/footnotes.xml") if note.get(f"{W}type") is None
    }
    assert [mark.get(f"{W}id") for mark in marks] == ["1", "2", "3", "4", "5"]
    assert notes["3"] == "6402/26."
    assert not any(mark.get(f"{W}customMarkFollows") for mark in marks)


def test_two_marks_at_one_place_are_parted() -> None:
    (paragraph,) = (
        paragraph
        for paragraph in _part(exercise_papers.report(), "word/document.xml").iter(f"{W}p")
        if "harbour network" in _text(paragraph)
    )
    assert "the harbour network,  to report" in _text(paragraph)
    assert len(list(paragraph.iter(f"{W}footnoteReference"))) == 3


def test_a_number_word_would_count_otherwise_is_typed() -> None:
    marks = (Mark(1, "*", "one"), Mark(2, "1", "two"), Mark(3, "1", "three"), Mark(4, "2", "four"), Mark(5, "9", None))
    body = _part(Document(body=(Paragraph("abcdef", marks=marks),)), "word/document.xml")
    typed = [bool(mark.get(f"{W}customMarkFollows")) for mark in body.iter(f"{W}footnoteReference")]
    assert typed == [True, False, True, False]
    assert _text(body) == "a*bc1de9f"


def test_note_numbers_do_not_start_anew_in_a_section() -> None:
    package = ZipFile(BytesIO(docx.write(exercise_papers.report())))
    assert not any(b"numRestart" in package.read(name) for name in package.namelist())


def test_the_contents_fields_hold_the_pages_of_the_pdf() -> None:
    paper = exercise_papers.long_report(chapters=5)
    document = _part(paper, "word/document.xml")
    entries = [p for p in document.iter(f"{W}p") if any("PAGEREF" in (i.text or "") for i in p.iter(f"{W}instrText"))]
    results = [list(entry.iter(f"{W}t"))[-1].text for entry in entries]
    assert results == [str(page) for page in pdf.heading_pages(paper)]
    targets = {mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")}
    assert {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")} == targets


def test_the_fields_are_whole() -> None:
    kinds = [
        char.get(f"{W}fldCharType") for char in _part(exercise_papers.report(), "word/document.xml").iter(f"{W}fldChar")
    ]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 1


def test_a_short_note_has_no_contents_and_no_page_pass() -> None:
    assert not any(style.startswith("TOC") for style in _styles(exercise_papers.short_note()))


def test_every_style_named_is_defined() -> None:
    named = {style for paper in exercise_papers.PAPERS.values() for style in _styles(paper())}
    defined = {style.get(f"{W}styleId") for style in _part(Document(), "word/styles.xml").iter(f"{W}style")}
    assert named <= defined
    assert {"Heading1", "Item2", "NumberedParagraph", "PaperTitle", "AnnexHeading", "CoverField"} <= named


def test_the_footer_bears_number_page_marking_and_language() -> None:
    assert _text(_part(exercise_papers.report(), "word/footer.xml")) == "6711/1/26 REV 11LIMITEEN"


def test_nothing_tells_when_it_was_made() -> None:
    package = ZipFile(BytesIO(docx.write(exercise_papers.report())))
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = package.read("docProps/core.xml").decode()
    assert core.count("2026-09-03T00:00:00Z") == 2
    assert "dcterms" not in ZipFile(BytesIO(docx.write(exercise_papers.plain()))).read("docProps/core.xml").decode()


def test_its_language_is_british_english() -> None:
    languages = {lang.get(f"{W}val") for lang in _part(Document(), "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"en-GB"}


@pytest.mark.parametrize("level", [1, 6, 9])
def test_headings_deeper_than_word_knows_take_its_deepest_style(level: int) -> None:
    assert f"Heading{min(level, 6)}" in _styles(Document(Cover(), (Heading("Deep", level=level),)))
