"""What a filled workbook says, sheet by sheet; every cell that cannot be used is told, all at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from article71.errors import BadCells, BadInput
from article71.periods import Period
from article71.register.duties import DutyKind
from article71.register.workbook import sheets
from article71.register.workbook.cells import Cell, Known, rows_of
from article71.sheets import incoming
from article71.sheets.incoming import Fault, Row
from article71.sheets.template import EXPLAINED

Values = Mapping[str, Any]
_COLUMNS: Mapping[str, Callable[[Known], Iterable[Cell]]] = {
    sheets.DUTIES: sheets.duties,
    sheets.MEETINGS: sheets.meetings,
    sheets.MANDATES: sheets.mandates,
}


@dataclass(frozen=True, slots=True)
class Filled:
    """A row that can be used: its sheet, its number there, and what it says by the names of the columns."""

    sheet: str
    row: int
    values: Values


def read(data: bytes, known: Known) -> list[Filled]:
    """The rows of the workbook's sheets; a sheet may be missing. BadCells names every fault with its sheet and cell.

    BadInput when it is no workbook, or has none of the sheets.
    """
    names = [name for name in incoming.sheets(data) if name in _COLUMNS]
    if not names:
        raise BadInput(f"the workbook has none of the sheets {', '.join(sheets.NAMES)}: begin with the template")
    found: list[Filled] = []
    faults: list[str] = [
        f"{name}: there is no such sheet"
        for name in incoming.sheets(data)
        if name not in _COLUMNS and name != EXPLAINED
    ]
    for name in names:
        rows, troubles = _sheet(data, name, known)
        found += rows
        faults += [f"{name}, {trouble}" for trouble in troubles]
    if faults:
        raise BadCells(faults)
    return found


def _sheet(data: bytes, name: str, known: Known) -> tuple[list[Filled], list[str]]:
    faults: list[Fault] = []
    try:
        rows = rows_of(incoming.read(data, name), _COLUMNS[name](known), faults)
    except BadCells as error:
        return [], error.faults
    faults += [fault for row, values in rows for fault in _CHECKS[name](row, values)]
    return [Filled(name, row.number, values) for row, values in rows], [str(fault) for fault in faults]


def kind_of(values: Values) -> DutyKind:
    """How a duty runs: as it says, else by its rhythm or its day."""
    if values["kind"]:
        return DutyKind(values["kind"])
    if values["every"]:
        return DutyKind.RECURRING
    return DutyKind.DATED if values["due"] else DutyKind.UNDATED


def term_of(values: Values) -> Period:
    """From when to when a mandate runs."""
    first = values["from"].first if values["from"] else None
    return Period(first, values["until"].after)


def _duty(row: Row, values: Values) -> Iterable[Fault]:
    needed = {DutyKind.DATED: "due", DutyKind.RECURRING: "every"}.get(kind_of(values))
    if needed and not values[needed]:
        yield Fault(row.number, needed, f"a duty that is {kind_of(values)} needs it")


def _mandate(row: Row, values: Values) -> Iterable[Fault]:
    first, after = values["from"].first if values["from"] else None, values["until"].after
    if after is None or (first and first >= after):
        yield Fault(row.number, "until", "it ends before it begins, or not at all")


def _meeting(_row: Row, _values: Values) -> Iterable[Fault]:
    return ()


_CHECKS: Mapping[str, Callable[[Row, Values], Iterable[Fault]]] = {
    sheets.DUTIES: _duty,
    sheets.MEETINGS: _meeting,
    sheets.MANDATES: _mandate,
}
