"""Where an operation takes place: a shape in degrees east and north (WGS 84), with the names it was given by."""

from dataclasses import dataclass, field

import shapely
from shapely.geometry.base import BaseGeometry

NOWHERE: BaseGeometry = shapely.Polygon()


@dataclass(frozen=True, slots=True)
class Area:
    """An area: `geometry` is all of it; it was given by `countries`, `places` (keys of the gazetteer) and `drawn`.

    The geometry is kept as it was when the area was given: a later gazetteer with other outlines changes no operation.
    It lies between -180 and 180 degrees and crosses the antimeridian nowhere: it is cut there into parts (RFC 7946,
    section 3.1.9).
    """

    geometry: BaseGeometry = NOWHERE
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    drawn: BaseGeometry | None = field(default=None)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north in degrees; four times NaN where there is no area."""
        west, south, east, north = self.geometry.bounds
        return west, south, east, north


UNKNOWN = Area()
