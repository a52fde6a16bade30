"""One operation against many: the same that the pairs of all of them say."""

import pytest
import shapely
from hypothesis import given

from article71.overlaps.joining.columns import columns
from article71.overlaps.joining.index import index
from article71.overlaps.meetings import meeting
from article71.overlaps.policy import OverlapClass, policy
from article71.overlaps.shape import Shape
from tests.overlaps.exercise import AIMS, box, shape
from tests.overlaps.generated import FLEETS, SHAPES

COLLISION = policy().line(OverlapClass.COLLISION)


def met(one: Shape, many: list[Shape]) -> list[int]:
    """Which of the many an index says the one meets."""
    return index(columns(many, AIMS, COLLISION)).meeting(columns([one], AIMS, COLLISION)).tolist()


@given(SHAPES, FLEETS)
def test_all_that_meet_the_one_are_found_and_no_other(one: Shape, many: list[Shape]) -> None:
    naive = [at for at, other in enumerate(many) if COLLISION.fits(meeting(one, other, AIMS))]
    assert met(one, many) == naive


@pytest.mark.parametrize("days", [1, 16, 17, 64, 65, 300])
def test_operations_of_any_length_are_found_by_a_day_of_theirs(days: int) -> None:
    long = shape("bells", box(0, 0, 1, 1), 3, 3)
    lasting = columns([long, shape("bells", box(5, 5, 6, 6), 3, 3)], AIMS, COLLISION).lasting(days - 1)
    for later, expected in ((days - 1, [0]), (days, [])):
        one = columns([long], AIMS, COLLISION)
        moved = type(one)(one.areas, one.first + later, one.after + later, one.has, one.reach)
        assert index(lasting).meeting(moved).tolist() == expected


def test_one_that_lies_in_very_many_cells_is_compared_with_all() -> None:
    many = [shape("bells", box(x / 100, 0, x / 100 + 0.001, 0.001), 3, 3) for x in range(50)]
    assert met(shape("bells", box(-170, -80, 0.105, 80), 3, 3), many) == list(range(11))


def test_nothing_is_met_where_there_is_nothing() -> None:
    one = shape("bells", box(0, 0, 1, 1), 3, 5)
    assert met(one, []) == []
    assert met(shape("bells", shapely.Polygon(), 3, 5), [one]) == []
    assert met(one, [shape("", box(0, 0, 1, 1), 3, 5)]) == []
