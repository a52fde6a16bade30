"""PDF out: words are never markup, every page says what it is, the page of each heading is known."""

import re

import pypdfium2
import pytest

from article71.documents.tree import Cover, Document, Heading, Mark, Paragraph, Table
from article71.documents.writers import pdf
from tests.documents import exercise_papers


def _pages(paper: Document) -> list[str]:
    file = pypdfium2.PdfDocument(pdf.write(paper))
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in file]


@pytest.mark.parametrize(
    "words",
    [
        '#panic("no") and #sys.version',
        "= no heading, *no bold*, _no slant_, $no formula$, `no code`",
        "<no-label> @no-reference // no comment /* at all */",
        'a "quoted" word \\u{41} \\n \\',
        "1234/25 --- 5 ... ~ 'single' https://example.org/#x",
    ],
)
def test_no_word_is_read_as_markup(words: str) -> None:
    paper = Document(
        Cover(reference="ST 1/26", kind="NOTE", sender=words, subject=words),
        (Heading(words, "1."), Paragraph(words, marks=(Mark(1, "1", words),)), Table((((Paragraph(words),),),))),
    )
    (page,) = _pages(paper)
    assert page.count(" ".join(words[1:].split())) == 6


def test_each_page_bears_number_page_marking_and_language() -> None:
    pages = _pages(exercise_papers.report())
    assert len(pages) == 4
    for number, page in enumerate(pages, 1):
        assert page.endswith(f"6711/1/26 REV 1 {number} LIMITE EN")


def test_a_public_paper_bears_no_marking() -> None:
    assert not any("LIMITE" in page or "PUBLIC" in page for page in _pages(exercise_papers.short_note()))


def test_the_pages_of_the_headings_are_those_they_stand_on() -> None:
    paper = exercise_papers.long_report(chapters=4)
    headings = [block for block in paper.body if isinstance(block, Heading)]
    pages = _pages(paper)
    for heading, page in zip(headings, pdf.heading_pages(paper), strict=True):
        assert re.search(rf"{re.escape(heading.number)}\s*{heading.title}", pages[page - 1])


def test_the_contents_list_gives_the_pages_of_the_headings() -> None:
    paper = exercise_papers.report()
    contents = _pages(paper)[1]
    assert contents.startswith(f"{exercise_papers.TITLE} Table of contents")
    for heading, page in zip(
        (block for block in paper.body if isinstance(block, Heading)), pdf.heading_pages(paper), strict=True
    ):
        assert re.search(rf"{re.escape(heading.text)}[ .]*{page}\b", contents)


def test_a_short_note_gets_no_contents_list() -> None:
    assert not any("contents" in page for page in _pages(exercise_papers.short_note()))


def test_it_is_tagged_and_tells_title_language_and_standard() -> None:
    made = pdf.write(exercise_papers.report())
    assert b"/MarkInfo<</Marked true" in made
    assert b"/Lang(en-GB)" in made
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert pypdfium2.PdfDocument(made).get_metadata_dict()["Title"] == f"6711/1/26 REV 1 – {exercise_papers.TITLE}"


def test_it_is_dated_by_the_paper_and_never_by_the_clock() -> None:
    dated = pypdfium2.PdfDocument(pdf.write(exercise_papers.report())).get_metadata_dict()
    undated = pypdfium2.PdfDocument(pdf.write(exercise_papers.plain())).get_metadata_dict()
    assert dated["CreationDate"].startswith("D:20260903")
    assert undated["CreationDate"] == ""


def test_only_fonts_inside_typst_are_used() -> None:
    fonts = set(re.findall(rb"/FontName/[A-Z]{6}\+(\w+)", pdf.write(exercise_papers.report())))
    assert fonts
    assert all(font.startswith(b"LibertinusSerif") for font in fonts)


def test_levels_left_out_do_not_break_the_outline() -> None:
    made = pdf.write(Document(body=(Heading("Deep", level=3), Paragraph("x"), Heading("Top"), Heading("Low", level=5))))
    outline = [(item.level, item.get_title()) for item in pypdfium2.PdfDocument(made).get_toc()]
    assert outline == [(0, "Deep"), (0, "Top"), (1, "Low")]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


def test_a_headings_marks_stay_out_of_contents_and_bookmarks() -> None:
    headings = (Heading("Ports", f"{number}.", 1, (Mark(5, str(number), "A note."),)) for number in range(1, 7))
    paper = Document(body=(*headings, Heading("Locks", "7.", 1, (Mark(5, "9", None),))))
    contents, text = _pages(paper)[:2]
    assert re.fullmatch(r"Table of contents (\d\. \w+[ .]*2 ?){7}1 EN", contents)
    assert text.startswith("1. Ports 1 2. Ports 2 ")
    bookmarks = [item.get_title() for item in pypdfium2.PdfDocument(pdf.write(paper)).get_toc()]
    assert bookmarks[0] == "1. Ports"
