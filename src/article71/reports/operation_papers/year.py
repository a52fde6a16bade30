"""The plan of several operations as a paper: a table in the order of time, such as that of a year."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from article71.documents.tree import Block, Document, Heading, Paragraph, Role, Table
from article71.overlaps.operation import Operation as Planned
from article71.register.markings import Level
from article71.register.operation_titles import aim_titles, place_titles
from article71.register.operation_values import planned
from article71.register.operations import Operation
from article71.reports.covering import NOTHING, as_at
from article71.reports.sentences import dates
from article71.vocabulary.model import Vocabulary

_HEADS = ("Operation", "When", "Lead and participants", "Where", "Aims")
Cell = tuple[Paragraph, ...]


def plan_of_operations(operations: Sequence[Operation], when: str, day: date, vocabulary: Vocabulary) -> Document:
    """These operations, in their order; `when` says of which time, "in 2027", or nothing.

    Bears the highest marking of them. BadVocabulary when the profile's outline breaks its form.
    """
    level = max((Level(each.marking.level) for each in operations), default=Level.PUBLIC)
    subject = " ".join(filter(None, ("Plan of operations", when)))
    return Document(as_at(subject, day, level, vocabulary), tuple(_body(operations, subject)))


def _body(operations: Sequence[Operation], subject: str) -> Iterator[Block]:
    yield Paragraph(subject, role=Role.TITLE)
    if not operations:
        yield Paragraph(f"{NOTHING}.")
    for number, (begins, found) in enumerate(groupby(operations, key=_month), 1):
        yield Heading(begins, f"{number}.", 1)
        yield Table((tuple(map(_cell, _HEADS)), *(_row(each) for each in found)), head=1)


def _month(operation: Operation) -> str:
    return f"{operation.version.window_first:%B %Y}" if operation.version else ""


def _row(operation: Operation) -> tuple[Cell, ...]:
    assert operation.version is not None  # noqa: S101 (an operation is saved with its first version)
    operation.version.operation = operation
    told = planned(operation.version)
    cells = (
        f"{told.reference}: {told.title} ({operation.state})",
        dates.in_words(told.window.days),
        "; ".join(filter(None, (told.lead, ", ".join(told.participants)))),
        _where(told),
        aim_titles(told.aims),
    )
    return tuple(map(_cell, cells))


def _where(told: Planned) -> str:
    named = place_titles((*told.area.countries, *told.area.places))
    return ", ".join(filter(None, (named, "an outline as drawn" if told.area.drawn is not None else "")))


def _cell(words: str) -> Cell:
    return (Paragraph(words),)
