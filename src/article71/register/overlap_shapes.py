"""What is compared of an operation, its own and as another side may know it, in one place.

Whoever may not see an operation is told from its released shape alone, and so can never learn more than that tells.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

import shapely
from django.conf import settings

from article71 import periods
from article71.overlaps.coarse import Part, cells, released, whole_months
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import OverlapClass, policy
from article71.overlaps.shape import Shape
from article71.periods import Period
from article71.register.operation_values import aims_of, area_of, window_of
from article71.register.operations import Operation
from article71.vocabulary import aims


@dataclass(frozen=True, slots=True)
class Compared:
    """An operation with its own shape, and the numbers of the bodies that see it; `public` where everybody does."""

    operation: Operation
    shape: Shape
    lead: int
    seen_by: frozenset[int]
    public: bool

    @classmethod
    def of(cls, operation: Operation) -> "Compared":
        """The operation, fetched with its version, and as that says."""
        version = operation.version
        assert version is not None  # noqa: S101 (an operation is saved with its first version)
        shape = Shape(aims_of(version), area_of(version).geometry, window_of(version))
        bodies = frozenset(body.pk for body in operation.compartment.bodies.all())
        return cls(operation, shape, operation.lead_id, bodies, operation.marking.is_open)

    def shown_to(self, body: int, parts: Collection[Part]) -> Shape:
        """Its shape as a body may know it: its own to whoever sees it, else as far as these parts are released."""
        if self.public or body in self.seen_by:
            return self.shape
        return released(self.shape, aims.load(settings.PROFILE), parts)


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as one side may know it: `key` is the hash of what it was found from; the area is cells of it or finer."""

    key: str
    overlap_class: OverlapClass
    why: str
    area: bytes
    months: Period

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of where they meet."""
        west, south, east, north = shapely.from_wkb(self.area).bounds
        return west, south, east, north


def found(own: Shape, shown: Shape) -> Found | None:
    """How an own shape overlaps with what is shown of another; None where it does not."""
    hit = overlap(own, shown, aims.load(settings.PROFILE))
    if hit is None:
        return None
    common = shapely.intersection(cells(own.area, policy().cell_km), shown.area)
    area = shown.area if common.is_empty else common
    key = _hash(own, shown, hit.overlap_class)
    return Found(key, hit.overlap_class, hit.why, shapely.to_wkb(area, output_dimension=2), shown.window.days)


def coarse_days(shape: Shape) -> Period:
    """The whole months of it, days of preparation included."""
    return whole_months(shape.window).days


def _hash(own: Shape, shown: Shape, overlap_class: OverlapClass) -> str:
    told = [part for shape in (own, shown) for part in _told(shape)]
    return hashlib.sha256("\n".join([overlap_class.value, *told]).encode()).hexdigest()


def _told(shape: Shape) -> tuple[str, ...]:
    window = shape.window
    outline = shapely.to_wkb(shapely.normalize(shape.area), hex=True, byte_order=1, output_dimension=2)
    return " ".join(sorted(shape.aims)), periods.iso(window.days), str(window.preparation), str(outline)
