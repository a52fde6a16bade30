"""The words of each noun that search looks through: the names it goes by, and its passages in order."""

from collections.abc import Callable
from itertools import accumulate
from typing import Any

from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import Meeting
from article71.register.references import Reference

_BETWEEN = "\n\n"


def heading(row: Act | Body | Document | Duty | LegislativeFile | Meeting) -> tuple[str, ...]:
    """What the record is called: acts and duties have no name, only words."""
    match row:
        case Meeting():
            return tuple(filter(None, (row.title, row.name)))
        case Document():
            return tuple(filter(None, (row.reference, row.subject, row.title, row.subtitle, row.commission_document)))
        case LegislativeFile():
            return tuple(filter(None, (row.short, row.title, *row.identifiers)))
        case Body():
            return tuple(dict.fromkeys((row.short, *(name.text for name in row.names.all()))))
    return ()


def passages(row: Act | Body | Document | Duty | LegislativeFile | Meeting) -> tuple[str, ...]:
    """What the record says, a phrase never running from one passage into the next."""
    return _PASSAGES[type(row)](row)


def paragraphs(row: Document) -> list[str]:
    """The paragraphs of a paper's plain text, those without a word too: their numbers count."""
    return row.text.split(_BETWEEN) if row.text else []


def start_of(row: Document, number: int) -> int | None:
    """Where the passage of this number begins in the plain text; None for a note's, which stands outside it."""
    before = paragraphs(row)[: number + 1]
    return sum(map(len, before[:-1])) + len(_BETWEEN) * number if len(before) > number else None


def passage_of(row: Document, cited: Reference) -> int | None:
    """The number of the passage a reference stands in; None where the paper does not say where."""
    told = paragraphs(row)
    if cited.footnote:
        notes = [note["number"] for note in row.footnotes]
        return len(told) + notes.index(cited.footnote) if cited.footnote in notes else None
    after = accumulate(len(each) + len(_BETWEEN) for each in told)
    return next((number for number, end in enumerate(after) if cited.start < end), None) if cited.end else None


def _of_document(row: Document) -> tuple[str, ...]:
    cover = " ".join(filter(None, (row.kind, row.place, row.sender, row.to, *row.subject_codes)))
    return (*paragraphs(row), *(note["text"] for note in row.footnotes), cover)


def _of_act(row: Act) -> tuple[str, ...]:
    told = " ".join(filter(None, (", ".join(row.actors), row.verb, row.object, row.date_text)))
    return tuple(filter(None, (told, *row.addressees, *row.source)))


def _of_duty(row: Duty) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(filter(None, (row.what, row.due_text))), *row.owners)))


def _of_file(row: LegislativeFile) -> tuple[str, ...]:
    return tuple(filter(None, (row.implication, row.act, row.configuration, row.lead)))


def _of_body(row: Body) -> tuple[str, ...]:
    return (row.kind.replace("-", " "),)


def _of_meeting(row: Meeting) -> tuple[str, ...]:
    """Items that fewer people may see than the meeting are not found by it."""
    items = (each for each in row.items.all() if not each.dropped and each.marking_id == row.marking_id)
    return tuple(filter(None, (f"{row.kind.replace('-', ' ')} meeting", row.place, *(each.title for each in items))))


_PASSAGES: dict[type, Callable[[Any], tuple[str, ...]]] = {
    Act: _of_act,
    Body: _of_body,
    Document: _of_document,
    Duty: _of_duty,
    LegislativeFile: _of_file,
    Meeting: _of_meeting,
}
