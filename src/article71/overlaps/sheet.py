"""Operations as a table: a row each, the same columns going out and coming in, from CSV, XLSX or GeoJSON."""

from collections.abc import Callable, Sequence

import shapely

from article71.overlaps import window as windows
from article71.overlaps.operation import Operation
from article71.overlaps.row import SHORT, RowReader, Words
from article71.sheets.incoming import Fault, Incoming, Limits, Row, named, refuse
from article71.sheets.template import Asked, Page

LIMITS = Limits(rows=200_000, size=200_000_000)
"""Policy: what `article71 overlaps` reads from a file; the register takes in tables of the usual size."""

COLUMNS = (
    Asked("reference", "The operation's own reference, once in a table.", needed=True),
    Asked("kind", "What kind of operation it is.", choices=tuple(SHORT)),
    Asked("title", "Its name."),
    Asked("lead", "The body that leads it, by its short name.", needed=True),
    Asked("participants", "Other bodies that take part, between semicolons."),
    Asked("aims", "Aims by key or title, between semicolons."),
    Asked("area", "Countries (by code or name), places and sea areas, between semicolons."),
    Asked("outline", "A shape in degrees east and north, as WKT or GeoJSON; together with `area` it is one area."),
    Asked("from", "The first day, or a week, month, quarter: 2031-03-03, 2031-W10, 2031-03, 2031-Q1.", needed=True),
    Asked("to", "The last day, written likewise; empty when `from` says it all."),
    Asked("preparation", "How many days before the first one it is prepared on the spot."),
    Asked("objective", "The tactical objective."),
    Asked("legal base", "What it rests on."),
    Asked("coordination unit", "The operation coordination unit."),
    Asked("contact office", "The office to ask, never a person."),
    Asked("evaluation", "The day by which it is evaluated."),
)
PAGE = Page("operations", COLUMNS)


def operations(table: Incoming, words: Words, tick: Callable[[], None] = lambda: None) -> list[Operation]:
    """The operation of every row; `tick` is called after each. BadCells names every cell that cannot be used."""
    named(table, [column.name for column in COLUMNS], [column.name for column in COLUMNS if column.needed])
    faults: list[Fault] = []
    found = []
    for row in table.rows:
        found.append(RowReader(row, words, faults).operation())
        tick()
    faults += _twice(table.rows)
    refuse(faults)
    return [each for each in found if each]


def cells(operation: Operation) -> list[str]:
    """The row of an operation, in the order of the columns; what was drawn as WKT."""
    first, _, last = windows.iso(operation.window).partition("/")
    drawn = operation.area.drawn
    told = {
        "reference": operation.reference,
        "kind": next(short for short, kind in SHORT.items() if kind is operation.kind),
        "title": operation.title,
        "lead": operation.lead,
        "participants": "; ".join(operation.participants),
        "aims": "; ".join(operation.aims),
        "area": "; ".join((*operation.area.countries, *operation.area.places)),
        "outline": "" if drawn is None else shapely.to_wkt(drawn, rounding_precision=-1),
        "from": first,
        "to": last,
        "preparation": str(operation.window.preparation or ""),
        "objective": operation.objective,
        "legal base": operation.legal_base,
        "coordination unit": operation.coordination_unit,
        "contact office": operation.contact_office,
        "evaluation": operation.evaluation_date.isoformat() if operation.evaluation_date else "",
    }
    return [told[column.name] for column in COLUMNS]


def _twice(rows: Sequence[Row]) -> list[Fault]:
    """A reference is one operation's of a lead: two rows that bear it would be taken for one another."""
    seen: dict[tuple[str, str], int] = {}
    faults = []
    for row in rows:
        named = (row.cells.get("lead", ""), row.cells.get("reference", ""))
        if seen.setdefault(named, row.number) != row.number and named[1]:
            faults.append(Fault(row.number, "reference", f"row {seen[named]} has it too"))
    return faults
