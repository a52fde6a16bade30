"""Outlines as they are given: refused with one clear sentence, or made fit to be compared.

Degrees run from -180 to 180 and -90 to 90. An edge longer than half the globe is taken as one over the antimeridian,
and what lies on both sides is cut there into two parts (RFC 7946, section 3.1.9).
"""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from article71.errors import BadInput

_KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_HALF, _WHOLE = 180.0, 360.0
_SAME = 1e-9
"""Policy: mending may change the area of an outline by this part of it, which is rounding, and no more."""


def checked(shape: BaseGeometry) -> BaseGeometry:
    """The shape, valid, in two dimensions, cut at the antimeridian where it lies over it.

    BadInput when it is empty or a collection, has coordinates out of range, touches a pole, or is an outline that
    mending (of crossing edges, or of parts that lie over each other) would change in area.
    """
    if shape.geom_type not in _KINDS:
        raise BadInput(f"an area is a point, line or polygon, or several of them, not a {shape.geom_type}")
    if shape.is_empty:
        raise BadInput("the area is empty")
    _in_range(shapely.get_coordinates(shape))
    flat = shapely.force_2d(shape)
    west, _, east, _ = flat.bounds
    if east - west <= _HALF:
        return _mended(flat)
    parts = [part for each in shapely.get_parts(flat) for part in _cut(_unrolled(each))]
    return _mended(parts[0] if len(parts) == 1 else _together(parts))


def _in_range(at: NDArray[np.float64]) -> None:
    east, north = np.abs(at).max(axis=0)
    if not np.isfinite(east + north):
        raise BadInput("a coordinate is no number")
    if east > _HALF or north > _HALF / 2:
        wrong = (np.abs(at) > (_HALF, _HALF / 2)).any(axis=1)
        east, north = at[wrong.argmax()]
        raise BadInput(f"the point {east:g}, {north:g} lies outside -180 to 180 degrees east and -90 to 90 north")
    if north == _HALF / 2:
        raise BadInput("an area may not touch a pole: there every longitude is the same place")


def _unrolled(part: BaseGeometry) -> BaseGeometry:
    """The part with its edges as short as they can be, running on beyond 180 degrees where it lies over it."""
    if part.geom_type == "Polygon":
        shell = _ring(shapely.get_coordinates(part.exterior))
        holes = [_beside(_ring(shapely.get_coordinates(hole)), shell) for hole in part.interiors]
        return shapely.Polygon(shell, holes)
    return type(part)(_run(shapely.get_coordinates(part)))


def _ring(at: NDArray[np.float64]) -> NDArray[np.float64]:
    run = _run(at)
    if run[0, 0] != run[-1, 0]:
        raise BadInput("an area may not hold a pole: there every longitude is the same place")
    return run


def _run(at: NDArray[np.float64]) -> NDArray[np.float64]:
    steps = np.diff(at[:, 0], prepend=at[:1, 0])
    turns = np.where(steps > _HALF, -1, np.where(steps < -_HALF, 1, 0)).cumsum()
    return np.column_stack([at[:, 0] + _WHOLE * turns, at[:, 1]])


def _beside(hole: NDArray[np.float64], shell: NDArray[np.float64]) -> NDArray[np.float64]:
    """The hole on the same side of the antimeridian as what it is in."""
    turns = np.array([-_WHOLE, 0.0, _WHOLE])
    middle = (shell[:, 0].min() + shell[:, 0].max()) / 2
    nearest = turns[np.abs(hole[:, 0].mean() + turns - middle).argmin()]
    return np.asarray(hole + np.array([nearest, 0.0]))


def _cut(part: BaseGeometry) -> list[BaseGeometry]:
    west, _, east, _ = part.bounds
    if west >= -_HALF and east <= _HALF:
        return [part]
    strips = (shapely.box(turn - _HALF, -_HALF, turn + _HALF, _HALF) for turn in (-_WHOLE, 0.0, _WHOLE))
    pieces = zip((_WHOLE, 0.0, -_WHOLE), (_within(part, strip) for strip in strips), strict=True)
    return [_moved(each, turn) for turn, piece in pieces for each in shapely.get_parts(piece) if _as(each, part)]


def _within(part: BaseGeometry, strip: BaseGeometry) -> BaseGeometry:
    if not part.is_valid:
        raise BadInput("the outline crosses itself or lies over itself: mending it would change its area")
    return shapely.intersection(part, strip)


def _as(piece: BaseGeometry, part: BaseGeometry) -> bool:
    return not piece.is_empty and bool(shapely.get_dimensions(piece) == shapely.get_dimensions(part))


def _moved(piece: BaseGeometry, turn: float) -> BaseGeometry:
    def shift(at: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(at + np.array([turn, 0.0]))

    return shapely.transform(piece, shift)


def _together(parts: list[BaseGeometry]) -> BaseGeometry:
    kinds: dict[str, Any] = {
        "Point": shapely.MultiPoint,
        "LineString": shapely.MultiLineString,
        "Polygon": shapely.MultiPolygon,
    }
    return kinds[parts[0].geom_type](parts)


def _mended(shape: BaseGeometry) -> BaseGeometry:
    if shape.is_valid:
        return shape
    mended = shapely.make_valid(shape)
    if abs(mended.area - shape.area) > _SAME * max(shape.area, mended.area) or mended.area == 0:
        raise BadInput("the outline crosses itself or lies over itself: mending it would change its area")
    return mended
