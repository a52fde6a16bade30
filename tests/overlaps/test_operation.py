"""A planned operation as a value: its window and the identity of its version."""

from dataclasses import replace
from datetime import date

import pytest
import shapely

from article71.errors import BadInput, BadPeriod
from article71.overlaps.area import Area
from article71.overlaps.operation import identity
from article71.overlaps.window import Precision, between, parse
from article71.periods import Period, year
from tests.overlaps.exercise import box, operation


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2031-03-03", date(2031, 3, 3), date(2031, 3, 3), Precision.DAY),
        ("2031-03-03/2031-03-09", date(2031, 3, 3), date(2031, 3, 9), Precision.DAY),
        ("2031-W10", date(2031, 3, 3), date(2031, 3, 9), Precision.WEEK),
        ("2031-03", date(2031, 3, 1), date(2031, 3, 31), Precision.MONTH),
        ("2031-Q1/2031-04-15", date(2031, 1, 1), date(2031, 4, 15), Precision.QUARTER),
        ("2031", date(2031, 1, 1), date(2031, 12, 31), Precision.YEAR),
    ],
)
def test_a_window_is_as_precise_as_it_is_written(text: str, first: date, last: date, precision: Precision) -> None:
    window = parse(text)
    assert (window.first, window.last, window.precision) == (first, last, precision)


@pytest.mark.parametrize("text", ["", "spring", "2031-W54", "2031-02-30", "2031-03-09/2031-03-03", "2031/.."])
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(BadPeriod):
        parse(text)


def test_a_window_has_two_ends_and_a_preparation_of_at_most_a_year() -> None:
    with pytest.raises(BadInput, match="first and a last day"):
        replace(parse("2031"), days=Period(date(2031, 3, 3), None))
    with pytest.raises(BadInput, match="0 to 366"):
        parse("2031", preparation=-1)


def test_preparation_comes_before_the_window() -> None:
    prepared = between(date(2031, 3, 3), date(2031, 3, 9), preparation=2).with_preparation
    assert (prepared.first, prepared.last) == (date(2031, 3, 1), date(2031, 3, 9))


def test_what_says_the_same_is_the_same_version() -> None:
    one = operation(aims="box-kites string")
    turned = shapely.Polygon([(1, 51), (1, 50), (0, 50), (0, 51)])
    same = replace(
        one, aims=("string", "box-kites"), participants=("Exercise Vale", "Exercise Isle"), area=Area(turned)
    )
    assert identity(one) == identity(same)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Exercise Wren"},
        {"window": parse("2031-W10")},
        {"window": between(date(2031, 3, 3), date(2031, 3, 9), preparation=1)},
        {"area": Area(box(0, 50, 1, 51.000001))},
        {"area": Area(box(0, 50, 1, 51), places=("exercise-lock",))},
        {"aims": ("box-kites", "bells")},
        {"evaluation_date": date(2031, 6, 1)},
    ],
)
def test_any_other_content_is_another_version(change: dict[str, object]) -> None:
    assert identity(replace(operation(), **change)) != identity(operation())


def test_a_window_in_words_of_a_year_and_in_days_of_it_differ() -> None:
    assert parse("2031").days == year(2031) == parse("2031-01-01/2031-12-31").days
    assert parse("2031") != parse("2031-01-01/2031-12-31")
