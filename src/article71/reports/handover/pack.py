"""A handover pack: gathered from the register, written as a document, with the trace of every line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from django.conf import settings

from article71.documents.tree import Block, Document, Heading, Paragraph, Role
from article71.register.markings import Level
from article71.register.sights import Sight, until_changed
from article71.register.vocabulary import of_register
from article71.reports.covering import PRINTED, as_at, day_in_words, items
from article71.reports.gathering import numbers_within
from article71.reports.handover import owed, sorting, surroundings
from article71.reports.handover.chairs import Chair
from article71.reports.handover.lines import Group, Line, Section
from article71.reports.sentences import dates
from article71.vocabulary import profile
from article71.vocabulary.model import Vocabulary

SHOWN = 25
"""Policy: so many lines of a group stand on a page; the paper has them all."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Who hands over, chapter by chapter; `marking` is the highest among everything it tells."""

    chair: Chair
    sections: tuple[Section, ...]
    marking: Level

    @property
    def lines(self) -> tuple[tuple[Section, Group, Line], ...]:
        """Every line with where it stands."""
        return tuple(
            (section, group, line) for section in self.sections for group in section.groups for line in group.lines
        )


def pack(chair: Chair, sight: Sight) -> Pack:
    """The whole pack as far as it may be seen, by all that is known now."""
    return _pack(chair, sight, None)


def printed(chair: Chair, sight: Sight) -> Pack:
    """The pack with as many lines of each group as a paper prints."""
    return _pack(chair, sight, PRINTED)


@until_changed
def beginnings(chair: Chair, sight: Sight) -> Pack:
    """The pack with the first `SHOWN` lines of each group: what a page shows of a register of any size."""
    return _pack(chair, sight, SHOWN)


def _pack(chair: Chair, sight: Sight, most: int | None) -> Pack:
    viewer = sight.viewer
    told = numbers_within(chair.period, viewer, of_register(profile.load(settings.PROFILE)))
    files = surroundings.files_as_at(chair, viewer)
    chapters, due = owed.told(sorting.owed(chair, sight, told), sight, most)
    coming = Section(
        f"Due or expected in the semester after, {dates.in_words(chair.following)}",
        (*due, surroundings.planned(chair, viewer), surroundings.taking_effect(files, chair)),
        f"{_capital(chair.next_chair)} follows." if chair.next_chair else "",
    )
    sections = (
        *chapters,
        coming,
        surroundings.mandates(chair, viewer, told),
        surroundings.files(files),
        surroundings.questions(chair, viewer, told),
    )
    return Pack(chair, tuple(_cut(section, most) for section in sections), max(map(_level, sections)))


def _level(section: Section) -> Level:
    """The highest marking of its lines, those that are left out among them."""
    levels = [level for group in section.groups for level in (group.level, *(line.level for line in group.lines))]
    return max(levels, default=Level.PUBLIC)


def _cut(section: Section, most: int | None) -> Section:
    cut = (replace(each, lines=each.lines[:most], more=each.more + len(each.lines[most:])) for each in section.groups)
    return section if most is None else replace(section, groups=tuple(cut))


def document(found: Pack, vocabulary: Vocabulary) -> Document:
    """The pack as a paper: every line with a note that names its records. The same pack gives the same paper.

    BadVocabulary when the profile's outline breaks its form.
    """
    chair = found.chair
    told = as_at(f"Handover of {vocabulary.committee} from {chair.who}", chair.day, found.marking, vocabulary)
    return Document(told, tuple(_body(found, vocabulary)))


def trace(found: Pack) -> dict[str, Any]:
    """Every line in reading order with its records, as written beside the pack."""
    lines = [_row(*each) for each in found.lines]
    return {"handover": found.chair.key, "as_at": found.chair.day.isoformat(), "lines": lines}


def _row(section: Section, group: Group, line: Line) -> dict[str, Any]:
    records = [{"noun": noun, "number": number} for noun, number in line.records]
    told = {"section": section.title, "group": group.title, "line": line.words}
    return told | {"records": records, "source": line.source}


def _body(found: Pack, vocabulary: Vocabulary) -> Iterator[Block]:
    chair = found.chair
    yield Paragraph(f"Handover pack: {chair.title}", role=Role.TITLE)
    yield Paragraph(
        f"What {chair.who} leaves to {chair.next_chair or 'its successor'}, as at {day_in_words(chair.day)}, by the "
        f"register of {vocabulary.committee}. Each line bears a note that names the records it is told from."
    )
    numbers = count(1)
    for chapter, section in enumerate(found.sections, 1):
        yield Heading(section.title, f"{chapter}.", 1)
        if section.opening:
            yield Paragraph(section.opening)
        for place, group in enumerate(section.groups, 1):
            if group.title:
                yield Heading(group.title, f"{chapter}.{place}", 2)
            yield from _lines(group, numbers)


def _lines(group: Group, numbers: "count[int]") -> Iterator[Block]:
    if not group.lines:
        yield Paragraph(f"{group.none}.")
    yield from items(group.lines, numbers, group.more)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
