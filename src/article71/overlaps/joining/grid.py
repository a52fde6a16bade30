"""A grid laid over the map: in which cells each operation lies.

Most areas are about as large as each other, some much larger. There are levels of cells, each eight times as wide as
the one before; an operation belongs to the level at which it covers only a few cells. A pair is looked for at the
wider level of the two, where the smaller one is entered too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.ranges import Ints, spread

_STEP = 8.0
_FINEST, _WIDEST = 0.05, 360.0
_MEDIAN_SIDES = 4.0
_MOST_SIDES = 4.0
"""Policy: cells are four times as wide as half the areas are, and no area is entered in more than 25 of them."""

BOTH = 3
"""Both bits of `Rows.begins`."""


@dataclass(frozen=True)
class Boxes:
    """West, south, east and north of each area, in degrees; NaN where it is empty."""

    west: NDArray[np.float64]
    south: NDArray[np.float64]
    east: NDArray[np.float64]
    north: NDArray[np.float64]

    @property
    def sides(self) -> NDArray[np.float64]:
        """The longer side of each."""
        return np.asarray(np.maximum(self.east - self.west, self.north - self.south))

    def taken(self, at: NDArray[np.intp]) -> "Boxes":
        """Those at these places."""
        return Boxes(self.west[at], self.south[at], self.east[at], self.north[at])


@dataclass(frozen=True)
class Rows:
    """Operations as they are entered in cells: which one, in which cell, and in which corner of it.

    `begins` has bit 1 where the box begins in this column of cells, bit 2 where it begins in this line. In the one
    cell in which the common part of two boxes begins, either of them begins in column and line: there they are a pair.
    """

    which: Ints
    cell: Ints
    begins: NDArray[np.uint8]
    own: NDArray[np.bool_]
    width: float

    def taken(self, at: NDArray[np.intp]) -> "Rows":
        """Those at these places."""
        return Rows(self.which[at], self.cell[at], self.begins[at], self.own[at], self.width)


def boxes(columns: Columns) -> Boxes:
    """The box of each operation."""
    return Boxes(*np.ascontiguousarray(shapely.bounds(columns.areas).T))


def boxes_meet(one: Boxes, at: Ints, other: Boxes, there: Ints) -> NDArray[np.bool_]:
    """Whether the boxes of the one at these places meet those of the other at those; touching counts."""
    meet = (one.west[at] <= other.east[there]) & (other.west[there] <= one.east[at])
    return np.asarray(meet & (one.south[at] <= other.north[there]) & (other.south[there] <= one.north[at]))


def levels(found: Boxes) -> Iterator[Rows]:
    """The rows of each level that has operations of its own; and of those of finer levels, which are not its own."""
    sides = found.sides
    level, widths = _levels(sides)
    for number in np.unique(level[level >= 0]):
        here = np.flatnonzero((level >= 0) & (level <= number))
        yield entered(found.taken(here), here, widths[number], level[here] == number)


def _levels(sides: NDArray[np.float64]) -> tuple[NDArray[np.int64], list[float]]:
    """The level of each, -1 where it is nowhere; and the width of cells of each level."""
    somewhere = np.isfinite(sides)
    middle = float(np.median(sides[somewhere])) if somewhere.any() else 0.0
    widths = [min(max(_MEDIAN_SIDES * middle, _FINEST), _WIDEST)]
    while widths[-1] < _WIDEST:
        widths.append(min(widths[-1] * _STEP, _WIDEST))
    level = np.searchsorted(np.array(widths[:-1]) * _MOST_SIDES, sides)
    return np.where(somewhere, level, -1), widths


def lines_of(width: float) -> int:
    """How many cells of this width stand above each other, and side by side half round the globe."""
    return int(_WIDEST / 2 / width) + 1


def entered(found: Boxes, which: NDArray[np.intp], width: float, own: NDArray[np.bool_]) -> Rows:
    """The rows of these operations in cells of this width."""
    west, east = _cells(found.west + 180, width), _cells(found.east + 180, width)
    south, north = _cells(found.south + 90, width), _cells(found.north + 90, width)
    across = east - west + 1
    number, row = spread(np.zeros(len(which), np.int64), across * (north - south + 1))
    up, right = np.divmod(number, across[row])
    begins = ((right == 0) + 2 * (up == 0)).astype(np.uint8)
    cell = (south[row] + up) * 2 * lines_of(width) + west[row] + right
    return Rows(which[row], cell, begins, own[row], width)


def _cells(degrees: NDArray[np.float64], width: float) -> Ints:
    return np.floor(degrees / width).astype(np.int64)
