"""Made-up aims and operations for the tests of overlaps."""

from datetime import date

import shapely

from article71.overlaps.area import Area
from article71.overlaps.operation import Kind, Operation
from article71.overlaps.shape import Shape
from article71.overlaps.window import between
from article71.vocabulary.aims import Aim, Aims, Relation

AIMS = Aims(
    (
        Aim("smuggling", "smuggling", "threat", general=True, source="made up"),
        Aim("kites", "contraband kites", "threat", within=("smuggling",), source="made up"),
        Aim("box-kites", "box kites", "goods", within=("kites",), source="made up"),
        Aim("stunt-kites", "stunt kites", "goods", within=("kites",), source="made up"),
        Aim("string", "kite string", "goods", source="made up"),
        Aim("bells", "bells", "goods", source="made up"),
        Aim("barge", "barges", "transport", general=True, source="made up"),
    ),
    (Relation("kites", "string", "no kite flies without it"),),
)


def box(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    """A rectangle in degrees."""
    return shapely.box(west, south, east, north)


def shape(aims: str, area: shapely.Polygon, first: int, last: int, preparation: int = 0) -> Shape:
    """A shape whose window runs from one day of March 2031 to another."""
    return Shape(tuple(aims.split()), area, between(date(2031, 3, first), date(2031, 3, last), preparation))


def operation(reference: str = "JCO-1", aims: str = "box-kites") -> Operation:
    """An operation of a week in March 2031."""
    window = between(date(2031, 3, 3), date(2031, 3, 9))
    return Operation(
        reference=reference,
        kind=Kind.JOINT_CUSTOMS,
        title="Exercise Lark",
        lead="Exercise Land",
        window=window,
        area=Area(box(0, 50, 1, 51)),
        aims=tuple(aims.split()),
        participants=("Exercise Isle", "Exercise Vale"),
    )
