"""Lists for a person: a table where it fits, and records below each other in a narrow window."""

from io import StringIO

import pytest
from rich.console import Console

from article71.cli.listing import Rows, counted, draw

NAMES = ("act", "type", "who", "what", "due")
LONG = "an exercise plan against the theft of cargo bicycles in ports and at stations"
ROWS = (("1", "endorsed", "COSI", LONG, ""), ("2", "took-note", "Council", "a count [of locks]", ""))


def drawn(width: int, rows: Rows = ROWS) -> str:
    page = StringIO()
    draw(Console(file=page, width=width), NAMES, rows)
    return page.getvalue()


def test_a_wide_window_gets_a_table_with_one_line_a_row() -> None:
    head, first, second = drawn(120).splitlines()
    assert head.split() == ["act", "type", "who", "what"]
    assert LONG in first
    assert "[of locks]" in second


def test_a_narrow_window_gets_each_record_below_the_other() -> None:
    lines = [line.strip().split(maxsplit=1) for line in drawn(30, ROWS[1:]).splitlines() if line.strip()]
    assert lines == [["act", "2"], ["type", "took-note"], ["who", "Council"], ["what", "a count [of locks]"]]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_window_and_no_word_is_lost(width: int) -> None:
    told = drawn(width)
    assert max(map(len, told.splitlines())) <= width
    assert set(LONG.split()) <= set(told.split())


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert "due" not in drawn(120)


def test_no_rows_draw_nothing() -> None:
    assert drawn(120, ()) == ""


@pytest.mark.parametrize(
    ("number", "things", "words"),
    [
        (1, "acts", "1 act"),
        (2, "acts", "2 acts"),
        (0, "acts untold", "0 acts untold"),
        (1, "acts proposed", "1 act proposed"),
        (1, "duties", "1 duty"),
        (1, "of them may tell known acts", "1 of them may tell known acts"),
    ],
)
def test_one_thing_is_told_in_the_singular(number: int, things: str, words: str) -> None:
    assert counted(number, things) == words
