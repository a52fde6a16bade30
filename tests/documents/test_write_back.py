"""What the project writes it reads back: the same text, headings, notes and cover from each format a reader takes."""

from dataclasses import replace
from pathlib import Path

import pytest

from article71.documents.opening import read_bytes
from article71.documents.places import plain_text
from article71.documents.tree import Cover, Document, Heading, InnerCover, Paragraph, Table
from article71.documents.writers import write
from article71.documents.writers.flow import set_out
from article71.documents.writers.marked import block_marks
from tests.documents import exercise_papers

READ = ("pdf", "docx", "html", "txt")
WITH_TABLES = ("docx", "html")
"""A PDF and a plain text hold the words of a table, but not its cells."""


def _again(paper: Document, format: str) -> Document:
    return read_bytes(write(paper, format), f"paper.{format}")


def _headings(paper: Document) -> list[tuple[str, str, int]]:
    headings = (block for block in paper.body if isinstance(block, Heading))
    return [(heading.number, heading.title, heading.level) for heading in headings if heading.number]


def _notes(paper: Document) -> list[tuple[str, int, str, str | None]]:
    """Each mark with the block and the character it follows."""
    return [
        (block.text, mark.at, mark.number, mark.note)
        for block in paper.body
        if not isinstance(block, Table)
        for mark in block_marks(block)
    ]


def _inner(paper: Document) -> list[Cover]:
    return [block.cover for block in paper.body if isinstance(block, InnerCover)]


def _items(paper: Document) -> list[tuple[str, int]]:
    return [(block.number, block.depth) for block in paper.body if isinstance(block, Paragraph) and block.number]


def _without_tables(paper: Document) -> Document:
    return replace(paper, body=tuple(block for block in paper.body if not isinstance(block, Table)))


@pytest.mark.parametrize("format", READ)
@pytest.mark.parametrize("name", ["report", "short note", "plain paper", "wrapping paper"])
def test_the_plain_text_comes_back(name: str, format: str) -> None:
    paper = exercise_papers.PAPERS[name]()
    if format not in WITH_TABLES:
        paper = _without_tables(paper)
    assert plain_text(_again(paper, format)).split("\n\n") == plain_text(paper).split("\n\n")


@pytest.mark.parametrize("format", READ)
@pytest.mark.parametrize("name", ["report", "short note", "notice"])
def test_numbered_headings_come_back_with_their_levels(name: str, format: str) -> None:
    paper = set_out(exercise_papers.PAPERS[name]())
    assert _headings(_again(paper, format)) == _headings(paper) != []


@pytest.mark.parametrize("format", READ)
def test_notes_come_back_at_their_exact_characters(format: str) -> None:
    paper = _without_tables(exercise_papers.report())
    assert _notes(_again(paper, format)) == _notes(paper)
    assert len(_notes(paper)) == 5


@pytest.mark.parametrize("format", READ)
def test_two_hundred_notes_come_back(format: str) -> None:
    paper = exercise_papers.long_report()
    assert _notes(_again(paper, format)) == _notes(paper)
    assert len(_notes(paper)) == 210


@pytest.mark.parametrize("format", READ)
def test_items_keep_their_letters_and_depth(format: str) -> None:
    paper = exercise_papers.report()
    assert _items(_again(paper, format)) == _items(paper) != []


@pytest.mark.parametrize("format", WITH_TABLES)
def test_tables_come_back_as_tables(format: str) -> None:
    paper = exercise_papers.report()
    (written,) = (block for block in paper.body if isinstance(block, Table))
    (read,) = (block for block in _again(paper, format).body if isinstance(block, Table))
    assert (read.text, read.head) == (written.text, written.head)


@pytest.mark.parametrize("format", READ)
@pytest.mark.parametrize("name", ["report", "short note"])
def test_every_field_of_the_cover_comes_back(name: str, format: str) -> None:
    paper = exercise_papers.PAPERS[name]()
    assert _again(paper, format).cover == paper.cover


@pytest.mark.parametrize("format", READ)
def test_a_paper_without_a_cover_gets_none(format: str) -> None:
    assert _again(exercise_papers.plain(), format).cover.reference == ""


@pytest.mark.parametrize("format", READ)
def test_a_wrapped_papers_cover_stays_inside(format: str) -> None:
    paper = exercise_papers.wrapping()
    again = _again(paper, format)
    assert again.cover == paper.cover
    assert _inner(again) == _inner(paper) != []


@pytest.mark.parametrize("format", READ)
def test_a_notice_comes_back_with_its_meeting(format: str) -> None:
    paper = exercise_papers.notice()
    assert _again(paper, format).meeting == paper.meeting


def _same(again: Document, paper: Document) -> None:
    assert plain_text(again) == plain_text(paper)
    assert (again.cover, _inner(again), again.meeting) == (paper.cover, _inner(paper), paper.meeting)
    assert (_headings(again), _notes(again)) == (_headings(paper), _notes(paper))


@pytest.mark.parametrize("name", ["6543-25.pdf", "10104-26-add-1.pdf", "cm-3630-26.pdf", "com-2025-837-annex-1.docx"])
@pytest.mark.parametrize("format", WITH_TABLES)
def test_real_papers_written_anew_read_the_same(corpus: Path, name: str, format: str) -> None:
    paper = read_bytes((corpus / "documents" / name).read_bytes(), name)
    _same(_again(paper, format), paper)


@pytest.mark.parametrize("name", ["6543-25.pdf", "10104-26-add-1.pdf"])
@pytest.mark.parametrize("format", ["pdf", "txt"])
def test_real_papers_come_back_from_print(corpus: Path, name: str, format: str) -> None:
    paper = read_bytes((corpus / "documents" / name).read_bytes(), name)
    _same(_again(paper, format), paper)
