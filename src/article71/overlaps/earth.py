"""Square kilometres and kilometres on the ellipsoid (WGS 84), of shapes in degrees.

Edges run straight in degrees, as they do on the map and in every comparison here. An area is measured in the equal-area
cylindrical projection of the ellipsoid, edges cut into short ones first; a distance as the geodesic between the two
nearest points, which are sought where a degree of longitude is as long as one of latitude.
"""

from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

Floats = NDArray[np.float64]

_LONGEST_EDGE = 0.25
"""Degrees. A straight edge of a quarter degree and its picture in the projection differ by less than a metre."""

_ELLIPSOID = "WGS84"

KM_A_DEGREE = 40_075.0 / 360
"""A degree of longitude at the equator; one of latitude is nowhere longer by more than a third of a percent."""


def square_km(shapes: Any) -> Floats:
    """The area of each shape of an array, or of one, in square kilometres."""
    flat = shapely.transform(shapely.segmentize(shapes, _LONGEST_EDGE), _equal_area)
    return np.asarray(shapely.area(flat) / 1e6)


def share(one: Any, other: Any) -> Floats:
    """The common area of two shapes, or of each pair of two arrays, as part of the smaller one: 0 to 1.

    0 where they only touch, and where the smaller of them is a line or a point.
    """
    common, smaller = square_km(shapely.intersection(one, other)), np.minimum(square_km(one), square_km(other))
    parts = np.divide(common, smaller, out=np.zeros_like(np.asarray(smaller)), where=smaller > 0)
    return np.asarray(np.minimum(parts, 1.0))


def km_between(one: BaseGeometry, other: BaseGeometry) -> float:
    """The distance of two shapes in kilometres, 0 where they meet; round the globe either way, whichever is shorter."""
    ways = (shapely.transform(other, lambda at, by=by: at + np.array([by, 0])) for by in (0.0, 360.0, -360.0))
    return min(_km(one, way) for way in ways)


def widened(shape: BaseGeometry, km: float) -> BaseGeometry:
    """The shape and all within so many kilometres of it, or a little more: a degree east is taken at its shortest."""
    _, south, _, north = shape.bounds
    farthest = min(max(abs(south), abs(north)) + km / KM_A_DEGREE, 89.0)
    stretch = np.array([np.cos(np.radians(farthest)), 1.0])
    wide = shapely.buffer(shapely.transform(shape, _times(stretch)), km / KM_A_DEGREE, quad_segs=8)
    return shapely.transform(wide, _times(1 / stretch))


def _km(one: BaseGeometry, other: BaseGeometry) -> float:
    if shapely.intersects(one, other):
        return 0.0
    latitude = (one.centroid.y + other.centroid.y) / 2
    for _ in range(2):  # the nearest points are sought again at the latitude where the first ones lie
        stretch = np.array([np.cos(np.radians(latitude)), 1.0])
        line = shapely.shortest_line(shapely.transform(one, _times(stretch)), shapely.transform(other, _times(stretch)))
        (west, south), (east, north) = shapely.get_coordinates(line) / stretch
        latitude = (south + north) / 2
    return float(_geod().inv(west, south, east, north)[2] / 1000)


def _times(stretch: Floats) -> Any:
    return lambda at: at * stretch


def _equal_area(at: Floats) -> Floats:
    return np.column_stack(_projection().transform(at[:, 0], at[:, 1]))


@cache
def _projection() -> Transformer:
    radians = "+step +proj=unitconvert +xy_in=deg +xy_out=rad"
    return Transformer.from_pipeline(f"+proj=pipeline {radians} +step +proj=cea +ellps={_ELLIPSOID}")


@cache
def _geod() -> Geod:
    return Geod(ellps=_ELLIPSOID)
