"""Ways out of an overlap: free windows, a smaller area, one operation instead of two."""

from dataclasses import replace
from datetime import date

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from article71.overlaps.coarse import coarse
from article71.overlaps.earth import km_between
from article71.overlaps.free_windows import free_windows, moved
from article71.overlaps.meetings import areas_meet
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import OverlapClass, policy
from article71.overlaps.shape import Shape
from article71.overlaps.way_out import joint, smaller_area, told, ways_out
from article71.overlaps.window import Window, between, parse
from tests.overlaps.exercise import AIMS, box, shape
from tests.overlaps.generated import AREAS, FLEETS, SHAPES

HERE = box(0, 50, 1, 51)
ONE = shape("bells", HERE, 10, 12)
GRAVE = {OverlapClass.COLLISION, OverlapClass.SAME_PLACE_AND_TIME}


def days(windows: list[Window]) -> list[str]:
    return [f"{each.first:%d}-{each.last:%d}" for each in windows]


def test_the_nearest_free_windows_lie_just_before_and_just_after() -> None:
    other = shape("bells", HERE, 11, 14)
    assert days(free_windows(ONE, [other], AIMS)) == ["08-10", "15-17"]
    beside = shape("bells", HERE, 17, 17)
    assert days(free_windows(ONE, [other, beside], AIMS)) == ["08-10", "18-20"]


def test_none_begins_before_the_earliest_day_with_its_preparation() -> None:
    other = shape("bells", HERE, 11, 14)
    prepared = replace(ONE, window=replace(ONE.window, preparation=1))
    assert days(free_windows(prepared, [other], AIMS, earliest=date(2031, 3, 7))) == ["08-10", "16-18"]
    assert days(free_windows(prepared, [other], AIMS, earliest=date(2031, 3, 8))) == ["16-18"]


def test_what_is_avoided_in_turn_lies_farther_away() -> None:
    other = shape("bells", HERE, 13, 13)
    found = free_windows(ONE, [other], AIMS, OverlapClass.IN_TURN)
    assert [(each.first - date(2031, 3, 13)).days for each in found] == [-64, 62]


def test_a_window_of_a_month_moves_by_months() -> None:
    monthly = replace(ONE, window=parse("2031-03"))
    assert free_windows(monthly, [shape("bells", HERE, 5, 5)], AIMS) == [parse("2031-02"), parse("2031-04")]
    assert moved(parse("2031-Q1"), 1) == parse("2031-Q2")
    assert moved(parse("2031-W10"), -1) == parse("2031-W09")
    assert moved(between(date(2031, 3, 31), date(2031, 3, 31)), 1) == between(date(2031, 4, 1), date(2031, 4, 1))


def test_no_window_is_free_beside_one_without_an_end_in_reach() -> None:
    always = replace(ONE, window=between(date(2029, 1, 1), date(2033, 1, 1)))
    assert free_windows(ONE, [always], AIMS) == []


@given(SHAPES, FLEETS, st.sampled_from([OverlapClass.COLLISION, OverlapClass.SAME_PLACE_AND_TIME]))
def test_a_free_window_is_no_such_hit_and_none_nearer_is_free(
    one: Shape, others: list[Shape], avoided: OverlapClass
) -> None:
    grave = {line.key for line in policy().as_grave(avoided)}

    def free(window: Window) -> bool:
        met = [overlap(replace(one, window=window), other, AIMS) for other in others]
        return not any(each and each.overlap_class in grave for each in met)

    found = free_windows(one, others, AIMS, avoided)
    assert all(free(window) for window in found)
    for way in (1, -1):
        nearest = next(steps for steps in range(1, 40) if free(moved(one.window, way * steps)))
        assert moved(one.window, way * nearest) in found


def test_a_smaller_area_keeps_clear_of_the_other_by_the_margin() -> None:
    found = smaller_area(HERE, box(0.75, 49, 2, 52), 1)
    assert found is not None
    assert found.part == pytest.approx(0.25, abs=0.02)
    assert km_between(found.area, box(0.75, 49, 2, 52)) == pytest.approx(1, abs=0.05)
    assert smaller_area(HERE, box(-1, 49, 2, 52), 1) is None


@given(AREAS, AREAS)
def test_what_is_left_of_an_area_does_not_meet_the_other(one: shapely.Geometry, other: shapely.Geometry) -> None:
    found = None if one.is_empty or other.is_empty else smaller_area(one, other, 1)
    if found is not None:
        assert not areas_meet(found.area, other).meet
        assert shapely.covers(shapely.buffer(one, 1e-9), found.area)
        assert -1e-9 <= found.part < 1


def test_two_that_are_joined_have_the_aims_and_areas_of_both_on_the_days_they_share() -> None:
    other = shape("kites bells", box(1, 50, 2, 51), 12, 14, preparation=2)
    both = joint(ONE, other)
    assert both.aims == ("bells", "kites")
    assert shapely.equals(both.area, box(0, 50, 2, 51))
    assert (both.window.days, both.window.preparation) == (parse("2031-03-12").days, 2)
    assert joint(ONE, shape("bells", HERE, 20, 21)).window.days == parse("2031-03-10/2031-03-21").days


def test_the_ways_out_of_a_collision_are_told_in_sentences() -> None:
    other = shape("bells", box(0.5, 50, 2, 51), 12, 14)
    ways = ways_out(ONE, other, [], AIMS)
    sentences = told(ways, ONE)
    assert sentences[:2] == [
        "Move 1 day earlier, to 9 to 11 March 2031.",
        "Move 5 days later, to 15 to 17 March 2031.",
    ]
    assert sentences[2].startswith("Keep to a smaller area: 51 % (")
    assert sentences[3] == "Join the two into one operation, 12 March 2031."


def test_no_hit_needs_no_way_out_and_places_apart_no_smaller_area() -> None:
    assert told(ways_out(ONE, shape("kites", box(8, 50, 9, 51), 20, 21), [], AIMS), ONE) == []
    apart = ways_out(ONE, shape("bells", box(8, 50, 9, 51), 11, 11), [], AIMS)
    assert apart.area is None
    assert apart.windows


@given(SHAPES, SHAPES)
def test_ways_out_towards_a_coarse_shape_hang_on_nothing_finer(one: Shape, other: Shape) -> None:
    rough = coarse(other, AIMS)
    later = replace(rough, window=Window(rough.window.days))
    assert ways_out(one, rough, [], AIMS).windows == ways_out(one, later, [], AIMS).windows
    for way in ways_out(one, rough, [], AIMS).windows:
        clear = overlap(replace(one, window=way), other, AIMS)
        assert clear is None or clear.overlap_class not in GRAVE or rough.window.days.meets(way.with_preparation)
