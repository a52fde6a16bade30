"""The sheets of the workbook and their columns."""

from article71.register.duties import DutyKind
from article71.register.markings import Level
from article71.register.meetings import MeetingKind
from article71.register.workbook import cells
from article71.register.workbook.cells import Cell, Known
from article71.sheets.template import Asked, Page

DUTIES, MEETINGS, MANDATES = "Duties", "Meetings", "Mandates"
NAMES = (DUTIES, MEETINGS, MANDATES)
_MARKING = Asked("marking", "how far it may go", needed=True, choices=tuple(Level.labels))
_NOBODY = Known({})
_A_DAY = "a day such as 2025-06-30"
_DAYS = f"{_A_DAY}, 2025-06, 2025-Q2, 2025-H1 or 2025"


def duties(known: Known) -> tuple[Cell, ...]:
    """Who owes what, and who asked for it when: no duty stands without the act it follows from."""
    owners = "who owes it; several with semicolons between"
    kind = "how it runs; left empty it is dated by its day, recurring by its rhythm, or undated"
    return (
        Cell(Asked("owner", owners, needed=True), cells.bodies(known)),
        Cell(Asked("what", "what is owed", needed=True), cells.words),
        Cell(Asked("kind", kind, choices=tuple(DutyKind.values)), cells.one_of(DutyKind.values)),
        Cell(Asked("due", f"by when: {_DAYS}"), cells.last_day),
        Cell(Asked("every", "how often: 2 years, month, P6M"), cells.duration),
        Cell(Asked("asked by", "who asked for it", needed=True), cells.body(known)),
        Cell(Asked("asked on", f"when: {_DAYS}", needed=True), cells.days),
        Cell(Asked("known from", "the paper or minutes it stands in", needed=True), cells.words),
        Cell(Asked("topic", "the key or title of a topic"), cells.topic(known)),
        Cell(_MARKING, cells.level),
    )


def meetings(known: Known) -> tuple[Cell, ...]:
    """Who meets, how, and when."""
    return (
        Cell(Asked("body", "who meets", needed=True), cells.body(known)),
        Cell(
            Asked("kind", "how it meets", needed=True, choices=tuple(MeetingKind.values)),
            cells.one_of(MeetingKind.values),
        ),
        Cell(Asked("days", f"{_A_DAY}, or its first and last with a slash between", needed=True), cells.days),
        Cell(Asked("start", "the hour, such as 10:00"), cells.clock),
        Cell(Asked("title", "what it is called, where it has a name"), cells.words),
        Cell(Asked("place", "where"), cells.words),
        Cell(Asked("attendance", "as printed, such as 1+1"), cells.words),
        Cell(_MARKING, cells.level),
    )


def mandates(known: Known) -> tuple[Cell, ...]:
    """Who holds what until when, and what must happen before."""
    return (
        Cell(Asked("body", "who holds it, or the body it is in", needed=True), cells.body(known)),
        Cell(Asked("title", "the seat, office, term or group", needed=True), cells.words),
        Cell(Asked("from", f"when it begins: {_DAYS}"), cells.days),
        Cell(Asked("until", f"when it ends: {_DAYS}; all of it belongs to it", needed=True), cells.days),
        Cell(Asked("before it ends", "what must happen by then"), cells.words),
        Cell(Asked("known from", "the paper or decision it stands in", needed=True), cells.words),
        Cell(_MARKING, cells.level),
    )


def pages() -> tuple[Page, ...]:
    """What the empty workbook is made of."""
    columns = (duties(_NOBODY), meetings(_NOBODY), mandates(_NOBODY))
    return tuple(Page(name, [cell.asked for cell in found]) for name, found in zip(NAMES, columns, strict=True))
