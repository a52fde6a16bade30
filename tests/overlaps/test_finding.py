"""Overlaps among many operations, and of one with many: of every class, up to the cap where there may be very many."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given

from article71.errors import BadVocabulary
from article71.overlaps import finding
from article71.overlaps.finding import Found, among, of_one
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import OverlapClass, policy, read
from article71.overlaps.shape import Shape
from tests.overlaps.exercise import AIMS, box, shape
from tests.overlaps.generated import FLEETS, KEYS, SHAPES

HERE, FAR = box(0, 0, 1, 1), box(9, 0, 10, 1)


def classes(found: Found) -> list[tuple[int, int, OverlapClass]]:
    return [(hit.one, hit.other, hit.overlap.overlap_class) for hit in found.hits]


@given(FLEETS)
def test_each_pair_has_the_class_that_one_finds_by_looking_at_it(shapes: list[Shape]) -> None:
    met = {pair: overlap(shapes[pair[0]], shapes[pair[1]], AIMS) for pair in combinations(range(len(shapes)), 2)}
    naive = {(*pair, each.overlap_class) for pair, each in met.items() if each}
    found = among(shapes, AIMS)
    assert set(classes(found)) == naive
    assert len(found.hits) == len(naive)
    assert not found.beyond


@given(SHAPES, FLEETS)
def test_one_meets_others_as_it_meets_them_among_all(one: Shape, others: list[Shape]) -> None:
    alone = {(hit.other, hit.overlap.overlap_class) for hit in of_one(one, others, AIMS).hits}
    together = classes(among([*others, one], AIMS))
    assert alone == {(at, found) for at, last, found in together if last == len(others)}


def test_collisions_are_all_found_and_other_classes_up_to_the_cap() -> None:
    rules = replace(policy(), cap=2)
    crowd = [shape("bells", HERE, day, day + 3) for day in (1, 2, 3, 4)] + [shape("bells", FAR, 4, 4)]
    found = among(crowd, AIMS, rules)
    assert [each[2] for each in classes(found)] == [OverlapClass.COLLISION] * 6 + [OverlapClass.SAME_AIM_AND_TIME] * 2
    assert found.beyond == {OverlapClass.SAME_AIM_AND_TIME: 2}
    alone = of_one(crowd[4], crowd[:4], AIMS, rules)
    assert classes(alone) == [(-1, 0, OverlapClass.SAME_AIM_AND_TIME), (-1, 1, OverlapClass.SAME_AIM_AND_TIME)]
    assert alone.beyond == found.beyond


def test_the_gravest_class_comes_first_and_in_it_what_comes_first_in_time() -> None:
    shapes = [
        shape("bells", HERE, 9, 10),
        shape("string", HERE, 9, 9),
        shape("bells", HERE, 10, 10),
        shape("bells", HERE, 9, 9),
    ]
    assert classes(among(shapes, AIMS))[:3] == [
        (0, 3, OverlapClass.COLLISION),
        (0, 2, OverlapClass.COLLISION),
        (0, 1, OverlapClass.SAME_PLACE_AND_TIME),
    ]


def test_one_is_found_to_meet_the_same_among_very_many_as_among_few(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [
        shape(aims, box(x / 4, 0, x / 4 + 1, 1), day, day + 2) for x in range(8) for day in (1, 9, 25) for aims in KEYS
    ]
    few = of_one(shape("box-kites", HERE, 9, 10, preparation=3), others, AIMS)
    monkeypatch.setattr(finding, "_FEW", 0)
    assert of_one(shape("box-kites", HERE, 9, 10, preparation=3), others, AIMS) == few
    assert {hit.overlap.overlap_class for hit in few.hits} == set(OverlapClass)


def test_nothing_is_found_among_nothing() -> None:
    assert among([], AIMS) == of_one(shape("bells", HERE, 1, 2), [], AIMS) == Found((), {})


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ('key = "collision"\ntitle = "t"\nadvice = "a"\naims = ["related"]\ntime = true', "nearer ones not"),
        ('key = "collision"\ntitle = "t"\nadvice = "a"\naims = ["same"]', "says nothing of time"),
    ],
)
def test_a_policy_that_contradicts_itself_is_refused(line: str, trouble: str) -> None:
    with pytest.raises(BadVocabulary, match=trouble):
        read(f"cap = 1\n[[class]]\n{line}\n")
