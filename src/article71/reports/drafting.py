"""Chapters → sections of sentences: the executive summary first, then chapter by chapter. Still names in slots."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from article71.periods import Period
from article71.reports import summary
from article71.reports.outline import Chapter, Outline
from article71.reports.sentences import dates, names
from article71.reports.sentences.openings import Flow
from article71.reports.sentences.style import Style
from article71.reports.sentences.telling import Sentence, Span, tell
from article71.reports.told import ToldAct
from article71.reports.wording import sayable
from article71.vocabulary.act_types import Side
from article71.vocabulary.model import Vocabulary

Told = Sequence[tuple[Chapter, tuple[ToldAct, ...]]]


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter with its paragraphs, each a row of sentences."""

    chapter: Chapter
    paragraphs: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every part of a report is composed with: the outline, the period, the vocabulary and the house style."""

    outline: Outline
    period: Period
    vocabulary: Vocabulary
    style: Style


def sections(chapters: Told, frame: Frame) -> list[Section]:
    """Every chapter composed, in order. Formulas vary through the whole report, openings within a section."""
    drafted = []
    flow = Flow()
    for chapter, acts in chapters:
        if chapter.is_summary:
            drafted.append(Section(chapter, tuple(_summary(chapters, frame))))
            continue
        told, flow = tell(acts, flow.in_new_section(), frame.style, frame.vocabulary)
        drafted.append(Section(chapter, tuple(told)))
    return drafted


def _summary(chapters: Told, frame: Frame) -> Iterator[tuple[Sentence, ...]]:
    yield tuple(_opening([act for _, acts in chapters for act in acts], frame))
    flow = Flow()
    leads = frame.style.openings.field
    for index, (chapter, acts) in enumerate(summary.by_chapter(chapters)):
        main = summary.main_acts(acts, frame.vocabulary.committee, frame.style.summary)
        lead = leads[index % len(leads)].format(field=chapter.field)
        told, flow = tell(main, flow.in_new_section(), frame.style, frame.vocabulary, lead)
        yield tuple(chain.from_iterable(told))


def _opening(acts: Sequence[ToldAct], frame: Frame) -> Iterator[Sentence]:
    counts = {side.value: str(sum(act.type.side is side for act in acts)) for side in Side}
    words = about(frame) | counts | {"acts": str(len(acts)), "committee": names.slots((frame.vocabulary.committee,))}
    for sentence in sayable(frame.outline.wording.opening, words):
        yield Sentence((Span(sentence),))


def about(frame: Frame) -> dict[str, str]:
    """What the outline's own sentences may name: the committee, the ends of the period and who was in the chair."""
    first, last = frame.period.first, frame.period.last
    chairs = [each.country for each in frame.vocabulary.presidencies if each.semester.meets(frame.period)]
    return {
        "title": frame.outline.wording.committee_title,
        "committee": frame.vocabulary.committee,
        "first": dates.month_in_words(first) if first else "",
        "last": dates.month_in_words(last) if last else "",
        "presidencies": names.listed([names.in_text(each, frame.vocabulary, frame.style.names) for each in chairs]),
    }
