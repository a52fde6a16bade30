"""HTML out: one page that asks for nothing, links that lead somewhere, levels in order, words that stay words."""

import re

import pytest
from lxml import html as parser

from article71.documents.tree import Cover, Document, Heading, Paragraph
from article71.documents.writers import html
from tests.documents import exercise_papers


def _page(paper: Document) -> parser.HtmlElement:
    return parser.document_fromstring(html.write(paper).decode())


@pytest.mark.parametrize("name", exercise_papers.PAPERS)
def test_it_asks_for_nothing_outside(name: str) -> None:
    page = _page(exercise_papers.PAPERS[name]())
    assert not page.xpath("//script | //link | //img | //iframe | //object | //@src")
    assert "url(" not in page.findtext(".//style")
    assert "@import" not in page.findtext(".//style")


@pytest.mark.parametrize("name", exercise_papers.PAPERS)
def test_every_link_leads_to_a_place_on_the_page(name: str) -> None:
    page = _page(exercise_papers.PAPERS[name]())
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(ids)


def test_notes_lead_to_their_marks_and_back() -> None:
    page = _page(exercise_papers.report())
    marks = page.xpath("//a[@role='doc-noteref']")
    assert [mark.text_content() for mark in marks] == ["1", "2", "3", "4", "5"]
    for mark in marks:
        (note,) = page.xpath("//li[@id=$id]", id=mark.get("href")[1:])
        assert note.xpath(".//a[@role='doc-backlink']/@href") == [f"#{mark.get('id')}"]


@pytest.mark.parametrize("name", exercise_papers.PAPERS)
def test_no_level_of_headings_is_left_out(name: str) -> None:
    levels = [
        int(heading.tag[1])
        for heading in _page(exercise_papers.PAPERS[name]()).xpath(
            "//main//*[starts-with(local-name(), 'h') and string-length(local-name()) = 2 and local-name() != 'hr']"
        )
    ]
    assert all(below - above <= 1 for above, below in zip([0, *levels], levels, strict=False))


def test_a_level_left_out_by_the_paper_is_closed() -> None:
    page = _page(Document(body=(Heading("One"), Heading("Three", level=3))))
    assert [element.tag for element in page.xpath("//main/*")] == ["h1", "h2"]


def test_language_title_and_viewport_are_told() -> None:
    page = _page(exercise_papers.report())
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == f"6711/1/26 REV 1 – {exercise_papers.TITLE}"
    assert page.xpath("//meta[@name='viewport']")


def test_the_contents_list_names_every_heading() -> None:
    paper = exercise_papers.report()
    entries = [entry.text_content() for entry in _page(paper).xpath("//nav//li")]
    assert entries == [block.text for block in paper.body if isinstance(block, Heading)]


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "</style><b>", "a & b &amp; c", '" onload="x'])
def test_words_stay_words(words: str) -> None:
    page = _page(Document(Cover(reference=words, subject=words), (Heading(words), Paragraph(words))))
    assert page.findtext(".//main/p") == words
    assert not page.xpath("//script | //b | //@onload")


def test_the_printed_page_bears_number_and_marking() -> None:
    style = _page(exercise_papers.report()).findtext(".//style") or ""
    strings = [
        re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), text)
        for text in re.findall(r'content: "([^"]*)"', style)
    ]
    assert strings == ["6711/1/26 REV 1", "LIMITE"]
