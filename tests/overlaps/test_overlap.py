"""How two operations meet, of which class that is, and why."""

import pytest

from article71.overlaps.meeting import Closeness
from article71.overlaps.meetings import closeness, meeting
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import OverlapClass
from article71.vocabulary.aims import Aim, Aims, Relation
from tests.overlaps.exercise import AIMS, box, shape

HERE, BESIDE, FAR = box(0, 50, 1, 51), box(1, 50, 2, 51), box(5, 50, 6, 51)
ONE = shape("box-kites", HERE, 3, 9)


def test_the_same_aim_place_and_time_is_a_collision_with_its_reason() -> None:
    found = overlap(ONE, shape("box-kites", box(0.5, 50, 1.5, 51), 9, 12), AIMS)
    assert found is not None
    assert found.overlap_class is OverlapClass.COLLISION
    assert found.why == (
        "Both aim at box kites, their areas share 50 % of the smaller one, and they share 1 day (9 March 2031)."
    )


@pytest.mark.parametrize(
    ("aims", "closeness"),
    [
        ("box-kites", Closeness.SAME),
        ("kites", Closeness.WITHIN),
        ("string", Closeness.NONE),
        ("bells box-kites", Closeness.SAME),
        ("stunt-kites", Closeness.NONE),
        ("", Closeness.NONE),
    ],
)
def test_aims_are_as_near_as_their_nearest_two(aims: str, closeness: Closeness) -> None:
    other = shape(aims, HERE, 3, 9)
    assert meeting(ONE, other, AIMS).aims.closeness is closeness
    assert meeting(other, ONE, AIMS).aims.closeness is closeness


def test_related_aims_meet_either_way_round() -> None:
    kites, string = shape("kites", HERE, 3, 9), shape("string", HERE, 3, 9)
    assert meeting(kites, string, AIMS).aims.closeness is Closeness.RELATED
    assert meeting(string, kites, AIMS).aims.closeness is Closeness.RELATED


def test_what_holds_a_related_aim_is_related_and_what_lies_within_it_is_not() -> None:
    crafts = Aim("crafts", "crafts", "threat", source="made up")
    glue = Aim("glue", "glue", "goods", within=("crafts",), source="made up")
    aims = Aims((*AIMS.aims, crafts, glue), (*AIMS.relations, Relation("glue", "kites", "kites are glued")))
    assert closeness("crafts", "kites", aims) is Closeness.RELATED
    assert closeness("glue", "box-kites", aims) is Closeness.NONE


def test_a_very_general_aim_alone_is_no_hit() -> None:
    one, other = shape("barge smuggling", FAR, 3, 9), shape("barge", HERE, 3, 9)
    assert overlap(one, other, AIMS) is None
    near = overlap(shape("barge", HERE, 3, 9), other, AIMS)
    assert near is not None
    assert near.overlap_class is OverlapClass.SAME_PLACE_AND_TIME
    assert near.why.startswith("Both have only the very general aim barges, one area covers the other")


def test_what_is_held_by_a_very_general_aim_does_not_meet_it() -> None:
    assert overlap(ONE, shape("smuggling", FAR, 3, 9), AIMS) is None


def test_areas_meet_when_they_touch() -> None:
    found = meeting(ONE, shape("bells", BESIDE, 3, 9), AIMS).areas
    assert (found.meet, found.share, found.km) == (True, 0.0, 0.0)


def test_areas_apart_are_told_by_their_distance() -> None:
    found = meeting(ONE, shape("bells", FAR, 3, 9), AIMS).areas
    assert not found.meet
    assert found.km == pytest.approx(280.5, abs=0.5)  # four degrees along 51 degrees north, where they are nearest


def test_areas_on_either_side_of_the_antimeridian_touch() -> None:
    east, west = shape("bells", box(179, 0, 180, 1), 3, 9), shape("bells", box(-180, 1, -179, 2), 3, 9)
    assert meeting(east, west, AIMS).areas.meet
    assert not meeting(east, shape("bells", box(-180, 1.5, -179, 2), 3, 9), AIMS).areas.meet
    apart = meeting(east, shape("bells", box(-179, 0, -178, 1), 3, 9), AIMS).areas
    assert apart.km == pytest.approx(111.3, abs=0.1)


def test_the_same_aim_elsewhere_at_the_time_asks_whether_to_join_forces() -> None:
    found = overlap(ONE, shape("box-kites", FAR, 9, 12), AIMS)
    assert found is not None
    assert found.overlap_class is OverlapClass.SAME_AIM_AND_TIME


def test_one_after_the_other_in_one_place_is_in_turn_within_the_days_of_the_policy() -> None:
    found = overlap(ONE, shape("kites", HERE, 10, 12), AIMS)
    assert found is not None
    assert found.overlap_class is OverlapClass.IN_TURN
    assert found.why.endswith("one area covers the other, and one begins on the day after the other ends.")
    assert overlap(shape("bells", HERE, 1, 2), shape("kites", HERE, 10, 12), AIMS) is None


def test_days_of_preparation_count_for_a_collision_alone() -> None:
    prepared = shape("box-kites", HERE, 11, 12, preparation=2)
    found = overlap(ONE, prepared, AIMS)
    assert found is not None
    assert found.overlap_class is OverlapClass.COLLISION
    assert "they share 1 day (9 March 2031) with their days of preparation" in found.why
    assert overlap(ONE, shape("bells", HERE, 11, 12, preparation=2), AIMS) is None
