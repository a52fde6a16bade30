"""The plan of an operation as a paper: what its record says, in the order of a plan, with the version it is told from.

The order follows the sheet that the guide for joint customs operations asks of a lead (ST 11984/13): base, aim,
participants, area, time, coordination, evaluation.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from article71.documents.tree import Block, Document, Heading, Mark, Paragraph, Role
from article71.overlaps.earth import square_km
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.policy import OverlapClass, policy
from article71.register.markings import Level
from article71.register.operation_titles import aim_titles, place_titles
from article71.register.operation_values import planned
from article71.register.operation_versions import OperationVersion
from article71.register.overlaps import OverlapSide
from article71.reports.covering import as_at, day_in_words
from article71.reports.sentences import dates
from article71.vocabulary.model import Vocabulary

_HASH = 12  # characters of a version's identity that are printed: enough to tell it from any other


def plan(version: OperationVersion, sides: Iterable[OverlapSide], day: date, vocabulary: Vocabulary) -> Document:
    """The plan as this version says it; `sides` are its overlaps as far as the reader may know them.

    BadVocabulary when the profile's outline breaks its form.
    """
    level = Level(version.marking.level)
    covered = as_at(f"Plan of the operation {version.reference}", day, level, vocabulary)
    return Document(covered, tuple(_body(version, list(sides))))


def _body(version: OperationVersion, sides: Sequence[OverlapSide]) -> Iterator[Block]:
    told = planned(version)
    yield Paragraph(told.title, role=Role.TITLE)
    yield _told_from(version, told)
    for number, (title, lines) in enumerate(_chapters(told, sides), 1):
        yield Heading(title, f"{number}.", 1)
        yield from (Paragraph(line) for line in lines)


def _told_from(version: OperationVersion, told: Planned) -> Paragraph:
    words = f"{told.reference} is a {told.kind}, led by {told.lead}."
    record = f"Version {version.number} of {day_in_words(version.on)}, {version.identity[:_HASH]}."
    return Paragraph(words, marks=(Mark(len(words), "1", record),))


def _chapters(told: Planned, sides: Sequence[OverlapSide]) -> Iterator[tuple[str, list[str]]]:
    yield "Legal base", [told.legal_base or "Not told yet."]
    yield "Aim", list(_aim(told))
    yield "Participants", list(_participants(told))
    yield "Area", list(_area(told))
    yield "Time", list(_time(told))
    yield "Coordination", list(_coordination(told))
    yield "Overlaps", [_overlap(side) for side in sides] or ["None that the register tells of."]


def _aim(told: Planned) -> Iterator[str]:
    yield f"{_capital(aim_titles(told.aims))}." if told.aims else "Not told yet."
    if told.objective:
        yield f"Tactical objective: {told.objective}."


def _participants(told: Planned) -> Iterator[str]:
    yield f"Lead: {told.lead}."
    yield f"Taking part: {', '.join(told.participants)}." if told.participants else "Nobody else takes part."


def _area(told: Planned) -> Iterator[str]:
    named = place_titles((*told.area.countries, *told.area.places))
    if named:
        yield f"{named}."
    if told.area.drawn is not None:
        yield "An outline drawn on the map."
    if told.area.geometry.is_empty:
        yield "Not told yet."
    else:
        west, south, east, north = told.area.geometry.bounds
        yield (
            f"In all {float(square_km(told.area.geometry)):,.0f} km², between {west:.2f} and {east:.2f} degrees east, "
            f"{south:.2f} and {north:.2f} degrees north."
        )


def _time(told: Planned) -> Iterator[str]:
    yield f"{_capital(dates.in_words(told.window.days))}, known to the {told.window.precision}."
    if told.window.preparation:
        early = told.window.with_preparation.first
        yield f"Prepared on the spot from {day_in_words(early or told.window.first)} on."
    if told.evaluation_date:
        yield f"To be evaluated by {day_in_words(told.evaluation_date)}."


def _coordination(told: Planned) -> Iterator[str]:
    yield f"Coordination unit: {told.coordination_unit or 'the lead itself'}."
    yield f"Contact office: {told.contact_office or 'not told yet'}."


def _overlap(side: OverlapSide) -> str:
    """What an owner knows from the first: class, months, and what was answered."""
    title = _capital(policy().line(OverlapClass(side.overlap_class)).title)
    months = f", in {dates.in_words(side.months)}" if side.months else ""
    if side.is_answered:
        return f"{title}{months}; answered: {side.get_answer_display()}."
    return f"{title}{months}; to be answered by {day_in_words(side.answer_by)}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
