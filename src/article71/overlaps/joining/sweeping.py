"""Pairs that may meet: in one cell of the grid, with a day in common, boxes that meet, and aims that meet.

Within a cell operations stand in the order of their first days. Whoever begins later and shares a day with an
operation then stands in one run behind it, whose end is looked up: only such pairs are ever looked at, each from the
side that begins first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns, Masks
from article71.overlaps.joining.grid import BOTH, Boxes, Rows, boxes, boxes_meet, levels
from article71.overlaps.joining.ranges import Ints, slabs, spread
from article71.overlaps.joining.threads import shared

_SLAB = 1 << 18
_BITS = 64

Pairs = tuple[NDArray[np.int32], NDArray[np.int32]]
_Rows = tuple[Ints, Ints]


@dataclass(frozen=True)
class _Level:
    """The rows of one level in the order of `key`: by cell, and in a cell by first days. `until` is the key at which
    those stand that begin after one's end; all else is told of each row's operation too.
    """

    rows: Rows
    key: Ints
    until: Ints
    boxes: Boxes
    has: Masks
    reach: Masks


def candidates(columns: Columns) -> Pairs:
    """Every pair that meets in time, aim and box: places in the columns, first the operation that begins first."""
    order = np.lexsort((np.arange(len(columns)), columns.first))
    place = order.astype(np.int32)
    found = [(place[left], place[right]) for level in _levels(columns, order) for left, right in _on(level)]
    if not found:
        return np.empty(0, np.int32), np.empty(0, np.int32)
    lefts, rights = zip(*found, strict=True)
    return np.concatenate(lefts), np.concatenate(rights)


def _levels(columns: Columns, order: NDArray[np.intp]) -> Iterator[_Level]:
    first = columns.first[order]
    until = np.searchsorted(first, columns.after[order])
    found = boxes(columns).taken(order)
    for rows in levels(found):
        key = rows.cell * len(order) + rows.which
        sorting = np.argsort(key, kind="stable")
        ordered, which = rows.taken(sorting), rows.which[sorting]
        ends = key[sorting] - which + until[which]
        told = columns.has[order[which]], columns.reach[order[which]]
        yield _Level(ordered, key[sorting], ends, found.taken(which), *told)


def _on(level: _Level) -> Iterator[_Rows]:
    """The pairs of which the larger one is of this level."""
    bits = range(int(_BITS * level.has.shape[1]))
    yield from chain.from_iterable(shared(partial(_aim, level), bits))


def _aim(level: _Level, bit: int) -> list[_Rows]:
    """The pairs of which one has the aim of this bit and the other reaches it, and that have no lower bit so."""
    word, mask = bit // _BITS, np.uint64(1) << np.uint64(bit % _BITS)
    has = level.has[:, word] & mask != 0
    if not has.any():
        return []
    reach, own = level.reach[:, word] & mask != 0, level.rows.own
    sides = (has & own, reach), (has & ~own, reach & own)
    return [pair for left, right in sides for pair in _runs(level, np.flatnonzero(left), np.flatnonzero(right), bit)]


def _runs(level: _Level, left: NDArray[np.intp], right: NDArray[np.intp], bit: int) -> Iterator[_Rows]:
    keys = level.key[right]
    begin = np.searchsorted(keys, level.key[left], "right")
    count = np.searchsorted(keys, level.until[left]) - begin
    some = np.flatnonzero(count > 0)
    left, begin, count = left[some], begin[some], count[some]
    for slab in slabs(count, _SLAB):
        at, row = spread(begin[slab], count[slab])
        one, other = left[slab][row], right[at]
        kept = np.flatnonzero(level.rows.begins[one] | level.rows.begins[other] == BOTH)
        one, other = one[kept], other[kept]
        kept = np.flatnonzero(boxes_meet(level.boxes, one, level.boxes, other))
        one, other = one[kept], other[kept]
        kept = np.flatnonzero(_lowest(level, one, other, bit))
        yield level.rows.which[one[kept]], level.rows.which[other[kept]]


def _lowest(level: _Level, one: NDArray[np.intp], other: NDArray[np.intp], bit: int) -> NDArray[np.bool_]:
    """Whether no lower bit has found the pair before."""
    word, below = bit // _BITS, (np.uint64(1) << np.uint64(bit % _BITS)) - np.uint64(1)
    common = level.has[one, word] & level.reach[other, word] & below
    for lower in range(word):
        common |= level.has[one, lower] & level.reach[other, lower]
    return np.asarray(common == 0)
