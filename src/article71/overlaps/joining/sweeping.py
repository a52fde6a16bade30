"""Pairs that may meet: in one cell of the grid, with a day in common, boxes that meet, and aims that meet.

Within a cell operations stand in the order of their first days. Whoever begins later and shares a day with an
operation then stands in one run behind it, whose end is looked up: only such pairs are ever looked at, each from the
side that begins first.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns, Masks
from article71.overlaps.joining.grid import BOTH, Boxes, Rows, boxes, boxes_meet, levels
from article71.overlaps.joining.ranges import Ints, slabs, spread

_SLAB = 1 << 18
_THREADS = 2
_BITS = 64

Pairs = tuple[NDArray[np.int32], NDArray[np.int32]]


@dataclass(frozen=True)
class _Ordered:
    """In the order of first days: `place` in the columns, and where the first stands that begins after one's end."""

    place: NDArray[np.int32]
    boxes: Boxes
    until: Ints
    has: Masks
    reach: Masks


@dataclass(frozen=True)
class _Entries:
    """Rows of one aim in the order of `key`, which puts the cells, and in them the first days, in order."""

    key: Ints
    which: Ints
    begins: NDArray[np.uint8]
    boxes: Boxes


def candidates(columns: Columns) -> Pairs:
    """Every pair that meets in time, aim and box: places in the columns, first the operation that begins first."""
    order = np.lexsort((np.arange(len(columns)), columns.first))
    first = columns.first[order]
    ordered = _Ordered(
        place=order.astype(np.int32),
        boxes=boxes(columns).taken(order),
        until=np.searchsorted(first, columns.after[order]),
        has=columns.has[order],
        reach=columns.reach[order],
    )
    found = [each for rows in levels(ordered.boxes) for each in _level(ordered, rows)]
    if not found:
        return np.empty(0, np.int32), np.empty(0, np.int32)
    left, right = zip(*found, strict=True)
    return np.concatenate(left), np.concatenate(right)


def _level(ordered: _Ordered, rows: Rows) -> Iterator[Pairs]:
    """The pairs of which the larger one is of this level."""
    count = len(ordered.until)
    key = rows.cell * count + rows.which
    sorting = np.argsort(key, kind="stable")
    bits = range(int(_BITS * ordered.has.shape[1]))
    one_aim = partial(_aim, ordered, rows.taken(sorting), key[sorting])
    with ThreadPoolExecutor(_THREADS) as pool:
        yield from chain.from_iterable(pool.map(one_aim, bits))


def _aim(ordered: _Ordered, rows: Rows, key: Ints, bit: int) -> list[Pairs]:
    """The pairs of which one has the aim of this bit and the other reaches it, and that have no lower bit so."""
    word, mask = bit // _BITS, np.uint64(1) << np.uint64(bit % _BITS)
    has = (ordered.has[:, word] & mask != 0)[rows.which]
    if not has.any():
        return []
    reach = (ordered.reach[:, word] & mask != 0)[rows.which]
    found: list[Pairs] = []
    for left, right in ((has & rows.own, reach), (has & ~rows.own, reach & rows.own)):
        if left.any() and right.any():
            one, other = _entries(ordered, rows, key, left), _entries(ordered, rows, key, right)
            found.extend(_runs(ordered, one, other, bit))
    return found


def _entries(ordered: _Ordered, rows: Rows, key: Ints, taken: NDArray[np.bool_]) -> _Entries:
    which = rows.which[taken]
    return _Entries(key[taken], which, rows.begins[taken], ordered.boxes.taken(which))


def _runs(ordered: _Ordered, one: _Entries, other: _Entries, bit: int) -> Iterator[Pairs]:
    begin = np.searchsorted(other.key, one.key, "right")
    end = np.searchsorted(other.key, one.key - one.which + ordered.until[one.which])
    count = np.maximum(end - begin, 0)
    for slab in slabs(count, _SLAB):
        at, row = spread(begin[slab], count[slab])
        row += slab.start
        kept = np.flatnonzero(one.begins[row] | other.begins[at] == BOTH)
        row, at = row[kept], at[kept]
        meet = boxes_meet(one.boxes, row, other.boxes, at)
        row, at = row[meet], at[meet]
        left, right = one.which[row], other.which[at]
        lowest = _lowest(ordered, left, right, bit)
        yield ordered.place[left[lowest]], ordered.place[right[lowest]]


def _lowest(ordered: _Ordered, left: Ints, right: Ints, bit: int) -> NDArray[np.bool_]:
    """Whether no lower bit has found the pair before."""
    word, below = bit // _BITS, (np.uint64(1) << np.uint64(bit % _BITS)) - np.uint64(1)
    common = ordered.has[left, word] & ordered.reach[right, word] & below
    for lower in range(word):
        common |= ordered.has[left, lower] & ordered.reach[right, lower]
    return np.asarray(common == 0)
