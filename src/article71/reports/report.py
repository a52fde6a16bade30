"""The report to parliaments: acts → document tree, with the trace of every sentence. No table is touched here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from article71.documents.tree import Block, Cover, Document, Heading, Paragraph, Role
from article71.periods import Period
from article71.reports import notes, outline
from article71.reports.covering import cover
from article71.reports.drafting import Frame, Section, about, sections
from article71.reports.ordering import in_time
from article71.reports.sentences.introductions import Introductions
from article71.reports.sentences.style import house_style
from article71.reports.sentences.trimming import trimmed
from article71.reports.told import ToldAct
from article71.reports.trace import Trace, Traced
from article71.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a report's cover bears besides the profile's wording: reference, subject codes, day and marking."""

    reference: str = ""
    codes: tuple[str, ...] = ()
    dated: date | None = None
    marking: str = "PUBLIC"


def compose(
    acts: Sequence[ToldAct], period: Period, vocabulary: Vocabulary, imprint: Imprint
) -> tuple[Document, Trace]:
    """The report on the acts, given in the order of the record, and its trace.

    The same acts always give the same report. BadVocabulary when the profile's outline breaks its form.
    """
    frame = Frame(outline.load(vocabulary.profile), period, vocabulary, house_style())
    sayable = [trimmed(act, vocabulary) for act in acts]
    by_chapter = outline.filled(frame.outline, sayable, vocabulary)
    chapters = [(chapter, tuple(in_time(told))) for chapter, told in by_chapter]
    drafted = _introduced(sections(chapters, frame), frame)
    document = Document(_cover(frame, imprint), tuple(_body(drafted, frame)))
    on_the_cover = Traced("", _cover_note(frame), ())
    return document, Trace((on_the_cover, *_traced(drafted)), tuple(acts))


def _introduced(drafted: Sequence[Section], frame: Frame) -> list[Section]:
    """Names written out at their first mention in reading order."""
    introductions = Introductions(frame.vocabulary, frame.style.names, frame.outline.wording.abbreviations)
    return [
        Section(each.chapter, tuple(tuple(introductions.sentences(told)) for told in each.paragraphs))
        for each in drafted
    ]


def _body(drafted: Sequence[Section], frame: Frame) -> list[Block]:
    title = frame.outline.wording.title.format(**about(frame))
    body: list[Block] = [Paragraph(_cover_note(frame)), Paragraph(title, role=Role.TITLE)]
    numbers = count(1)
    for section in drafted:
        chapter = section.chapter
        body.append(Heading(_printed(chapter.title, chapter.level), chapter.number, chapter.level))
        body.extend(notes.paragraphs(section.paragraphs, numbers))
    return body


def _cover_note(frame: Frame) -> str:
    return frame.outline.wording.cover_note.format(**about(frame))


def _printed(title: str, level: int) -> str:
    """Chapters stand in capitals, as reports of the Council print them."""
    return title.upper() if level == 1 else title


def _cover(frame: Frame, imprint: Imprint) -> Cover:
    said = frame.outline.wording
    told = cover(said.subject.format(**about(frame)), imprint.dated, imprint.marking, said)
    return replace(told, reference=imprint.reference, subject_codes=imprint.codes)


def _traced(drafted: Sequence[Section]) -> list[Traced]:
    return [
        Traced(section.chapter.number, sentence.words, sentence.acts)
        for section in drafted
        for told in section.paragraphs
        for sentence in told
    ]
