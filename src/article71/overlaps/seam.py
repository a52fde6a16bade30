"""The antimeridian: what lies on its one side touches what lies on the other, though in degrees they are 360 apart."""

import shapely
from shapely.geometry.base import BaseGeometry

_EDGE = 180.0


def seamed(shape: BaseGeometry) -> BaseGeometry:
    """The shape, and where it touches 180 degrees east or west, that stretch on the other side too."""
    west, _, east, _ = shape.bounds
    if west > -_EDGE and east < _EDGE:
        return shape
    stretches = [_moved(shape, edge) for edge, there in ((-_EDGE, west), (_EDGE, east)) if there == edge]
    return shapely.GeometryCollection([shape, *stretches])


def _moved(shape: BaseGeometry, edge: float) -> BaseGeometry:
    stretch = shapely.intersection(shape, shapely.LineString([(edge, -90), (edge, 90)]))
    return shapely.transform(stretch, lambda at: at * (-1, 1))
