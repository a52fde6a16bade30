"""How two operations meet: the plain way, on two shapes."""

from datetime import date
from itertools import product

import shapely
from shapely.geometry.base import BaseGeometry

from article71.errors import BadInput
from article71.overlaps.earth import km_between, share
from article71.overlaps.meeting import AimsMeet, AreasMeet, Closeness, Meeting, TimesMeet
from article71.overlaps.seam import seamed
from article71.overlaps.shape import Shape
from article71.periods import Period
from article71.vocabulary.aims import Aims

_ORDER = tuple(Closeness)


def meeting(one: Shape, other: Shape, aims: Aims) -> Meeting:
    """How the two meet in aim, area and time. BadInput when one has an aim that is none of the profile's."""
    return Meeting(
        aims=aims_meet(one.aims, other.aims, aims),
        areas=areas_meet(one.area, other.area),
        times=times_meet(one.window.days, other.window.days),
        prepared=times_meet(one.window.with_preparation, other.window.with_preparation),
    )


def aims_meet(one: tuple[str, ...], other: tuple[str, ...], aims: Aims) -> AimsMeet:
    """The nearest two of them. Those that are very general bring nothing near: they are told beside it."""
    telling, others = _telling(one, aims), _telling(other, aims)
    general = tuple(key for key in one if key in other and aims.aim(key).general)
    nearest = min(
        ((closeness(left, right, aims), left, right) for left, right in product(telling, others)),
        key=lambda found: _ORDER.index(found[0]),
        default=(Closeness.NONE, "", ""),
    )
    if nearest[0] is Closeness.NONE:
        return AimsMeet(Closeness.NONE, general=general)
    return AimsMeet(*nearest, general)


def closeness(one: str, other: str, aims: Aims) -> Closeness:
    """How near two aims are."""
    if one == other:
        return Closeness.SAME
    if one in aims.holding[other] or other in aims.holding[one]:
        return Closeness.WITHIN
    return Closeness.RELATED if (one, other) in aims.related else Closeness.NONE


def touch(one: BaseGeometry, other: BaseGeometry) -> bool:
    """Whether two areas meet; touching counts, over the antimeridian too."""
    return bool(shapely.intersects(seamed(one), seamed(other)))


def areas_meet(one: BaseGeometry, other: BaseGeometry) -> AreasMeet:
    """Whether they meet, and the common part of the smaller one; else the kilometres between them."""
    if one.is_empty or other.is_empty:
        return AreasMeet(meet=False, km=float("inf"))
    if not touch(one, other):
        return AreasMeet(meet=False, km=km_between(one, other))
    return AreasMeet(meet=True, share=float(share(one, other)))


def times_meet(one: Period, other: Period) -> TimesMeet:
    """The days in common, or how many lie between. BadInput when an end of either is open."""
    begins, ends = zip(_ends(one), _ends(other), strict=True)
    first, after = max(begins), min(ends)
    if first < after:
        return TimesMeet(Period(first, after))
    return TimesMeet(None, (first - after).days)


def _ends(period: Period) -> tuple[date, date]:
    if period.first is None or period.after is None:
        raise BadInput("a window has a first and a last day")
    return period.first, period.after


def _telling(keys: tuple[str, ...], aims: Aims) -> list[str]:
    return [key for key in keys if not aims.aim(key).general]
