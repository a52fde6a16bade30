"""A way out of an overlap: another window, a smaller area, or one operation instead of two."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import shapely
from shapely.geometry.base import BaseGeometry

from article71.overlaps.earth import square_km, widened
from article71.overlaps.free_windows import free_windows
from article71.overlaps.meetings import times_meet, touch
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import Policy, policy
from article71.overlaps.seam import seamed
from article71.overlaps.sentence import spelled
from article71.overlaps.shape import Shape
from article71.overlaps.window import Window
from article71.periods import Period
from article71.vocabulary.aims import Aims


@dataclass(frozen=True, slots=True)
class SmallerArea:
    """What is left of an area, and how much of it is given up: as a part of it (0 to 1), and in square kilometres."""

    area: BaseGeometry
    part: float
    square_km: float


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What the one could do: move to one of these windows, keep to a smaller area, or join the other.

    `area` is None where nothing would be left, or areas have no part in the overlap; all of it where they are no hit.
    """

    windows: tuple[Window, ...] = ()
    area: SmallerArea | None = None
    joint: Shape | None = None


NOWHERE = WaysOut()


def ways_out(
    one: Shape,
    other: Shape,
    others: Sequence[Shape],
    aims: Aims,
    *,
    earliest: date | None = None,
    rules: Policy | None = None,
) -> WaysOut:
    """The ways out for the one from its overlap with the other, with no new one as grave with any of the others."""
    rules = rules or policy()
    found = overlap(one, other, aims, rules)
    if found is None:
        return NOWHERE
    windows = free_windows(one, [other, *others], aims, found.overlap_class, earliest=earliest, rules=rules)
    area = smaller_area(one.area, other.area, rules.margin_km) if rules.line(found.overlap_class).area else None
    return WaysOut(tuple(windows), area, joint(one, other))


def smaller_area(one: BaseGeometry, other: BaseGeometry, margin_km: float) -> SmallerArea | None:
    """The largest part of the one that the other does not meet, kept clear of it; None where nothing would be left."""
    left = shapely.difference(one, widened(seamed(other), margin_km))
    dimension = shapely.get_dimensions(one)
    parts = [each for each in shapely.get_parts(left) if shapely.get_dimensions(each) == dimension]
    left = shapely.union_all(parts)
    if left.is_empty or touch(left, other):
        return None
    whole, rest = float(square_km(one)), float(square_km(left))
    return SmallerArea(left, 1 - rest / whole if whole else 0.0, whole - rest)


def joint(one: Shape, other: Shape) -> Shape:
    """One operation instead of both: after the aims of either, in both areas, on the days they share.

    Where they share none, from the first day to the last.
    """
    aims = tuple(dict.fromkeys((*one.aims, *other.aims)))
    common = times_meet(one.window.days, other.window.days).common
    first, last = min(one.window.first, other.window.first), max(one.window.days, other.window.days, key=_end).after
    precision = max(one.window.precision, other.window.precision, key=list(type(one.window.precision)).index)
    preparation = max(one.window.preparation, other.window.preparation)
    window = Window(common or Period(first, last), precision, preparation)
    return Shape(aims, shapely.union(one.area, other.area), window)


def told(ways: WaysOut, one: Shape) -> list[str]:
    """Each way out in a sentence, the nearest window first."""
    sentences = [_moved(window, one.window) for window in ways.windows]
    if ways.area is not None:
        sentences.append(f"Keep to a smaller area: {_part(ways.area)} less.")
    if ways.joint is not None:
        sentences.append(f"Join the two into one operation, {spelled(ways.joint.window.days)}.")
    return sentences


def _moved(window: Window, before: Window) -> str:
    days = (window.first - before.first).days
    count = f"{abs(days)} {'day' if abs(days) == 1 else 'days'}"
    return f"Move {count} {'later' if days > 0 else 'earlier'}, to {spelled(window.days)}."


def _part(area: SmallerArea) -> str:
    part = "less than 1 %" if area.part < 0.01 else f"{area.part:.0%}".replace("%", " %")
    return f"{part} ({area.square_km:,.0f} km²)"


def _end(days: Period) -> date:
    return days.after or date.max
