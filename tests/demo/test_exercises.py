"""The exercise papers: plainly marked, in the Council's layout, written by our own writers and read back."""

import pytest

from article71.cli.demo.exercises import WARNING, exercise_papers
from article71.documents.opening import read_bytes
from article71.documents.places import plain_text
from article71.documents.tree import Document, Heading, InnerCover, Paragraph
from article71.documents.writers import write

PAPERS = exercise_papers()
named = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.cover.reference)


def paper(reference: str) -> Document:
    return next(each for each in PAPERS if each.cover.reference == reference)


@named
def test_an_exercise_cannot_be_mistaken_for_a_real_paper(paper: Document) -> None:
    assert "EXERCISE" in paper.cover.subject
    assert plain_text(paper).startswith(WARNING)
    assert paper.cover.reference.split(" ")[1].startswith("199")


def test_a_dozen_papers_of_the_kinds_a_committee_sees() -> None:
    kinds = {paper.cover.kind for paper in PAPERS}
    assert len(PAPERS) >= 12
    assert {"COMMUNICATION", "NOTE", "OUTCOME OF PROCEEDINGS", "INFORMATION NOTE", "COVER NOTE"} <= kinds
    assert [each.cover.reference for each in PAPERS if each.cover.marking == "LIMITE"] == ["ST 19905/26"]


def test_a_revision_differs_from_its_first_issue_in_a_few_paragraphs() -> None:
    def told(document: Document) -> set[str]:
        return {block.words for block in document.body if isinstance(block, Paragraph)}

    first, revised = told(paper("ST 19902/26")), told(paper("ST 19902/1/26 REV 1"))
    assert (len(first - revised), len(revised - first)) == (2, 3)


def test_marks_stand_where_they_were_typed() -> None:
    for document in PAPERS:
        for block in document.body:
            if isinstance(block, Paragraph):
                assert "[^" not in block.words
                assert all(0 < mark.at <= len(block.words) and mark.note for mark in block.marks)


def test_the_cover_note_wraps_another_cover() -> None:
    inner = [block for block in paper("ST 19908/26").body if isinstance(block, InnerCover)]
    assert [each.cover.reference for each in inner] == ["COM(2026) 9908"]


def test_the_notice_calls_a_meeting_with_a_paper_to_be_issued() -> None:
    meeting = paper("CM 19901/26").meeting
    assert meeting is not None
    papers = {each.reference: each.issued for item in meeting.items for each in item.papers}
    assert (papers["WK 19921/26"], papers["ST 19904/26"]) == (False, True)


@named
@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_an_exercise_is_read_back(paper: Document, format: str) -> None:
    read = read_bytes(write(paper, format), f"exercise.{format}")
    assert (read.cover.reference, read.cover.date) == (paper.cover.reference, paper.cover.date)
    assert (read.cover.subject, read.cover.marking) == (paper.cover.subject, paper.cover.marking)
    assert headings(read) == headings(paper)
    assert [line for line in words(paper) if line not in words(read)] == []


def headings(document: Document) -> list[tuple[str, str]]:
    return [(block.number.rstrip("."), block.title) for block in document.body if isinstance(block, Heading)]


def words(document: Document) -> list[str]:
    return [block.words for block in document.body if isinstance(block, Paragraph)]
