"""Notices of meeting: body, day, time, place, format and the agenda with its papers."""

from datetime import date, time

import pytest

from article71.documents.notice import read_meeting
from article71.documents.tree import Cover, Heading, Paper, Paragraph, Role

NOTICE = Cover(
    kind="COMMUNICATION", subtitle="NOTICE OF MEETING AND PROVISIONAL AGENDA", subject="Meeting of the Ports Group"
)

LINES = [
    "Subject:\tMeeting of the Ports Group",
    "Date:\t19 and 20 May 2031",
    "Time:\t10.00",
    "Venue:\tCOUNCIL",
    "\tEUROPA BUILDING",
    "",
    "Format: 1+1",
]

BODY = (
    Paragraph("Adoption of the agenda", number="1."),
    Heading("Exercise on routes", number="2."),
    Paragraph("Presentation by the agency", number="–", role=Role.ITEM),
    Paragraph("Exchange of views", number="–", role=Role.ITEM),
    Paragraph("7812/31 REV 1 + ADD 1, WK 4455/31 (to be issued)"),
    Paragraph("Plan of exercises (for endorsement)", number="3."),
    Paragraph("8001/31 to be issued"),
    Paragraph("Any other business", number="4."),
)


def test_the_fields_of_a_notice() -> None:
    meeting = read_meeting(NOTICE, LINES, BODY)
    assert meeting is not None
    assert (meeting.body, meeting.date, meeting.start) == ("Ports Group", date(2031, 5, 19), time(10, 0))
    assert (meeting.place, meeting.format) == ("COUNCIL, EUROPA BUILDING", "1+1")


def test_items_with_purpose_and_papers() -> None:
    meeting = read_meeting(NOTICE, LINES, BODY)
    assert meeting is not None
    assert [(item.number, item.title, item.purpose) for item in meeting.items] == [
        ("1", "Adoption of the agenda", ""),
        ("2", "Exercise on routes", "discussion"),
        ("3", "Plan of exercises (for endorsement)", "decision"),
        ("4", "Any other business", ""),
    ]
    assert meeting.items[1].papers == (
        Paper("ST 7812/1/31 REV 1"),
        Paper("ST 7812/1/31 REV 1 ADD 1"),
        Paper("WK 4455/31", issued=False),
    )
    assert meeting.items[2].papers == (Paper("ST 8001/31", issued=False),)


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Standing Committee on Ports (SCP)", "Standing Committee on Ports (SCP)"),
        ("12th meeting of the Working Party on Ports", "Working Party on Ports"),
        ("Informal video conference of the members of the Ports Group", "Ports Group"),
        ("Ports Group meeting", "Ports Group"),
    ],
)
def test_the_body_is_named_without_its_meeting(subject: str, body: str) -> None:
    meeting = read_meeting(Cover(subtitle="NOTICE OF MEETING", subject=subject), [], ())
    assert meeting is not None
    assert meeting.body == body


def test_what_a_notice_does_not_say_stays_open() -> None:
    meeting = read_meeting(Cover(subtitle="NOTICE OF MEETING", subject="Ports Group"), ["Date:\tto be agreed"], ())
    assert meeting is not None
    assert (meeting.date, meeting.start, meeting.place, meeting.format, meeting.items) == (None, None, "", "", ())


def test_other_papers_call_no_meeting() -> None:
    assert read_meeting(Cover(kind="NOTE", subject="Meeting of the Ports Group"), LINES, BODY) is None
