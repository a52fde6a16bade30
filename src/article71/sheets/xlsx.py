"""Tables as XLSX."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

_WIDEST = 60


def write(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet whose names stay in sight; words that look like formulas stay words."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    told = list(rows)
    for number, name in enumerate(names):
        widest = max([len(name), *(len(row[number]) for row in told)])
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(widest + 2, _WIDEST)
    bold = Font(bold=True)
    sheet.append([_cell(sheet, name, bold) for name in names])
    for row in told:
        sheet.append([_cell(sheet, value) for value in row])
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _cell(sheet: Any, value: str, font: Font | None = None) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    if font:
        cell.font = font
    return cell
