"""The summary of proceedings, written from the acts recorded on each item: read again, it tells these acts."""

from collections.abc import Iterator
from itertools import count

from article71.documents.tree import Block, Document, Heading
from article71.errors import BadInput
from article71.reports import notes
from article71.reports.meeting_papers.told import ToldMeeting
from article71.reports.meeting_papers.wording import cover
from article71.reports.sentences.introductions import Introductions
from article71.reports.sentences.openings import Flow
from article71.reports.sentences.style import house_style
from article71.reports.sentences.telling import tell
from article71.reports.sentences.trimming import trimmed
from article71.vocabulary.model import Vocabulary


def proceedings(meeting: ToldMeeting, vocabulary: Vocabulary) -> Document:
    """The summary; an item on which nothing was recorded is left out. BadInput where nothing was recorded at all."""
    if not any(item.outcomes for item in meeting.items):
        raise BadInput("nothing was recorded at this meeting: a summary is written from its outcomes", meeting.body)
    return Document(cover(meeting, "proceedings", vocabulary.profile), tuple(_body(meeting, vocabulary)))


def _body(meeting: ToldMeeting, vocabulary: Vocabulary) -> Iterator[Block]:
    style = house_style()
    introductions = Introductions(vocabulary, style.names, {})
    numbers, flow = count(1), Flow()
    for item in meeting.items:
        if item.outcomes:
            yield Heading(item.title, f"{item.number}.")
            acts = [trimmed(act, vocabulary) for act in item.outcomes]
            told, flow = tell(acts, flow.in_new_section(), style, vocabulary)
            introduced = tuple(tuple(introductions.sentences(each)) for each in told)
            yield from notes.paragraphs(introduced, numbers)
