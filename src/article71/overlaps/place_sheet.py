"""Regions and more places as a table: each with an outline, or a point and a radius, and its source."""

from collections.abc import Callable
from typing import TypeVar

from shapely.geometry.base import BaseGeometry

from article71.errors import Article71Error, BadInput
from article71.overlaps.gazetteer import Gazetteer, Named, circle
from article71.overlaps.row import outline
from article71.sheets.incoming import Fault, Incoming, Row, named, refuse
from article71.sheets.template import Asked, Page
from article71.vocabulary.places import WIDEST_KM

T = TypeVar("T")

COLUMNS = (
    Asked("name", "What it is called; areas name it so.", needed=True),
    Asked("key", "A short name for it, such as exercise-vale; made of the name when empty."),
    Asked("kind", "What it is, such as region, port, airport or border crossing; region when empty."),
    Asked("country", "The code of the country it lies in."),
    Asked("outline", "Its shape in degrees east and north, as WKT or GeoJSON."),
    Asked("east", "Without an outline: degrees east of its middle, west below 0."),
    Asked("north", "Degrees north of its middle, south below 0."),
    Asked("km", "How many kilometres about its middle it stands for."),
    Asked("source", "Where outline or point come from.", needed=True),
)
PAGE = Page("places", COLUMNS)


def extended(gazetteer: Gazetteer, table: Incoming) -> Gazetteer:
    """The gazetteer with every place of the table. BadCells names every cell that cannot be used."""
    named(table, [column.name for column in COLUMNS], [column.name for column in COLUMNS if column.needed])
    faults: list[Fault] = []
    for row in table.rows:
        gazetteer = _with(gazetteer, row, faults)
    refuse(faults)
    return gazetteer


def _with(gazetteer: Gazetteer, row: Row, faults: list[Fault]) -> Gazetteer:
    cells, known = row.cells, len(faults)
    faults += [Fault(row.number, name, "the cell is empty") for name in ("name", "source") if not cells[name]]
    by_outline = bool(cells.get("outline"))
    shape = _told(row, "outline" if by_outline else "east", _outline if by_outline else _circle, faults)
    if shape is None or len(faults) > known:
        return gazetteer
    name = " ".join(cells["name"].split())
    key = cells.get("key") or "-".join(name.casefold().split())
    told = Named(key, name, cells.get("kind") or "region", cells["source"], cells.get("country", ""))
    return _told(row, "name", lambda _: gazetteer.extended([(told, shape)]), faults) or gazetteer


def _outline(row: Row) -> BaseGeometry:
    return outline(row.cells["outline"])


def _circle(row: Row) -> BaseGeometry:
    try:
        east, north, km = (float(row.cells.get(name, "").replace(",", ".")) for name in ("east", "north", "km"))
    except ValueError:
        raise BadInput("a place has an outline, or east, north and km as numbers") from None
    if not (-180 <= east <= 180 and -90 < north < 90):
        raise BadInput(f"the point {east:g}, {north:g} lies outside -180 to 180 degrees east and -90 to 90 north")
    if not 0 < km <= WIDEST_KM:
        raise BadInput(f"a radius is more than 0 and at most {WIDEST_KM} km, not {km:g}")
    return circle((east, north), km)


def _told(row: Row, name: str, made: Callable[[Row], T], faults: list[Fault]) -> T | None:
    try:
        return made(row)
    except Article71Error as error:
        faults.append(Fault(row.number, name, error.trouble))
        return None
