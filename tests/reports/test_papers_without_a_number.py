"""Papers of the register bear no number yet: read again in any format, each is what it was written as."""

import datetime

import pytest

from article71.documents.opening import read_bytes
from article71.documents.tree import AgendaItem, Cover, Document, Heading, Meeting, Paragraph, Role
from article71.documents.writers import write
from article71.register.markings import Level
from article71.reports.covering import as_at
from article71.vocabulary import profile

DAY = datetime.date(2031, 6, 30)


def paper(told: Cover, meeting: Meeting | None = None) -> Document:
    body = (
        Paragraph("Exercise pack", role=Role.TITLE),
        Paragraph("What the exercise leaves."),
        Heading("What it opened", "1.", 1),
        Paragraph("Nothing that the register tells of."),
    )
    return Document(told, () if meeting else body, meeting=meeting)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("form", ["docx", "pdf", "html", "txt"])
def test_a_paper_is_read_back_with_its_whole_cover(form: str, level: Level) -> None:
    told = as_at("Handover of the exercise", DAY, level, profile.load("cosi"))
    back = read_bytes(write(paper(told), form), f"pack.{form}")
    assert back.cover == told
    assert "What it opened" in [block.title for block in back.body if isinstance(block, Heading)]


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_a_notice_is_read_back_as_the_notice_it_is(form: str) -> None:
    told = Cover(
        kind="COMMUNICATION",
        subtitle="NOTICE OF MEETING AND PROVISIONAL AGENDA",
        place="Brussels",
        date=DAY,
        language="en",
        subject="Meeting of the COSI",
        subject_codes=("COSI",),
    )
    items = (AgendaItem("1", "Theft of locks", "discussion", ()),)
    called = Meeting(body="COSI", date=DAY, start=datetime.time(10), place="Exercise Hall", items=items)
    back = read_bytes(write(paper(told, called), form), f"notice.{form}")
    assert (back.cover, back.meeting) == (told, called)
