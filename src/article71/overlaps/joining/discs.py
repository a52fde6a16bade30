"""Two discs of each area, about the middle of its box: one that lies in it, one that it lies in.

Two areas meet for certain when the discs within them do, and cannot meet when those around them do not. Of the pairs
whose boxes meet, this settles nearly all without looking at an outline twice.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.threads import shared, slabs_of

Floats = NDArray[np.float64]

_SLAB = 1 << 14
_ROUNDING = 1e-9
"""In degrees, and as a part of the length: far more than such numbers are rounded by, far less than any area."""


@dataclass(frozen=True)
class Discs:
    """The middles, and the radii of the discs within and around; the one within is negative where there is none."""

    east: Floats
    north: Floats
    within: Floats
    around: Floats


def discs(areas: NDArray[Any]) -> Discs:
    """The discs of areas, none of which is empty."""
    slabs = shared(lambda cut: _discs(areas[cut]), slabs_of(len(areas), _SLAB))
    return Discs(*(np.concatenate(each) for each in zip(*slabs, strict=True)))


def settled(found: Discs, left: NDArray[np.int32], right: NDArray[np.int32]) -> tuple[NDArray[np.bool_], ...]:
    """Of each pair, whether it meets for certain, and whether it cannot meet."""
    apart = np.hypot(found.east[left] - found.east[right], found.north[left] - found.north[right])
    within, around = found.within[left] + found.within[right], found.around[left] + found.around[right]
    inside = np.minimum(found.within[left], found.within[right]) > 0
    meet = inside & (apart < within * (1 - _ROUNDING) - _ROUNDING)
    return meet, apart > around * (1 + _ROUNDING) + _ROUNDING


def _discs(areas: NDArray[Any]) -> tuple[Floats, Floats, Floats, Floats]:
    west, south, east, north = shapely.bounds(areas).T
    middle = (west + east) / 2, (south + north) / 2
    count = shapely.get_num_coordinates(areas)
    begin = np.cumsum(count) - count
    at = shapely.get_coordinates(areas).T
    x, y = at[0] - np.repeat(middle[0], count), at[1] - np.repeat(middle[1], count)
    around = np.sqrt(np.maximum.reduceat(x * x + y * y, begin))
    simple = (shapely.get_type_id(areas) == shapely.GeometryType.POLYGON) & (shapely.get_num_interior_rings(areas) == 0)
    return *middle, np.where(simple, _within(x, y, begin), -1.0), around


def _within(x: Floats, y: Floats, begin: NDArray[np.int64]) -> Floats:
    """How far the middle lies inside of the line through every edge: 0 or less where it does not lie inside of one.

    A point inside of all lies in the polygon, however it is bent, and so does the disc up to the nearest line.
    """
    x_step, y_step = np.diff(x, append=x[-1:]), np.diff(y, append=y[-1:])
    length = np.hypot(x_step, y_step)
    length[np.append(begin[1:], len(x)) - 1] = 0  # from the end of one outline to the beginning of the next is no edge
    cross = x * y_step - y * x_step
    edge = length > 0
    turn = np.add.reduceat(np.where(edge, cross, 0.0), begin)
    signed = cross * np.repeat(np.sign(turn), np.diff(begin, append=len(x)))
    far = np.divide(signed, length, out=np.full_like(x, np.inf), where=edge)
    nearest = np.minimum.reduceat(far, begin)
    return np.where(np.isfinite(nearest), nearest, -1.0)
