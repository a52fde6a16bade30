"""Counting as pandoc and Word count: letters and small roman figures."""

from hypothesis import given
from hypothesis import strategies as st

from article71.documents.counting import letters, roman

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def _read_roman(text: str) -> int:
    """The naive way back: a figure before a greater one counts against it."""
    values = [_VALUES[figure] for figure in text]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))


@given(st.integers(1, 3999))
def test_roman_figures_read_back(count: int) -> None:
    assert _read_roman(roman(count)) == count


def test_letters_go_on_doubled_after_z() -> None:
    assert [letters(count) for count in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
