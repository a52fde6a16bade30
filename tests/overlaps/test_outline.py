"""Outlines as they are given: what is refused, and what is cut at the antimeridian."""

import pytest
import shapely

from article71.errors import BadInput
from article71.overlaps.earth import square_km
from article71.overlaps.outline import checked
from tests.overlaps.exercise import box

OVER = shapely.Polygon([(179, 0), (-179, 0), (-179, 1), (179, 1)])


def test_an_outline_over_the_antimeridian_is_cut_into_two_parts() -> None:
    cut = checked(OVER)
    assert shapely.equals(cut, shapely.MultiPolygon([box(179, 0, 180, 1), box(-180, 0, -179, 1)]))
    assert square_km(cut) == pytest.approx(float(square_km(box(0, 0, 2, 1))))


def test_a_hole_is_cut_out_on_the_side_where_it_lies() -> None:
    hole = [(-179.8, 0.2), (-179.8, 0.8), (-179.2, 0.8), (-179.2, 0.2)]
    cut = checked(shapely.Polygon(OVER.exterior, [hole]))
    assert cut.area == pytest.approx(2 - 0.36)
    assert not shapely.contains(cut, shapely.Point(-179.5, 0.5))


def test_a_line_over_the_antimeridian_is_cut_too() -> None:
    cut = checked(shapely.LineString([(179, 0), (-179, 2)]))
    assert shapely.equals(cut, shapely.MultiLineString([[(179, 0), (180, 1)], [(-180, 1), (-179, 2)]]))


@pytest.mark.parametrize(
    "shape", [box(0, 50, 1, 51), shapely.Point(3, 4), shapely.MultiPolygon([box(0, 0, 1, 1), box(2, 0, 3, 1)])]
)
def test_a_sound_shape_stays_as_it_is(shape: shapely.Geometry) -> None:
    assert shapely.equals(checked(shape), shape)


def test_an_outline_drawn_the_other_way_round_or_with_a_height_is_sound() -> None:
    turned = shapely.Polygon([(0, 50, 7), (0, 51, 7), (1, 51, 7), (1, 50, 7)])
    assert shapely.equals(checked(turned), box(0, 50, 1, 51))
    assert not checked(turned).has_z


@pytest.mark.parametrize(
    ("shape", "trouble"),
    [
        (shapely.Polygon(), "empty"),
        (shapely.GeometryCollection([shapely.Point(0, 0)]), "not a GeometryCollection"),
        (box(179, 0, 181, 1), "the point 181, 0 lies outside"),
        (box(0, 50, 1, 91), "lies outside"),
        (box(0, 89, 1, 90), "pole"),
        (shapely.Point(float("nan"), 1), "empty|no number"),
        (shapely.Polygon([(0, 70), (120, 70), (-120, 70)]), "pole"),
        (shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]), "crosses itself"),
        (shapely.Polygon([(179, 0), (-179, 1), (-179, 0), (179, 1)]), "crosses itself"),
        (shapely.MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)]), "lies over itself"),
        (shapely.Polygon([(0, 0), (1, 0), (2, 0)]), "crosses itself"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(shape: shapely.Geometry, trouble: str) -> None:
    with pytest.raises(BadInput, match=trouble):
        checked(shape)


def test_what_is_mended_without_changing_its_area_is_taken() -> None:
    spike = shapely.Polygon([(0, 0), (2, 0), (1, 0), (1, 1), (0, 1)])
    assert checked(spike).is_valid
    assert checked(spike).area == 1
