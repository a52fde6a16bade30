"""One row of a table of operations: its cells understood, or each of them told with what is wrong."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from article71 import periods
from article71.errors import Article71Error, BadInput
from article71.overlaps import window as windows
from article71.overlaps.area import UNKNOWN, Area
from article71.overlaps.gazetteer import Gazetteer, Named
from article71.overlaps.operation import Kind, Operation
from article71.overlaps.outline import checked
from article71.overlaps.window import Window
from article71.sheets.incoming import Fault, Row
from article71.vocabulary.aims import Aim, Aims

T = TypeVar("T")

SHORT: Mapping[str, Kind] = {
    "JCO": Kind.JOINT_CUSTOMS,
    "JCPO": Kind.JOINT_CUSTOMS_POLICE,
    "JAD": Kind.JOINT_ACTION_DAY,
    "national": Kind.NATIONAL,
}
_KINDS = {word.casefold(): kind for short, kind in SHORT.items() for word in (short, kind)}

_NEVER = windows.parse("2000-01-01")
_NOTHING: tuple[str, ...] = ()
_LIKE = 0.75
"""How alike a word must be to one that is known to be taken for a slip of it."""


@dataclass(frozen=True)
class Words:
    """What a table's words are understood by."""

    aims: Aims
    gazetteer: Gazetteer


@dataclass(frozen=True)
class RowReader:
    """Reads one row; what is wrong with its cells is added to `faults`."""

    row: Row
    words: Words
    faults: list[Fault]

    def operation(self) -> Operation | None:
        """The operation the row tells; None where a cell of it cannot be used."""
        known = len(self.faults)
        for name in ("reference", "lead", "from"):
            if not self._text(name):
                self._fault(name, "the cell is empty")
        window, area = self._window(), self._area()
        made = Operation(
            reference=self._text("reference"),
            kind=self._cell("kind", _kind, Kind.NATIONAL),
            title=self._text("title"),
            lead=self._text("lead"),
            window=window,
            area=area,
            aims=self._cell("aims", self._aims, _NOTHING),
            participants=tuple(each_of(self._text("participants"))),
            objective=self._text("objective"),
            legal_base=self._text("legal base"),
            coordination_unit=self._text("coordination unit"),
            contact_office=self._text("contact office"),
            evaluation_date=self._cell("evaluation", _day, None),
        )
        return made if len(self.faults) == known else None

    def _window(self) -> Window:
        preparation = self._cell("preparation", _count, 0)
        first, last = self._cell("from", windows.parse, None), self._cell("to", windows.parse, None)
        text = "/".join(filter(None, (self._text("from"), self._text("to"))))
        if first is None or (self._text("to") and last is None):
            return _NEVER
        return self._told("to" if last else "from", lambda: windows.parse(text, preparation), _NEVER)

    def _area(self) -> Area:
        names = self._cell("area", self._places, _NOTHING)
        drawn = self._cell("outline", outline, None)
        if not self._text("area") and not self._text("outline"):
            self._fault("area", "an operation has an area, an outline, or both")
        if not names and drawn is None:
            return UNKNOWN
        return self._told("area", lambda: self.words.gazetteer.area(names, drawn), UNKNOWN)

    def _aims(self, text: str) -> tuple[str, ...]:
        return self._known(text, self.words.aims.known, "aim", self.words.aims.aims)

    def _places(self, text: str) -> tuple[str, ...]:
        return self._known(text, self._place, "country, place or sea area", self.words.gazetteer.named.values())

    def _place(self, words: str) -> str | None:
        found = self.words.gazetteer.known(words)
        return found.key if found else None

    def _known(
        self, text: str, known: Callable[[str], str | None], noun: str, named: Iterable[Aim | Named]
    ) -> tuple[str, ...]:
        found = {words: known(words) for words in each_of(text)}
        unknown = [words for words, key in found.items() if key is None]
        if unknown:
            titles = [word for each in named for word in (each.key, each.title)]
            raise BadInput("; ".join(_unknown(words, noun, titles) for words in unknown))
        return tuple(dict.fromkeys(key for key in found.values() if key))

    def _text(self, name: str) -> str:
        return self.row.cells.get(name, "")

    def _cell(self, name: str, read: Callable[[str], T], empty: T) -> T:
        text = self._text(name)
        return self._told(name, lambda: read(text), empty) if text else empty

    def _told(self, name: str, made: Callable[[], T], empty: T) -> T:
        try:
            return made()
        except Article71Error as error:
            self._fault(name, error.trouble)
            return empty

    def _fault(self, name: str, trouble: str) -> None:
        self.faults.append(Fault(self.row.number, name, trouble))


def outline(text: str) -> BaseGeometry:
    """A shape that is written as WKT or GeoJSON, checked. BadInput when it is neither, or cannot be used."""
    try:
        if text.lstrip().startswith("{"):
            told = json.loads(text)
            shape = shapely.from_geojson(json.dumps(told.get("geometry") or told))
        else:
            shape = shapely.from_wkt(text)
    except (ShapelyError, ValueError, AttributeError) as error:
        raise BadInput(f"the outline is neither WKT nor GeoJSON: {str(error).splitlines()[0]}") from error
    return checked(shape)


def each_of(text: str) -> Iterable[str]:
    """The members of a cell, between semicolons."""
    return (part.strip() for part in text.split(";") if part.strip())


def _unknown(words: str, noun: str, titles: list[str]) -> str:
    near = get_close_matches(words, titles, n=1, cutoff=_LIKE)
    return f"there is no {noun} {words!r}" + (f": is it {near[0]!r}?" if near else "")


def _kind(text: str) -> Kind:
    try:
        return _KINDS[" ".join(text.split()).casefold()]
    except KeyError:
        raise BadInput(f"there is no such kind of operation: it is one of {', '.join(SHORT)}") from None


def _count(text: str) -> int:
    if not text.isdecimal():
        raise BadInput(f"{text!r} is no number of days")
    return int(text)


def _day(text: str) -> date:
    found = periods.parse(text)
    if found.first is None or found.first != found.last:
        raise BadInput(f"{text!r} is no day such as 2031-03-03")
    return found.first
