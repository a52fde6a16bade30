"""What follows from the facts: the agenda of the committee's next meeting and the handover of a presidency, drafted.

The meeting is an exercise, and says so; what its agenda and the handover tell are the facts.
"""

import datetime
from pathlib import Path

from django.conf import settings

from article71.actions import meetings
from article71.cli.demo.command import FOLDER
from article71.documents.places import plain_text
from article71.documents.tree import Document as Paper
from article71.documents.writers import write
from article71.periods import between
from article71.register.accounts import Account
from article71.register.meetings import MeetingKind
from article71.register.sights import Sight
from article71.register.vocabulary import of_register
from article71.reports.annotating.draft import draft, occasion_of
from article71.reports.handover.chairs import chair
from article71.reports.handover.pack import document, pack
from article71.reports.meeting_papers.agenda import annotated
from article71.reports.meeting_papers.told import told_meeting
from article71.vocabulary import profile

_FORMATS = ("pdf", "docx")
_BODY, _PRESIDENCY = "COSI", "2024-H2"
_A_WEEK = datetime.timedelta(weeks=1)
_AHEAD = 19 * _A_WEEK


def agenda(told_on: datetime.date, *, by: Account) -> str:
    """The annotated agenda of an exercise meeting in the half-year after the facts, a week before it."""
    held = told_on + _AHEAD
    planned = meetings.Planned(_BODY, MeetingKind.FORMAL, between(held, held), title="exercise meeting")
    meeting = meetings.plan(planned, by=by, on=told_on)
    lines = draft(occasion_of(meeting, by, held - _A_WEEK))
    return _shown(annotated(told_meeting(meeting, by, lines), settings.PROFILE), "agenda")


def handover(told_on: datetime.date, *, by: Account) -> str:
    """What the presidency that the facts end with hands to the next."""
    words = of_register(profile.load(settings.PROFILE))
    return _shown(document(pack(chair(_PRESIDENCY, told_on, None), Sight.of(by)), words), "handover")


def _shown(paper: Paper, name: str) -> str:
    """The paper written to its files, and its text without what stands in its notes."""
    paths = [_saved(FOLDER / f"{name}.{form}", write(paper, form)) for form in _FORMATS]
    written = ", ".join(map(str, paths))
    return f"{paper.cover.subject}; written to {written}\n\n{plain_text(paper)}\n"


def _saved(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
