"""A reading as a person or a program wants to see it: JSON in its public form, the plain text, a table of its acts."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from rich.console import Console
from rich.text import Text

from article71.cli.listing import counted, draw
from article71.documents.places import plain_text
from article71.exports.tables import plain
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
    cover, page = reading.document.cover, StringIO()
    watched = sys.stdout.isatty()
    console = Console(file=page, force_terminal=watched, width=None if watched else _WIDTH_OF_A_FILE)
    console.print(Text(" · ".join(filter(None, (cover.reference, cover.kind, cover.subject or cover.title)))))
    draw(console, _COLUMNS, [[plain(value) for value in _row(act)] for act in reading.acts])
    counts = {"acts": reading.acts, "duties": reading.duties, "references": reading.citations}
    console.print(", ".join(counted(len(found), what) for what, found in counts.items()))
    for observation in reading.observations:
        console.print(Text(f"{observation.kind}: {observation.text}"))
    return page.getvalue().rstrip("\n")


def _row(act: Act) -> tuple[object, ...]:
    section = act.telling.place.section
    return section, act.actors, act.type, act.object, act.addressees, act.date, act.recurrence or act.due


_RENDER: dict[Format, Callable[[Reading], str]] = {Format.JSON: _json, Format.TEXT: _text, Format.TABLE: _table}
_JOINTS = {Format.JSON: Joints("[", ",", "]\n"), Format.TEXT: Joints(between="\f"), Format.TABLE: Joints(between="\n")}
