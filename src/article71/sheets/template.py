"""Workbooks to fill in: a sheet for each kind of row with the names of its columns, and one that explains them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from article71.sheets.incoming import MOST_ROWS

EXPLAINED = "Columns"
_BOLD = Font(bold=True)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_WIDTH, _WIDE = 22, 80


@dataclass(frozen=True, slots=True)
class Asked:
    """A column: its name, what is written in it, whether it must be, and the words to choose from where it has some."""

    name: str
    meaning: str
    needed: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet and its columns, in order."""

    name: str
    columns: Sequence[Asked]


def write(pages: Sequence[Page]) -> bytes:
    """The workbook as XLSX, empty but for the names of the columns; choices are offered in their cells."""
    book = Workbook()
    book.remove(book.active)
    for page in pages:
        _add(book.create_sheet(page.name), page.columns)
    _explain(book.create_sheet(EXPLAINED), pages)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _add(sheet: Any, columns: Iterable[Asked]) -> None:
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, column.name)
        cell.font = _BOLD
        sheet.column_dimensions[letter].width = _WIDTH
        sheet.column_dimensions[letter].number_format = "@"  # a day stays as it is typed
        if column.choices:
            offered = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            offered.add(f"{letter}2:{letter}{MOST_ROWS + 1}")
            sheet.add_data_validation(offered)


def _explain(sheet: Any, pages: Iterable[Page]) -> None:
    sheet.append(["sheet", "column", "needed", "what is written in it"])
    for cell in sheet[1]:
        cell.font = _BOLD
    for page in pages:
        for column in page.columns:
            choices = f" One of: {', '.join(column.choices)}." if column.choices else ""
            sheet.append([page.name, column.name, "yes" if column.needed else "", f"{column.meaning}{choices}"])
            sheet.cell(sheet.max_row, 4).alignment = _WRAPPED
    for letter, width in zip("ABCD", (_WIDTH, _WIDTH, 10, _WIDE), strict=True):
        sheet.column_dimensions[letter].width = width
