"""Tables as CSV."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

# What a spreadsheet would take for a formula when it opens the file; a paper's words must not be carried out.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """One line of names, then a line a row."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(map(harmless, rows))
    return page.getvalue()


def harmless(row: Sequence[str]) -> list[str]:
    """The cells, with an apostrophe before what a spreadsheet would take for a formula."""
    return [f"'{value}" if value.startswith(_FORMULA) else value for value in row]
