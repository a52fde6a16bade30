"""What the owner of one side of an overlap may know of the other: what was released, or all where it sees it."""

from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from article71.overlaps.policy import Line, OverlapClass, policy
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.operation_values import aims_of, area_of, window_of
from article71.register.operation_versions import OperationVersion
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide
from article71.register.releases import Release, ReleasedPart


@dataclass(frozen=True, slots=True)
class Other:
    """The other operation: always its contact office; `whole` where all of it may be known, the rest where released."""

    office: str
    whole: OperationVersion | None = None
    sees: bool = False
    window: Period | None = None
    aims: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    area: BaseGeometry | None = None
    participants: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A side as a viewer may know it: `box` is west, south, east, north of where they meet; `why` is told with aims."""

    side: OverlapSide
    line: Line
    other: Other
    box: tuple[float, float, float, float]
    why: str
    given: tuple[Release, ...]
    answered_there: OverlapSide | None


def box_of(side: OverlapSide) -> tuple[float, float, float, float]:
    """West, south, east and north of where they may meet."""
    west, south, east, north = shapely.from_wkb(bytes(side.area)).bounds
    return west, south, east, north


def shown(side: OverlapSide, viewer: Account | None) -> Shown:
    """The side with all that its viewer, who may see it, may know beside it."""
    seen = Release.objects.visible_to(viewer)
    got = frozenset(seen.filter(operation=side.towards_id, to=side.operation_id).values_list("part", flat=True))
    sees = Operation.objects.visible_to(viewer).filter(pk=side.towards_id).exists()
    given = seen.filter(operation=side.operation_id, to=side.towards_id)
    other = _other(side, got, sees)
    knows_aims = sees or bool(got & {ReleasedPart.AIM, ReleasedPart.ALL})
    return Shown(
        side,
        policy().line(OverlapClass(side.overlap_class)),
        other,
        box_of(side),
        side.why if knows_aims else "",
        tuple(given),
        _answered_there(side),
    )


def _other(side: OverlapSide, got: frozenset[str], sees: bool) -> Other:
    version = side.towards.version
    if version is None:
        return Other("")
    whole = sees or ReleasedPart.ALL in got
    area = area_of(version) if whole or ReleasedPart.AREA in got else None
    return Other(
        version.contact_office,
        version if whole else None,
        sees,
        window_of(version).days if whole or ReleasedPart.WINDOW in got else None,
        aims_of(version) if whole or ReleasedPart.AIM in got else None,
        (*area.countries, *area.places) if area else None,
        area.geometry if area else None,
        _participants(version) if whole or ReleasedPart.PARTICIPANTS in got else None,
    )


def _participants(version: OperationVersion) -> tuple[str, ...]:
    return tuple(body.short for body in version.participants.all())


def _answered_there(side: OverlapSide) -> OverlapSide | None:
    """What the other side has answered: that it did is for both to know."""
    found = OverlapSide.objects.filter(overlap=side.overlap_id, operation=side.towards_id).first()
    return found if found and found.hit and found.is_answered else None
