"""The coarse shape of an operation, which is all that one who may not see it is told from, and what its owner released.

A coarse shape holds the own one: cells of about 50 km that the area meets, whole months, days of preparation included,
and each aim at its broadest that is not very general. So no overlap of the own shapes is missed; what is overstated is
sorted out when the owner releases more.
"""

from collections.abc import Collection, Iterator
from enum import StrEnum

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from article71 import periods
from article71.overlaps.earth import KM_A_DEGREE
from article71.overlaps.policy import policy
from article71.overlaps.shape import Shape
from article71.overlaps.window import Precision, Window
from article71.vocabulary.aims import Aims


class Part(StrEnum):
    """What an owner releases of the shape, a part at a time."""

    AIM = "aim"
    AREA = "area"
    WINDOW = "window"


def coarse(shape: Shape, aims: Aims) -> Shape:
    """The coarse shape. Made of a coarse shape, it is that shape."""
    return Shape(broadest(shape.aims, aims), cells(shape.area, policy().cell_km), whole_months(shape.window))


def released(shape: Shape, aims: Aims, parts: Collection[Part]) -> Shape:
    """The shape as far as it is released: its own where a part is, coarse where not."""
    rough = coarse(shape, aims)
    return Shape(
        shape.aims if Part.AIM in parts else rough.aims,
        shape.area if Part.AREA in parts else rough.area,
        shape.window if Part.WINDOW in parts else rough.window,
    )


def broadest(keys: tuple[str, ...], aims: Aims) -> tuple[str, ...]:
    """Each aim as those that hold it and are held by none, but for very general ones; in the vocabulary's order."""
    found = {broad for key in keys for broad in _above(key, aims)}
    return tuple(aim.key for aim in aims.aims if aim.key in found)


def _above(key: str, aims: Aims) -> list[str]:
    telling = [each for each in aims.aim(key).within if not aims.aim(each).general]
    return [broad for each in telling for broad in _above(each, aims)] or [key]


def whole_months(window: Window) -> Window:
    """The months in which the window and its days of preparation lie; none of these days is told apart any more."""
    first, last = window.with_preparation.first or window.first, window.last
    count = 12 * (last.year - first.year) + last.month - first.month + 1
    return Window(periods.months(first.year, first.month, count), Precision.MONTH)


def cells(area: BaseGeometry, km: float) -> BaseGeometry:
    """The cells of a fixed grid, about `km` wide and high, that the area meets, as one shape; touching counts."""
    if area.is_empty:
        return area
    found = [cell for part in shapely.get_parts(area) for cell in _met(part, km)]
    return shapely.union_all(found)


def _met(part: BaseGeometry, km: float) -> Iterator[BaseGeometry]:
    """The cells of each row of the grid that this part meets, those side by side as one."""
    west, south, east, north = part.bounds
    rows = round(180 * KM_A_DEGREE / km)
    high = 180 / rows
    first, last = int((south + 90) // high), int((north + 90) // high)
    shapely.prepare(part)
    for row in range(max(first - 1, 0), min(last + 2, rows)):
        bottom, top = -90 + row * high, -90 + (row + 1) * high  # no gap by rounding between one row and the next
        edges = _edges((bottom + top) / 2, km, (west, east))
        met = shapely.intersects(part, shapely.box(edges[:-1], bottom, edges[1:], top))
        change = np.flatnonzero(np.diff(met, prepend=False, append=False))
        yield from shapely.box(edges[change[::2]], bottom, edges[change[1::2]], top)


def _edges(north: float, km: float, reach: tuple[float, float]) -> NDArray[np.float64]:
    """Where the cells of a row begin and end, from one cell west of what is reached to one east of it."""
    columns = max(1, round(360 * KM_A_DEGREE * np.cos(np.radians(north)) / km))
    edges = np.linspace(-180, 180, columns + 1)
    first, last = np.searchsorted(edges, reach[0]) - 2, np.searchsorted(edges, reach[1]) + 2
    return edges[max(first, 0) : last + 1]
