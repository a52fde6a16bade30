"""Tables as CSV and XLSX hold their words, and nothing a spreadsheet would carry out."""

import csv
from io import BytesIO, StringIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from article71.sheets import csv as as_csv
from article71.sheets import xlsx

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
_ROWS = st.lists(st.tuples(_WORDS, _WORDS), max_size=5)


@given(_ROWS)
def test_csv_gives_every_row_back(rows: list[tuple[str, str]]) -> None:
    found = list(csv.reader(StringIO(as_csv.write(["one", "two"], rows))))
    assert found[0] == ["one", "two"]
    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


def test_csv_holds_no_formula() -> None:
    assert as_csv.write(["one"], [["=1+1"]]).splitlines()[1] == "'=1+1"


def test_words_that_are_no_formula_stay_as_they_are() -> None:
    assert as_csv.write(["one"], [["1=1"]]).splitlines()[1] == "1=1"


def test_a_sheet_holds_words_that_look_like_formulas_as_words() -> None:
    sheet = load_workbook(BytesIO(xlsx.write(["one"], [["=1+1"], ["plain"]]))).active
    assert [(cell.value, cell.data_type) for (cell,) in sheet.iter_rows(min_row=2)] == [("=1+1", "s"), ("plain", "s")]
