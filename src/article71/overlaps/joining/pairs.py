"""All pairs that meet in aim, area and time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.discs import discs, settled
from article71.overlaps.joining.sweeping import Pairs, candidates

_SLAB = 1 << 16
_THREADS = 2
_WORTH_DISCS = 1.0
"""Discs of all areas take about as long as the exact question about so many pairs an operation."""


def pairs(columns: Columns) -> Pairs:
    """Every pair that meets, once: places in the columns, the operation that begins first first."""
    left, right = candidates(columns)
    if len(left) > _WORTH_DISCS * len(columns):
        meet = by_discs(columns.areas, left, right)
    else:
        meet = exactly(columns.areas, left, right)
    return left[meet], right[meet]


def exactly(areas: NDArray[Any], left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether the areas of each pair meet; touching counts. Shapely lets two threads work at once."""

    def slab(begin: int) -> NDArray[np.bool_]:
        cut = slice(begin, begin + _SLAB)
        return np.asarray(shapely.intersects(areas[left[cut]], areas[right[cut]]))

    return _in_slabs(slab, len(left))


def by_discs(areas: NDArray[Any], left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.bool_]:
    """The same answer as `exactly`, which is asked only about the pairs that discs leave open."""
    somewhere = ~shapely.is_empty(areas)
    place = np.cumsum(somewhere) - 1
    found = discs(areas[somewhere])

    def slab(begin: int) -> NDArray[np.bool_]:
        one, other = left[begin : begin + _SLAB], right[begin : begin + _SLAB]
        meet, apart = settled(found, place[one], place[other])
        unsettled = np.flatnonzero(~meet & ~apart)
        meet[unsettled] = shapely.intersects(areas[one[unsettled]], areas[other[unsettled]])
        return meet

    return _in_slabs(slab, len(left))


def _in_slabs(ask: Callable[[int], NDArray[np.bool_]], count: int) -> NDArray[np.bool_]:
    with ThreadPoolExecutor(_THREADS) as pool:
        return np.concatenate([np.empty(0, bool), *pool.map(ask, range(0, count, _SLAB))])
