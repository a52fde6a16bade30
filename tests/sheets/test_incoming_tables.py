"""Tables come in from CSV and XLSX alike, and what is wrong is told cell by cell, all at once."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from article71.errors import BadCells, BadInput
from article71.sheets import csv as out_csv
from article71.sheets import xlsx as out_xlsx
from article71.sheets.incoming import Fault, Incoming, named, read, refuse

NAMES = ["Title", "Due"]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


def workbook(*rows: list[object], title: str = "one") -> bytes:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def cells(table: Incoming) -> list[list[str]]:
    return [[row.cells[name] for name in table.names] for row in table.rows]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=5))
def test_what_goes_out_comes_in_again_from_both_kinds_of_file(rows: list[tuple[str, str]]) -> None:
    told = [list(row) for row in rows]
    assert cells(read(out_xlsx.write(NAMES, told))) == told
    unmarked = [row for row in told if not any(cell.startswith("'") for cell in row)]
    assert cells(read(out_csv.write(NAMES, unmarked).encode())) == unmarked


def test_days_and_whole_numbers_of_a_workbook_are_words() -> None:
    table = read(workbook(["Title", "Due"], [2031.0, date(2031, 3, 14)]))
    assert cells(table) == [["2031", "2031-03-14"]]


def test_names_are_known_in_any_case_and_empty_rows_keep_the_count() -> None:
    table = read(b"Title ; DUE\nlocks;\n;\nbolts;2031\n")
    assert table.names == ("title", "due")
    assert [row.number for row in table.rows] == [2, 4]


def test_the_sheet_named_is_read_and_another_is_said_to_be_missing() -> None:
    assert read(workbook(["Title"], title="duties"), "duties").names == ("title",)
    with pytest.raises(BadInput, match="it has duties"):
        read(workbook(["Title"], title="duties"), "mandates")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\xff\xfe\x00", b"\n", b'a,"b\n'])
def test_what_is_no_table_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(data)


def test_columns_that_nobody_knows_or_that_are_missing_are_told_together() -> None:
    table = read(b"title,colour,title\n")
    with pytest.raises(BadCells) as raised:
        named(table, ("title", "due"), ("due",))
    assert [each.split(":")[0] for each in raised.value.faults] == ["row 1, colour", "row 1, title", "row 1, due"]


def test_no_fault_refuses_nothing() -> None:
    refuse([])
    named(read(b"title\n"), ("title",))


def test_faults_are_told_in_the_order_of_their_rows() -> None:
    with pytest.raises(BadCells, match="2 cells cannot be used, and nothing was taken in: row 2, b: x; row 9, a: y"):
        refuse([Fault(9, "a", "y"), Fault(2, "b", "x")])


def test_a_table_longer_than_any_committee_keeps_is_refused() -> None:
    page = StringIO()
    csv.writer(page).writerows([["title"], *[["x"]] * 5001])
    with pytest.raises(BadInput, match="more than 5000 rows"):
        read(page.getvalue().encode())
