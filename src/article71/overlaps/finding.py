"""Finding overlaps: among many operations, or of one with many.

Those that meet in all three of aim, area and time are all found. Of the other classes there may be very many, and each
says less: they are found up to the policy's cap, and how many there are beyond it is told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns, columns
from article71.overlaps.joining.index import index
from article71.overlaps.joining.pairs import pairs
from article71.overlaps.overlap import Overlap, overlap
from article71.overlaps.policy import Line, OverlapClass, Policy, policy
from article71.overlaps.shape import Shape
from article71.vocabulary.aims import Aims

_FEW = 1_000


@dataclass(frozen=True, slots=True)
class Hit:
    """Two operations, by their places among those asked about, and their overlap."""

    one: int
    other: int
    overlap: Overlap


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, the gravest class first, in it those that come first in time; and how many of a class were left out."""

    hits: tuple[Hit, ...]
    beyond: Mapping[OverlapClass, int]


def among(
    shapes: Sequence[Shape], aims: Aims, rules: Policy | None = None, *, tick: Callable[[], None] = lambda: None
) -> Found:
    """The overlaps among these shapes; `tick` is called after each class.

    BadInput for an aim that is none of the vocabulary's.
    """
    rules = rules or policy()
    taken = np.empty(0, np.int64)
    hits: list[Hit] = []
    beyond: dict[OverlapClass, int] = {}
    for line in rules.lines:
        found = np.setdiff1d(_pairs(columns(shapes, aims, line), line), taken)
        taken = np.union1d(taken, found)
        shown = _first(found, shapes, len(found) if line.whole else rules.cap)
        hits += [_hit(shapes, pair, aims, rules) for pair in shown]
        if len(found) > len(shown):
            beyond[line.key] = len(found) - len(shown)
        tick()
    return Found(tuple(hits), beyond)


def of_one(one: Shape, others: Sequence[Shape], aims: Aims, rules: Policy | None = None) -> Found:
    """The overlaps of one shape with others; the one stands at place -1, the others by their own places."""
    rules = rules or policy()
    met = [(at, overlap(one, others[at], aims, rules)) for at in _near(one, others, aims, rules)]
    hits: list[Hit] = []
    beyond: dict[OverlapClass, int] = {}
    for line in rules.lines:
        found = [Hit(-1, at, each) for at, each in met if each and each.overlap_class is line.key]
        found.sort(key=lambda hit: others[hit.other].window.first)
        cap = len(found) if line.whole else rules.cap
        hits += found[:cap]
        if len(found) > cap:
            beyond[line.key] = len(found) - cap
    return Found(tuple(hits), beyond)


def _near(one: Shape, others: Sequence[Shape], aims: Aims, rules: Policy) -> Sequence[int]:
    """Whom to look at: every one of few others, such as a store gives by their boxes; of many, who may be a hit."""
    if len(others) <= _FEW:
        return range(len(others))
    asked = ((columns(others, aims, line), columns([one], aims, line)) for line in rules.lines)
    found = [index(many).meeting(alone) for many, alone in asked]
    return [int(at) for at in np.unique(np.concatenate(found))]


def _pairs(many: Columns, line: Line) -> NDArray[np.int64]:
    """Each pair as one number, the earlier place in the list first."""
    left, right = pairs(many)
    if line.days_between is not None:
        apart = many.first[right] >= many.after[left] - (line.days_between + 1)
        left, right = left[apart], right[apart]
    return np.minimum(left, right).astype(np.int64) * len(many) + np.maximum(left, right)


def _first(found: NDArray[np.int64], shapes: Sequence[Shape], most: int) -> list[tuple[int, int]]:
    """The pairs that come first in time: by the day on which the later of the two begins."""
    one, other = np.divmod(found, max(len(shapes), 1))
    days = np.array([each.window.first.toordinal() for each in shapes], np.int64)
    order = np.argsort(np.maximum(days[one], days[other]), kind="stable")[:most]
    return list(zip(one[order].tolist(), other[order].tolist(), strict=True))


def _hit(shapes: Sequence[Shape], pair: tuple[int, int], aims: Aims, rules: Policy) -> Hit:
    one, other = pair
    found = overlap(shapes[one], shapes[other], aims, rules)
    if found is None:
        raise AssertionError(f"the fast way found a pair {pair} that the plain one does not")
    return Hit(one, other, found)
