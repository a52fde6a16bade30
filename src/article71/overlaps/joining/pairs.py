"""All pairs that meet in aim, area and time."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.discs import discs, settled
from article71.overlaps.joining.sweeping import Pairs, candidates
from article71.overlaps.joining.threads import shared, slabs_of

_SLAB, _SLAB_OF_DISCS = 1 << 13, 1 << 16
_WORTH_DISCS = 1.5
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
    """Whether the areas of each pair meet; touching counts."""

    def slab(cut: slice) -> NDArray[np.bool_]:
        return np.asarray(shapely.intersects(areas[left[cut]], areas[right[cut]]))

    return np.concatenate([np.empty(0, bool), *shared(slab, slabs_of(len(left), _SLAB))])


def by_discs(areas: NDArray[Any], left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.bool_]:
    """The same answer as `exactly`, which is asked only about the pairs that discs leave open."""
    somewhere = ~shapely.is_empty(areas)
    place = np.cumsum(somewhere) - 1
    found = discs(areas[somewhere])

    def slab(cut: slice) -> NDArray[np.bool_]:
        one, other = left[cut], right[cut]
        meet, apart = settled(found, place[one], place[other])
        unsettled = np.flatnonzero(~meet & ~apart)
        meet[unsettled] = shapely.intersects(areas[one[unsettled]], areas[other[unsettled]])
        return meet

    return np.concatenate([np.empty(0, bool), *shared(slab, slabs_of(len(left), _SLAB_OF_DISCS))])
