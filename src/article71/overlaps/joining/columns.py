"""Many operations as columns: areas, days and aims, an entry each."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.meeting import Closeness
from article71.overlaps.meetings import closeness
from article71.overlaps.policy import Line
from article71.overlaps.seam import seamed
from article71.overlaps.shape import Shape
from article71.periods import Period
from article71.vocabulary.aims import Aims

Ints = NDArray[np.int64]
Masks = NDArray[np.uint64]
_BITS = 64


@dataclass(frozen=True)
class Columns:
    """`areas` are shapes in degrees; `first` and `after` days as numbers, the latter not in the window any more.

    `has` has a bit for each aim of an operation, and `reach` one for each aim that meets one of them, in as many
    columns of 64 bits as it takes: two operations meet in aim when what one has is in the reach of the other. What
    one reaches reaches it.
    """

    areas: NDArray[Any]
    first: Ints
    after: Ints
    has: Masks
    reach: Masks

    def __len__(self) -> int:
        return len(self.areas)

    def without_aims(self) -> "Columns":
        """The same, as if all had one aim."""
        one = np.ones((len(self), 1), np.uint64)
        return replace(self, has=one, reach=one)

    def everywhere(self) -> "Columns":
        """The same, as if all took place at one point."""
        return replace(self, areas=np.full(len(self), shapely.Point(0, 0)))

    def lasting(self, days: int) -> "Columns":
        """The same, as if all lasted so many days longer."""
        return replace(self, after=self.after + days)


def columns(shapes: Sequence[Shape], aims: Aims, line: Line) -> Columns:
    """The shapes as a class of overlaps compares them. BadInput for an aim that is none of the vocabulary's."""
    areas = np.empty(len(shapes), dtype=object)
    areas[:] = [seamed(each.area) for each in shapes]
    days = [each.window.with_preparation if line.preparation else each.window.days for each in shapes]
    has, reach = masks([each.aims for each in shapes], aims, line.aims)
    made = Columns(areas, _numbers(days, "first"), _numbers(days, "after"), has, reach)
    made = made if line.aims else made.without_aims()
    made = made if line.area else made.everywhere()
    return made if line.days_between is None else made.lasting(line.days_between + 1)


def masks(lists: Sequence[tuple[str, ...]], aims: Aims, near: Collection[Closeness]) -> tuple[Masks, Masks]:
    """What each list of aims has, and what it reaches by these closenesses; very general aims count in neither."""
    bits = {aim.key: bit for bit, aim in enumerate(each for each in aims.aims if not each.general)}
    reached = {key: [bits[other] for other in bits if closeness(key, other, aims) in near] for key in bits}
    telling = [[key for key in each if not aims.aim(key).general] for each in lists]
    has = [[bits[key] for key in keys] for keys in telling]
    reach = [[bit for key in keys for bit in reached[key]] for keys in telling]
    words = max(1, -(-len(bits) // _BITS))
    return _masks(has, words), _masks(reach, words)


def _masks(lists: Sequence[Sequence[int]], words: int) -> Masks:
    made = np.zeros((len(lists), words), np.uint64)
    for row, bits in enumerate(lists):
        for bit in bits:
            made[row, bit // _BITS] |= np.uint64(1) << np.uint64(bit % _BITS)
    return made


def _numbers(days: Sequence[Period], end: str) -> Ints:
    found: list[date] = [getattr(each, end) for each in days]
    return np.fromiter((each.toordinal() for each in found), np.int64, len(found))
