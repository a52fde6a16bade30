"""Tables that come in, from CSV, XLSX or GeoJSON: rows of words under their names, each with its number in the file."""

import csv
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from openpyxl import load_workbook

from article71.errors import BadCells, BadInput
from article71.sheets import geojson

MOST_ROWS = 5_000
MOST_BYTES = 10_000_000
_UNPACKED = 10
"""Policy: no committee keeps longer tables, and a file that unpacks to so many times its largest size is not one."""

_FORMULA = ("'=", "'+", "'-", "'@")  # how tables that went out keep a spreadsheet from reckoning
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows and bytes a table may have."""

    rows: int = MOST_ROWS
    size: int = MOST_BYTES


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file, the first line being 1, and its cells by the names above them."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A table: the names above its columns, in small letters, and its rows but for empty ones."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell: its row, its column and the trouble in one sentence."""

    row: int
    column: str
    trouble: str

    def __str__(self) -> str:
        return f"row {self.row}, {self.column}: {self.trouble}"


def read(data: bytes, sheet: str = "", limits: Limits = USUAL) -> Incoming:
    """The table of a file; of a workbook, that of the sheet named, or of the first one.

    BadInput when the bytes are neither CSV, XLSX nor GeoJSON, are too many, or hold no table.
    """
    if len(data) > limits.size:
        raise BadInput(f"the table is larger than {limits.size // 1_000_000} MB")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        names, rows = geojson.features(data)
        return Incoming(names, tuple(_numbered(rows, 1, limits)))
    lines = _of_workbook(data, sheet, limits) if data.startswith(b"PK") else _of_csv(data)
    return _table(lines, limits)


def sheets(data: bytes) -> tuple[str, ...]:
    """The names of a workbook's sheets. BadInput where the bytes are no workbook."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            _unpacked(packed, USUAL)
        return tuple(load_workbook(BytesIO(data), read_only=True).sheetnames)
    except BadInput:
        raise
    except Exception as error:  # what openpyxl raises at broken files is of every kind
        raise BadInput("the file is no workbook that can be read: save it as XLSX again") from error


def named(table: Incoming, known: Iterable[str], needed: Iterable[str] = ()) -> None:
    """BadCells names every column that the table has and nobody knows, has twice, or needs and has not."""
    known = tuple(known)
    faults = [
        Fault(1, name, f"there is no such column: it is one of {', '.join(known)}")
        for name in table.names
        if name not in known
    ]
    faults += [Fault(1, name, "the column is there twice") for name in _twice(table.names)]
    faults += [Fault(1, name, "the column is missing") for name in needed if name not in table.names]
    refuse(faults)


def refuse(faults: Sequence[Fault]) -> None:
    """BadCells with all the faults, in the order of their rows, where there is any."""
    if faults:
        raise BadCells([str(each) for each in sorted(faults, key=lambda each: each.row)])


def _twice(names: Sequence[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]


def _table(lines: Iterator[tuple[str, ...]], limits: Limits) -> Incoming:
    first = next(lines, ())
    names = tuple(" ".join(name.split()).lower() for name in first)
    while names and not names[-1]:
        names = names[:-1]
    if not names:
        raise BadInput("the table is empty: its first row names the columns")
    empty = [""] * len(names)
    rows = (dict(zip(names, (*cells, *empty), strict=False)) if any(cells) else {} for cells in lines)
    return Incoming(names, tuple(_numbered(rows, 2, limits)))


def _numbered(rows: Iterable[Mapping[str, str]], first: int, limits: Limits) -> Iterator[Row]:
    for number, cells in enumerate(rows, first):
        if number >= first + limits.rows:
            raise BadInput(f"the table has more than {limits.rows} rows")
        if cells:
            yield Row(number, cells)


def _unpacked(packed: zipfile.ZipFile, limits: Limits) -> None:
    if sum(each.file_size for each in packed.infolist()) > _UNPACKED * limits.size:
        raise BadInput("the workbook unpacks to more than a table would")


def _of_csv(data: bytes) -> Iterator[tuple[str, ...]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("the table is neither an XLSX file nor CSV in UTF-8") from error
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    try:
        yield from (tuple(map(_plain, line)) for line in csv.reader(StringIO(text), delimiter=separator, strict=True))
    except csv.Error as error:
        raise BadInput(f"the table is no CSV: {error}") from error


def _of_workbook(data: bytes, sheet: str, limits: Limits) -> Iterator[tuple[str, ...]]:
    try:
        _unpacked(zipfile.ZipFile(BytesIO(data)), limits)
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        page = book[_name(book.sheetnames, sheet)]
        page.reset_dimensions()  # what a file says of its own size may be wrong
        yield from (tuple(map(_word, line)) for line in page.iter_rows(values_only=True))
    except BadInput:
        raise
    except Exception as error:  # what openpyxl raises at broken files is of every kind
        raise BadInput("the file is no workbook that can be read: save it as XLSX again") from error


def _name(names: Sequence[str], wanted: str) -> str:
    if wanted and wanted not in names:
        raise BadInput(f"the workbook has no sheet of this name: it has {', '.join(names)}", wanted)
    return wanted or names[0]


def _word(value: Any) -> str:
    """A cell in words: a day as 2031-03-14, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _plain(str(value))


def _plain(text: str) -> str:
    text = text.strip().replace("\r\n", "\n")
    return text[1:] if text.startswith(_FORMULA) else text
