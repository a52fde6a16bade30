"""What every paper of the register has in common: its cover by the profile's wording, and lines with their records."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import Protocol

from article71 import periods
from article71.documents.tree import Block, Cover, Mark, Paragraph, Role
from article71.documents.writers.printed import LANGUAGE
from article71.register.markings import Level
from article71.reports import outline
from article71.reports.handover.lines import Line
from article71.reports.sentences import dates
from article71.vocabulary.model import Vocabulary

NOTHING = "Nothing that the register tells of"


PRINTED = 250
"""Policy: a paper prints so many lines under one heading, more than anybody reads; the register lists them all."""


class Said(Protocol):
    """What a profile says of covers: the kind of paper, where it is issued, from whom it comes and whom it goes to."""

    @property
    def kind(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def sender(self) -> str: ...
    @property
    def to(self) -> str: ...


def cover(subject: str, day: date | None, marking: str, said: Said) -> Cover:
    """The cover of any paper of the register on this subject, with the highest marking of what it tells."""
    return Cover(
        kind=said.kind,
        place=said.place,
        date=day,
        language=LANGUAGE,
        subject=subject,
        sender=said.sender,
        to=said.to,
        marking=marking,
    )


def as_at(subject: str, day: date, level: Level, vocabulary: Vocabulary) -> Cover:
    """The cover of a paper that tells how things stood at the end of a day.

    BadVocabulary when the profile's outline breaks its form.
    """
    said = outline.load(vocabulary.profile).wording
    return cover(f"{subject}, as at {day_in_words(day)}", day, level.label, said)


def items(lines: Sequence[Line], numbers: "count[int]", more: int = 0) -> Iterator[Block]:
    """Each line behind a dash, with a note that names its records; `numbers` run through the whole paper.

    Of very many the first are printed, and how many more there are, `more` beside these lines among them.
    """
    for line in lines[:PRINTED]:
        words = line.words if line.words.endswith((".", "?")) else f"{line.words}."
        mark = Mark(len(words), str(next(numbers)), f"{line.note}.")
        yield Paragraph(words, "–", Role.ITEM, 1, marks=(mark,))
    left_out = more + len(lines[PRINTED:])
    if left_out:
        yield Paragraph(f"And {left_out} more, which the register lists.")


def day_in_words(day: date) -> str:
    """A day as papers print it."""
    return dates.in_words(periods.between(day, day))
