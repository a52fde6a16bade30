"""The legislative overview as a paper: the two lists as tables, each file with where it stands, and its sources."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count

from article71 import periods
from article71.documents.tree import Block, Document, Heading, Mark, Paragraph, Role, Table
from article71.register.developments import EffectDay
from article71.register.legislation_standing import Standing
from article71.register.legislative_files import Handling
from article71.register.markings import Level
from article71.reports.covering import NOTHING, as_at, day_in_words
from article71.reports.sentences import dates
from article71.vocabulary.model import Vocabulary

_HEADS = {
    Handling.OUTSIDE: ("File", "State of play", "Takes effect", "Implication for internal security"),
    Handling.WITHIN: ("File", "State of play", "Implementation", "Implication for internal security"),
}
_SHOWN = 3
"""Policy: a paper shows the last three developments of a file; the register has them all."""

Cell = tuple[Paragraph, ...]


def overview(told: Sequence[Standing], day: date, vocabulary: Vocabulary) -> Document:
    """The overview as at a day, with the highest marking of what it tells on its cover.

    BadVocabulary when the profile's outline breaks its form.
    """
    subject = "Legislative files with an impact on internal security"
    return Document(as_at(subject, day, _marking(told), vocabulary), tuple(_body(told, day, vocabulary)))


def _marking(told: Iterable[Standing]) -> Level:
    rows = [row for each in told for row in (each.file, *each.developments[:_SHOWN])]
    return max((Level(row.marking.level) for row in rows), default=Level.PUBLIC)


def _body(told: Sequence[Standing], day: date, vocabulary: Vocabulary) -> Iterator[Block]:
    yield Paragraph("Legislative overview", role=Role.TITLE)
    yield Paragraph(
        f"Where the files stood that {vocabulary.committee} follows, as at {day_in_words(day)}. Notes name the sources."
    )
    numbers = count(1)
    for chapter, handling in enumerate(Handling, 1):
        yield Heading(f"Files {handling.label}", f"{chapter}.", 1)
        rows = [each for each in told if each.file.handling == handling]
        if rows:
            yield Table((_head(handling), *(_row(each, numbers) for each in rows)), head=1)
        else:
            yield Paragraph(f"{NOTHING}.")


def _head(handling: Handling) -> tuple[Cell, ...]:
    return tuple((Paragraph(title),) for title in _HEADS[handling])


def _row(told: Standing, numbers: "count[int]") -> tuple[Cell, ...]:
    return (
        tuple(_file(told, numbers)),
        tuple(_state_of_play(told, numbers)),
        tuple(Paragraph(words) for words in _effects(told)) or (Paragraph("–"),),
        (Paragraph(told.file.implication or "–"),),
    )


def _file(told: Standing, numbers: "count[int]") -> Iterator[Paragraph]:
    file = told.file
    yield _noted(str(file), f"Legislative file {file.pk}; {file.source}" if file.source else "", numbers)
    for words in (file.title if file.short else "", file.procedure, file.proposal, file.act if told.has_act else ""):
        if words:
            yield Paragraph(words)
    led = ", ".join(filter(None, (file.configuration, file.lead)))
    if led:
        yield Paragraph(led)


def _state_of_play(told: Standing, numbers: "count[int]") -> Iterator[Paragraph]:
    if told.stage:
        yield Paragraph(_capital(told.stage.label))
    for each in told.developments[:_SHOWN]:
        days = dates.in_words(each.day) if each.day else ""
        yield _noted(_capital(f"{days}: {each.words}"), f"Development {each.pk}; {each.source}", numbers)


def _effects(told: Standing) -> Iterator[str]:
    """The days on which the act takes effect, and the acts under it, which hold it up or fill it in."""
    yield from map(_effect, told.effects)
    for each in told.file.delegated_acts.all():
        yield f"Delegated act: {', '.join(filter(None, (each.title, each.reference, each.standing)))}"


def _effect(effect: EffectDay) -> str:
    days = dates.in_words(effect.day) if effect.day else ""
    part = f" ({effect.part})" if effect.part else ""
    return f"{days}: {effect.get_kind_display()}{part}"


def _noted(words: str, note: str, numbers: "count[int]") -> Paragraph:
    marks = (Mark(len(words), str(next(numbers)), f"{note}."),) if note else ()
    return Paragraph(words, marks=marks)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _in_words(day: date) -> str:
    return dates.in_words(periods.between(day, day))
