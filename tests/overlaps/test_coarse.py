"""The coarse shape, which stands in for an operation towards whoever may not see it."""

from datetime import date

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from article71.overlaps.coarse import Part, broadest, cells, coarse, released, whole_months
from article71.overlaps.earth import square_km
from article71.overlaps.meeting import Closeness
from article71.overlaps.meetings import aims_meet
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import policy
from article71.overlaps.shape import Shape
from article71.overlaps.window import Precision, between, parse
from article71.vocabulary.aims import load
from tests.overlaps.exercise import AIMS, box, shape
from tests.overlaps.generated import SHAPES

COSI = load("cosi")
ONE = shape("box-kites bells", box(4.1, 51.9, 4.2, 52.0), 3, 9, preparation=5)


def test_a_coarse_shape_tells_cells_whole_months_and_broad_aims() -> None:
    rough = coarse(ONE, AIMS)
    assert rough.aims == ("kites", "bells")
    assert rough.window == parse("2031-02/2031-03")
    assert rough.window.precision is Precision.MONTH
    assert shapely.covers(rough.area, ONE.area)
    assert 2_000 < square_km(rough.area) < 11_000


def test_an_aim_is_never_told_as_a_very_general_one() -> None:
    assert coarse(shape("kites smuggling", ONE.area, 3, 9), AIMS).aims == ("smuggling", "kites")


@given(st.floats(-179, 178), st.floats(-80, 79), st.floats(0, 1), st.floats(0, 1))
def test_cells_hold_the_area_and_moving_it_within_them_changes_nothing(
    west: float, south: float, wide: float, high: float
) -> None:
    area = box(west, south, west + wide, south + high) if wide and high else shapely.Point(west, south)
    found = cells(area, 50)
    assert shapely.covers(found, area)
    assert found.geom_type == "Polygon"
    inner = found.representative_point()
    assert shapely.covers(found, cells(inner, 50))


def test_cells_are_about_as_wide_and_high_as_they_are_said_to_be() -> None:
    for north in (0.1, 40.1, 60.1, 75.1):
        assert square_km(cells(shapely.Point(10.01, north), 50)) == pytest.approx(2500, rel=0.04)


def test_an_area_over_the_antimeridian_has_cells_on_both_sides() -> None:
    both = shapely.MultiPolygon([box(179.9, 0.1, 180, 0.2), box(-180, 0.1, -179.9, 0.2)])
    assert cells(both, 50).bounds[0] == -180
    assert cells(both, 50).bounds[2] == 180


def test_whole_months_hold_the_preparation_and_run_over_the_turn_of_the_year() -> None:
    window = between(date(2031, 1, 2), date(2031, 3, 31), preparation=2)
    assert whole_months(window) == parse("2030-12/2031-03")


def test_what_is_released_is_told_as_it_is_and_the_rest_is_not() -> None:
    shown = released(ONE, AIMS, {Part.AREA})
    assert shown.area == ONE.area
    assert (shown.aims, shown.window) == (coarse(ONE, AIMS).aims, coarse(ONE, AIMS).window)
    assert released(ONE, AIMS, list(Part)) == ONE
    assert released(ONE, AIMS, ()) == coarse(ONE, AIMS)


@given(SHAPES, SHAPES)
def test_what_overlaps_an_operation_overlaps_its_coarse_shape_as_gravely_or_more(one: Shape, other: Shape) -> None:
    order = [line.key for line in policy().lines]
    own, rough = overlap(one, other, AIMS), overlap(one, coarse(other, AIMS), AIMS)
    if own is not None:
        assert rough is not None
        assert order.index(rough.overlap_class) <= order.index(own.overlap_class)


@given(st.lists(st.sampled_from([aim.key for aim in COSI.aims]), min_size=2, max_size=2))
def test_no_two_aims_that_meet_are_told_so_broadly_that_they_do_not(keys: list[str]) -> None:
    one, other = ((key,) for key in keys)
    if aims_meet(one, other, COSI).closeness is not Closeness.NONE:
        assert aims_meet(one, broadest(other, COSI), COSI).closeness is not Closeness.NONE
