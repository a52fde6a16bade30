"""A reading as a person or a program wants to see it: JSON in its public form, the plain text, a table of its acts."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from rich.console import Console
from rich.table import Table

from article71 import periods
from article71.documents.places import plain_text
from article71.periods import Period
from article71.reading.findings import Act, Reading
from article71.reading.public_form import public_form

_COLUMNS = ("section", "who", "did", "what", "to whom", "when", "due")
_WIDTH_OF_A_FILE = 160


class Format(StrEnum):
    """The forms a reading can be shown in."""

    JSON = "json"
    TEXT = "text"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Joints:
    """What stands before, between and after readings that are printed one by one."""

    before: str = ""
    between: str = ""
    after: str = ""


ALONE = Joints()


def render(reading: Reading, form: Format) -> str:
    """The reading in one of the forms, its last line ended."""
    return _RENDER[form](reading) + "\n"


def joined(form: Format) -> Joints:
    """How several readings in this form become one output: a JSON list, or texts with a form feed between."""
    return _JOINTS[form]


def _json(reading: Reading) -> str:
    return json.dumps(public_form(reading), ensure_ascii=False, indent=1)


def _text(reading: Reading) -> str:
    return plain_text(reading.document)


def _table(reading: Reading) -> str:
    cover = reading.document.cover
    table = Table(*_COLUMNS, title=" · ".join(filter(None, (cover.reference, cover.subject))), title_justify="left")
    for act in reading.acts:
        table.add_row(*_row(act))
    page, watched = StringIO(), sys.stdout.isatty()
    console = Console(file=page, force_terminal=watched, width=None if watched else _WIDTH_OF_A_FILE)
    console.print(table)
    counts = f"{len(reading.acts)} acts, {len(reading.duties)} duties, {len(reading.citations)} references"
    console.print(f"{counts}, {len(reading.observations)} observations")
    for observation in reading.observations:
        console.print(f"{observation.kind}: {observation.text}", markup=False)
    return page.getvalue().rstrip("\n")


def _row(act: Act) -> tuple[str, ...]:
    names = ", ".join
    return (
        act.telling.place.section,
        names(act.actors),
        act.type.value,
        act.object,
        names(act.addressees),
        _when(act.date),
        act.recurrence or _when(act.due),
    )


def _when(period: Period | None) -> str:
    return periods.iso(period).removeprefix("../") if period else ""


_RENDER: dict[Format, Callable[[Reading], str]] = {Format.JSON: _json, Format.TEXT: _text, Format.TABLE: _table}
_JOINTS = {Format.JSON: Joints("[", ",", "]\n"), Format.TEXT: Joints(between="\f"), Format.TABLE: Joints(between="\n")}
