"""The gazetteer: shapes of the countries, places and seas that an area is named by."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from article71.errors import BadInput
from article71.overlaps.area import Area
from article71.overlaps.outline import checked
from article71.overlaps.topojson import shapes
from article71.vocabulary import places as vocabulary
from article71.vocabulary.places import Country, Place, Places, Sea

_CORNERS = 48
_ATLAS = "countries-50m.json"


@dataclass(frozen=True, slots=True)
class Named:
    """What an area is named by: its key, title, kind (country, port, sea, region and so on), source and country."""

    key: str
    title: str
    kind: str
    source: str
    country: str = ""


@dataclass(frozen=True)
class Gazetteer:
    """Everything an area can be named by. `more` are regions and places that somebody imported, with their shapes."""

    places: Places
    more: tuple[tuple[Named, BaseGeometry], ...] = ()

    @cached_property
    def named(self) -> dict[str, Named]:
        """All of it by key; a country's key is its code."""
        known = self.places
        found = [Named(each.code, each.title, "country", each.source) for each in known.countries]
        found += [Named(each.key, each.title, each.kind, each.source, each.country) for each in known.places]
        found += [Named(each.key, each.title, "sea", each.source) for each in known.seas]
        return {each.key: each for each in (*found, *(named for named, _ in self.more))}

    def known(self, words: str) -> Named | None:
        """What these words name by its key or title, whatever their case; None where nothing."""
        return self._by_words.get(" ".join(words.split()).casefold())

    def shape(self, key: str) -> BaseGeometry:
        """The shape of what the key names. BadInput when it names nothing, or the shapes of countries are not here."""
        try:
            return _shape(self._given[key])
        except KeyError:
            raise BadInput(f"there is no country or place {key!r}") from None

    def area(self, names: Iterable[str] = (), drawn: BaseGeometry | None = None) -> Area:
        """The area of all that is named by key and what was drawn, as one shape. BadInput for what cannot be used."""
        keys = tuple(dict.fromkeys(names))
        outline = None if drawn is None else checked(drawn)
        parts = [self.shape(key) for key in keys] + ([] if outline is None else [outline])
        if not parts:
            raise BadInput("an area has a country, a place or an outline")
        whole = parts[0] if len(parts) == 1 else shapely.union_all(parts)
        countries = tuple(key for key in keys if self.named[key].kind == "country")
        return Area(whole, countries, tuple(key for key in keys if key not in countries), outline)

    def extended(self, more: Iterable[tuple[Named, BaseGeometry]]) -> "Gazetteer":
        """With further regions or places. BadInput when a key or title is taken, or an outline cannot be used."""
        found = [(named, checked(shape)) for named, shape in more]
        for named, _ in found:
            if self.known(named.key) or self.known(named.title):
                raise BadInput(f"there is a place of this name already: {named.title} ({named.key})")
        return replace(self, more=(*self.more, *found))

    @cached_property
    def _given(self) -> dict[str, "Country | Place | Sea | BaseGeometry"]:
        found: dict[str, Country | Place | Sea | BaseGeometry] = {each.code: each for each in self.places.countries}
        found |= {each.key: each for each in self.places.places} | {each.key: each for each in self.places.seas}
        return found | {named.key: shape for named, shape in self.more}

    @cached_property
    def _by_words(self) -> dict[str, Named]:
        return {word.casefold(): each for each in self.named.values() for word in (each.title, each.key)}


@cache
def load(profile: str = "cosi") -> Gazetteer:
    """The gazetteer of a profile."""
    return Gazetteer(vocabulary.load(profile))


@cache
def circle(at: tuple[float, float], km: float) -> BaseGeometry:
    """All within `km` of a point, as a polygon whose corners lie at that distance on the ellipsoid."""
    bearings = np.linspace(0, 360, _CORNERS, endpoint=False)
    middle = np.full(_CORNERS, at[0]), np.full(_CORNERS, at[1])
    east, north, _ = Geod(ellps="WGS84").fwd(*middle, bearings, np.full(_CORNERS, km * 1000))
    return checked(shapely.Polygon(np.column_stack([east, north])))


def _shape(given: "Country | Place | Sea | BaseGeometry") -> BaseGeometry:
    if isinstance(given, Country):
        return _countries()[given.shape]
    if isinstance(given, Place):
        return circle(given.at, given.km)
    return checked(shapely.Polygon(given.outline)) if isinstance(given, Sea) else given


@cache
def _countries() -> dict[str, BaseGeometry]:
    try:
        atlas = files(__package__).joinpath("vendor", _ATLAS).read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput("the outlines of countries are not here: `make pages` fetches them") from error
    found = shapes(json.loads(atlas), "countries")
    return {str(told.get("id", told["properties"]["name"])): shape for told, shape in found}
