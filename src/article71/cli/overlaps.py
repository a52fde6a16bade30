"""`article71 overlaps`: which planned operations of a file meet, and why; nothing is kept."""

import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from article71.cli.listing import counted
from article71.cli.progress import progress
from article71.errors import BadCells, BadInput
from article71.overlaps import gazetteer, place_sheet, sheet
from article71.overlaps.finding import Found, Hit, among, of_one
from article71.overlaps.operation import Operation
from article71.overlaps.policy import policy
from article71.overlaps.public_form import ROW, public_form, row
from article71.overlaps.row import Words
from article71.overlaps.way_out import told, ways_out
from article71.sheets import csv
from article71.sheets.incoming import Incoming, read
from article71.vocabulary import aims as vocabulary
from article71.vocabulary.aims import Aims

T = TypeVar("T")
_Ways = Sequence[Sequence[str]] | None


class Form(StrEnum):
    """How overlaps are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def overlaps(
    file: Annotated[Path, typer.Argument(help="Operations, as CSV, XLSX or GeoJSON.", show_default=False)],
    *,
    operation: Annotated[str, typer.Option(help="Only those of this reference, with ways out of each.")] = "",
    places: Annotated[
        list[Path] | None, typer.Option(help="Regions and more places, as CSV, XLSX or GeoJSON; may be repeated.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = Form.TEXT,
    out: Annotated[Path | None, typer.Option(help="Write to this file instead.", show_default=False)] = None,
    profile: Annotated[
        str,
        typer.Option(
            envvar="ARTICLE71_PROFILE",
            help="Whose aims and places are known: a shipped profile, or a folder like it.",
        ),
    ] = "cosi",
) -> None:
    """Find the overlaps among planned operations in aim, area and time, each with its class and the reason.

    Columns: reference, lead, from (these three must be there), to, kind, title, participants, aims, area (countries,
    places and sea areas by name), outline (WKT or GeoJSON), preparation, objective, legal base, coordination unit,
    contact office, evaluation; of `--places`: name, source, and outline, or east, north and km. Several aims, bodies or
    places of a cell stand between semicolons. Every cell that cannot be used is told on standard error; nothing is
    compared then, and the exit status is 2.
    """
    aims = vocabulary.load(profile)
    known = gazetteer.load(profile)
    for each in places or ():
        known = _understood(each, partial(place_sheet.extended, known))
    operations = _understood(file, partial(_operations, words=Words(aims, known)))
    if operation:
        found = _of(operation, operations, aims)
        ways = _ways(found, operations, aims)
    else:
        with progress("comparing", len(policy().lines)) as tick:
            found, ways = among([each.shape for each in operations], aims, tick=tick), None
    _give(_FORMS[form](found, operations, ways), out)


def _understood(file: Path, understand: Callable[[Incoming], T]) -> T:
    """What a file's table says; each cell that cannot be used is told by itself."""
    try:
        return understand(read(file.read_bytes(), limits=sheet.LIMITS))
    except BadCells as error:
        for fault in error.faults:
            typer.echo(f"{file.name}: {fault}", err=True)
        cells = counted(len(error.faults), "cells")
        raise BadInput(f"{cells} cannot be used, and nothing was compared", str(file)) from error
    except BadInput as error:
        raise error.at(str(file)) from error


def _operations(table: Incoming, words: Words) -> list[Operation]:
    with progress("reading", len(table.rows)) as tick:
        return sheet.operations(table, words, tick)


def _of(reference: str, operations: Sequence[Operation], aims: Aims) -> Found:
    """The overlaps of one operation, which takes its own place in each."""
    asked = next((at for at, each in enumerate(operations) if each.reference == reference), None)
    if asked is None:
        raise BadInput(f"no operation of the file has the reference {reference!r}", "--operation")
    others = [at for at in range(len(operations)) if at != asked]
    found = of_one(operations[asked].shape, [operations[at].shape for at in others], aims)
    return Found(tuple(Hit(asked, others[hit.other], hit.overlap) for hit in found.hits), found.beyond)


def _ways(found: Found, operations: Sequence[Operation], aims: Aims) -> list[list[str]]:
    """The ways out of each hit, in sentences."""
    met = [operations[hit.other].shape for hit in found.hits]
    pairs = [(operations[hit.one].shape, operations[hit.other].shape) for hit in found.hits]
    return [told(ways_out(one, other, met, aims), one) for one, other in pairs]


def text(found: Found, operations: Sequence[Operation], ways: _Ways) -> str:
    """The overlaps in words: class and references, the reason, and the ways out of each where these were sought."""
    lines = []
    for hit, outs in zip(found.hits, ways or [[]] * len(found.hits), strict=True):
        title = policy().line(hit.overlap.overlap_class).title
        lines.append(f"{title}: {_named(operations[hit.one])} and {_named(operations[hit.other])}")
        lines += [f"  {hit.overlap.why}", *(f"  - {way}" for way in outs)]
    return "\n".join([*lines, *_summary(found, len(operations))]) + "\n"


def _summary(found: Found, count: int) -> list[str]:
    beyond = [f"{count:,} more of {policy().line(key).title} not shown" for key, count in found.beyond.items()]
    return [f"{counted(len(found.hits), 'overlaps')} among {counted(count, 'operations')}", *beyond]


def _named(operation: Operation) -> str:
    return f"{operation.reference} ({operation.lead})"


def _json(found: Found, operations: Sequence[Operation], ways: _Ways) -> str:
    return json.dumps(public_form(found, operations, ways), ensure_ascii=False, indent=1) + "\n"


def _csv(found: Found, operations: Sequence[Operation], _ways: _Ways) -> str:
    return csv.write(ROW, (row(hit, operations) for hit in found.hits))


_FORMS: Mapping[Form, Callable[[Found, Sequence[Operation], _Ways], str]] = {
    Form.TEXT: text,
    Form.JSON: _json,
    Form.CSV: _csv,
}


def _give(text: str, out: Path | None) -> None:
    if out is None:
        typer.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8")
        typer.echo(f"written: {out}")
