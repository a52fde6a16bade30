"""A table as text: CSV or JSON."""

import json
from collections.abc import Iterable
from typing import Any

from article71.exports.tables import Columns, cells, formal, names
from article71.sheets import csv


def as_csv(columns: Columns, rows: Iterable[Any]) -> str:
    """One line of names, then a line a row, in words."""
    return csv.write(names(columns), cells(columns, rows))


def as_json(columns: Columns, rows: Iterable[Any]) -> str:
    """A list of one object a row."""
    told = [{column.name: formal(column.cell(row)) for column in columns} for row in rows]
    return json.dumps(told, ensure_ascii=False, indent=1)
