"""Legislative files as a table: a row a file, the same columns going out and coming in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from article71.errors import Article71Error, BadInput
from article71.references.celex import Celex
from article71.references.commission import Commission
from article71.references.eli import Eli
from article71.references.procedure import Procedure
from article71.register.developments import EffectKind
from article71.register.legislation_facts import FileFacts
from article71.register.legislation_lines import delegated, developments, effects, references
from article71.register.legislative_files import Handling
from article71.register.markings import Level
from article71.sheets.incoming import Fault, Incoming, Row, named, refuse

Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A row: its number, what it tells by the names of the facts' fields, and ids of related files.

    What the table has no column for is not told, and stays as it is where the file is known.
    """

    row: int
    fields: Mapping[str, Any]
    related: tuple[str, ...] = ()

    def over(self, known: FileFacts | None) -> FileFacts:
        """The row's facts, over what is known of the file."""
        if known:
            return replace(known, **self.fields)
        return FileFacts(**{"title": "", "handling": Handling.OUTSIDE, **self.fields})


def identifier(scheme: Any) -> Read:
    """A reader of one reference of this scheme, giving its canonical id; nothing gives nothing."""
    return lambda text: scheme.parse(text).id if text else ""


def _effects(kind: EffectKind) -> Read:
    return lambda text: effects(text, kind)


def _handling(text: str) -> Handling:
    if text.lower() not in Handling.values:
        raise BadInput(f"a file is handled {' or '.join(Handling.values)} justice and home affairs")
    return Handling(text.lower())


def _title(text: str) -> str:
    if not text:
        raise BadInput("a file needs its title")
    return text


def _level(text: str) -> Level:
    if text and text.upper() not in Level.__members__:
        raise BadInput(f"there is no such marking: it is one of {', '.join(Level.labels)}")
    return Level[text.upper()] if text else Level.PUBLIC


def _words(text: str) -> str:
    return text


EFFECTS: Mapping[str, EffectKind] = {
    "in force": EffectKind.IN_FORCE,
    "applies": EffectKind.APPLICATION,
    "to be transposed": EffectKind.TRANSPOSITION,
    "to be reviewed": EffectKind.REVIEW,
}
"""The columns of effect days, by their kind."""

_FIELDS: Mapping[str, tuple[str, Read]] = {
    "list": ("handling", _handling),
    "title": ("title", _title),
    "short": ("short", _words),
    "procedure": ("procedure", identifier(Procedure)),
    "proposal": ("proposal", identifier(Commission)),
    "lead": ("lead", _words),
    "configuration": ("configuration", _words),
    "implication": ("implication", _words),
    "act": ("act", _words),
    "celex": ("act_celex", identifier(Celex)),
    "eli": ("act_eli", identifier(Eli)),
    "delegated acts": ("delegated", delegated),
    "amends": ("amends", references),
    "state of play": ("developments", developments),
    "source": ("source", _words),
    "marking": ("level", _level),
}
_RELATED = "related"
# The two that the list works out of the others are no one's to fill in.
WORKED_OUT = ("number", "stage")
_COLUMNS = (*_FIELDS, *EFFECTS, _RELATED, *WORKED_OUT)


def told(table: Incoming) -> list[Told]:
    """What every row tells. BadCells names every cell that cannot be used."""
    named(table, _COLUMNS, ("list", "title"))
    faults: list[Fault] = []
    rows = [_row(row, table.names, faults) for row in table.rows]
    faults += _twice(rows)
    refuse(faults)
    return rows


def _row(row: Row, names: Sequence[str], faults: list[Fault]) -> Told:
    fields: dict[str, Any] = {}
    for name in names:
        if name in _FIELDS:
            field, read = _FIELDS[name]
            fields[field] = _cell(row, name, read, faults)
    days = [_cell(row, name, _effects(kind), faults) or () for name, kind in EFFECTS.items() if name in names]
    if days:
        fields["effects"] = tuple(each for some in days for each in some)
    related = _cell(row, _RELATED, references, faults) if _RELATED in names else ()
    return Told(row.number, fields, related or ())


def _cell(row: Row, name: str, read: Read, faults: list[Fault]) -> Any:
    try:
        return read(row.cells[name])
    except Article71Error as error:
        faults.append(Fault(row.number, name, error.trouble))
        return None


def _twice(rows: Iterable[Told]) -> list[Fault]:
    """An id is one file's: two rows that bear it would write over each other."""
    seen: dict[str, int] = {}
    faults = []
    for each in rows:
        for column in ("procedure", "proposal", "celex"):
            id_ = each.fields.get(_FIELDS[column][0])
            if id_ and seen.setdefault(id_, each.row) != each.row:
                faults.append(Fault(each.row, column, f"row {seen[id_]} is the same file"))
    return faults
