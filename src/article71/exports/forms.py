"""The kinds of file that a table is handed out as."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from article71.exports.tables import Columns, cells, names
from article71.exports.texts import as_csv, as_json
from article71.sheets import xlsx


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: what browsers call it, and how a table becomes its bytes."""

    content_type: str
    write: Callable[[Columns, Iterable[Any]], bytes]


def _csv(columns: Columns, rows: Iterable[Any]) -> bytes:
    # With a byte order mark: without one Excel takes the file for its own code page.
    return as_csv(columns, rows).encode("utf-8-sig")


def _json(columns: Columns, rows: Iterable[Any]) -> bytes:
    return as_json(columns, rows).encode("utf-8")


def _xlsx(columns: Columns, rows: Iterable[Any]) -> bytes:
    return xlsx.write(names(columns), cells(columns, rows))


FORMS = {
    "csv": Form("text/csv; charset=utf-8", _csv),
    "json": Form("application/json", _json),
    "xlsx": Form("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
}
