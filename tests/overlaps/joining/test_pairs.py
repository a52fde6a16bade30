"""All pairs, the fast way: the same as one finds by looking at every two, whatever they are like."""

from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from article71.overlaps.joining.columns import columns
from article71.overlaps.joining.pairs import by_discs, exactly, pairs
from article71.overlaps.joining.ranges import slabs, spread
from article71.overlaps.meetings import meeting
from article71.overlaps.policy import Line, OverlapClass, policy
from article71.overlaps.shape import Shape
from bench._operations import PAIRS, made_up
from tests.overlaps.exercise import AIMS, box, shape
from tests.overlaps.generated import AREAS, FLEETS, SIZES

COLLISION = policy().line(OverlapClass.COLLISION)


def found(shapes: list[Shape], line: Line = COLLISION) -> set[tuple[int, int]]:
    """The pairs found the fast way; each once."""
    left, right = pairs(columns(shapes, AIMS, line))
    told = [(min(pair), max(pair)) for pair in zip(left.tolist(), right.tolist(), strict=True)]
    assert len(told) == len(set(told))
    return set(told)


@pytest.mark.parametrize(
    "key", [OverlapClass.COLLISION, OverlapClass.SAME_PLACE_AND_TIME, OverlapClass.SAME_AIM_AND_TIME]
)
@given(shapes=FLEETS)
def test_every_pair_that_meets_is_found_and_no_other(key: OverlapClass, shapes: list[Shape]) -> None:
    line = policy().line(key)
    naive = {(i, j) for i, j in combinations(range(len(shapes)), 2) if line.fits(meeting(shapes[i], shapes[j], AIMS))}
    assert found(shapes, line) == naive


@given(shapes=FLEETS)
def test_those_in_turn_are_found_with_those_that_share_days(shapes: list[Shape]) -> None:
    line = policy().line(OverlapClass.IN_TURN)
    naive = set()
    for i, j in combinations(range(len(shapes)), 2):
        met = meeting(shapes[i], shapes[j], AIMS)
        if met.areas.meet and met.aims.closeness in line.aims and (met.times.meet or met.times.gap <= 60):
            naive.add((i, j))
    assert found(shapes, line) == naive


@given(st.lists(AREAS.filter(lambda area: not area.is_empty), min_size=2, max_size=12))
def test_discs_say_what_outlines_say(areas: list[shapely.Geometry]) -> None:
    many = np.empty(len(areas), dtype=object)
    many[:] = areas
    left, right = (side.astype(np.int32) for side in np.triu_indices(len(areas), 1))
    assert by_discs(many, left, right).tolist() == exactly(many, left, right).tolist()


@pytest.mark.parametrize("side", SIZES)
def test_a_pair_is_found_however_different_in_size_the_two_are(side: float) -> None:
    small = [shape("bells", box(x / 10, 0, x / 10 + 0.01, 0.01), 3, 3) for x in range(30)]
    large = shape("bells", box(0, 0, side, side), 3, 3)
    reached = {(i, 30) for i in range(30) if i / 10 <= side}
    assert found([*small, large]) == reached


def test_windows_that_share_the_last_day_of_one_meet_and_those_after_it_do_not() -> None:
    one = shape("bells", box(0, 0, 1, 1), 3, 5)
    assert found([one, shape("bells", box(1, 1, 2, 2), 5, 9)]) == {(0, 1)}
    assert found([one, shape("bells", box(1, 1, 2, 2), 6, 9)]) == set()


def test_nothing_meets_where_there_is_nothing() -> None:
    assert found([]) == set()
    assert found([shape("bells", shapely.Polygon(), 3, 5)] * 3) == set()
    assert found([shape("", box(0, 0, 1, 1), 3, 5)] * 3) == set()


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 6)), max_size=30), st.integers(1, 10))
def test_ranges_are_spread_and_cut_without_losing_a_number(ranges: list[tuple[int, int]], most: int) -> None:
    begin, count = (np.array([each[side] for each in ranges], dtype=np.int64) for side in (0, 1))
    numbers, which = spread(begin, count)
    assert numbers.tolist() == [number for first, many in ranges for number in range(first, first + many)]
    assert which.tolist() == [at for at, (_, many) in enumerate(ranges) for _ in range(many)]
    assert [at for cut in slabs(count, most) for at in range(len(ranges))[cut]] == list(range(len(ranges)))


def test_among_twenty_thousand_made_up_operations_the_known_pairs_are_found() -> None:
    left, right = pairs(made_up(20_000))
    assert len(left) == len({*zip(left.tolist(), right.tolist(), strict=True)}) == PAIRS[20_000]
