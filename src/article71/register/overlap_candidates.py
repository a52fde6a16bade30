"""Which operations may overlap with one: by the indexed box, days and aims of their coarse shapes. Shapes decide."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from article71.overlaps.coarse import broadest, coarse
from article71.overlaps.meeting import Closeness
from article71.overlaps.meetings import closeness
from article71.overlaps.policy import policy
from article71.overlaps.shape import Shape
from article71.register.operation_versions import OperationAim
from article71.register.operations import Operation, OperationQuerySet
from article71.vocabulary import aims
from article71.vocabulary.aims import Aims

_EDGE = 180.0


def candidates(shape: Shape) -> OperationQuerySet:
    """The standing operations whose coarse shape can overlap with the coarse shape of this one."""
    rough = coarse(shape, aims.load(settings.PROFILE))
    return Operation.objects.standing().filter(_days(rough), _box(rough) | _aims(shape))


def _days(rough: Shape) -> Q:
    """The days meet, or lie no further apart than any class of the policy allows."""
    apart = datetime.timedelta(max((line.days_between or 0 for line in policy().lines), default=0) + 1)
    first, last = rough.window.first - apart, rough.window.last + apart
    return Q(version__coarse_first__lte=last, version__coarse_after__gt=first)


def _box(rough: Shape) -> Q:
    west, south, east, north = rough.area.bounds
    across = Q(version__west__lte=east, version__east__gte=west)
    if east == _EDGE:
        across |= Q(version__west=-_EDGE)
    if west == -_EDGE:
        across |= Q(version__east=_EDGE)
    return Q(version__south__lte=north, version__north__gte=south) & across


def _aims(shape: Shape) -> Q:
    near = OperationAim.objects.filter(version=OuterRef("version"), key__in=_near(shape.aims))
    return Q(Exists(near))


def _near(keys: Iterable[str]) -> list[str]:
    """The aims that are near to one of these, each taken as it is or at its broadest."""
    known = aims.load(settings.PROFILE)
    own = _either(tuple(keys), known)
    return [aim.key for aim in known.aims if _are_near(own, _either((aim.key,), known), known)]


def _either(keys: tuple[str, ...], known: Aims) -> set[str]:
    return {key for key in (*keys, *broadest(keys, known)) if not known.aim(key).general}


def _are_near(one: set[str], other: set[str], known: Aims) -> bool:
    return any(closeness(left, right, known) is not Closeness.NONE for left in one for right in other)


def columns(shape: Shape) -> dict[str, Any]:
    """The columns of a version by which it is found: box and days of its coarse shape."""
    rough = coarse(shape, aims.load(settings.PROFILE))
    box = (None,) * 4 if rough.area.is_empty else rough.area.bounds
    days = rough.window.days
    named = dict(zip(("west", "south", "east", "north"), box, strict=True))
    return {**named, "coarse_first": days.first, "coarse_after": days.after}
