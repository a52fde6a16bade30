"""What an area can be named by: countries, places with a radius and coarse sea areas, from a profile's `places.toml`.

Their shapes are made in `overlaps.gazetteer`; here they are words and numbers, checked when they are loaded.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from article71.errors import BadVocabulary
from article71.vocabulary.profile import Row, folder, table

Degrees = tuple[float, float]
KINDS = ("port", "airport", "border crossing")
WIDEST_KM = 100
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its code (ISO 3166-1, two letters); `shape` is the number or name of its outline in world-atlas."""

    code: str
    title: str
    shape: str
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """A port, airport or border crossing: all within `km` of the point `at`, degrees east and north."""

    key: str
    title: str
    kind: str
    country: str
    at: Degrees
    km: float
    source: str


@dataclass(frozen=True, slots=True)
class Sea:
    """A coarse area at sea: the corners of its outline, degrees east and north."""

    key: str
    title: str
    outline: tuple[Degrees, ...]
    source: str


@dataclass(frozen=True)
class Places:
    """All that a profile names places by."""

    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    seas: tuple[Sea, ...] = field(default=())


@cache
def load(profile: str = "cosi") -> Places:
    """The profile's places; none where it has no `places.toml`. BadVocabulary names the entry that breaks its form."""
    where = folder(profile)
    if not (where / "places.toml").is_file():
        return Places()
    rows = table(where, "places")
    sources = rows.get("sources", {})
    found = Places(
        countries=tuple(_each(rows, "country", lambda row: Country(**row, source=sources["countries"]))),
        places=tuple(_each(rows, "place", lambda row: _place(row, sources))),
        seas=tuple(_each(rows, "sea", lambda row: _sea(row, sources["sea"]))),
    )
    if wrong := next(faults(found), ""):
        raise BadVocabulary(wrong, "places.toml")
    return found


def faults(found: Places) -> Iterator[str]:
    """Every contradiction in one clear sentence; nothing when the places are sound."""
    named = [(each.code, each.title) for each in found.countries]
    named += [(each.key, each.title) for each in found.places] + [(each.key, each.title) for each in found.seas]
    words = Counter(word for key, title in named for word in {key.casefold(), title.casefold()})
    yield from (f"the name {word!r} is there {times} times" for word, times in words.items() if times > 1)
    codes = {each.code for each in found.countries}
    for place in found.places:
        if place.kind not in KINDS:
            yield f"the place {place.key!r} is of no known kind: {place.kind!r}"
        if place.country not in codes:
            yield f"the place {place.key!r} lies in {place.country!r}, which is no country here"
        if not 0 < place.km <= WIDEST_KM:
            yield f"the place {place.key!r} has a radius of {place.km} km; more than 0, {WIDEST_KM} at most"
    points = [(each.key, at) for each in found.places for at in (each.at,)]
    points += [(each.key, at) for each in found.seas for at in each.outline]
    yield from (f"{key!r} lies outside the map: {at}" for key, at in points if not _on_the_map(at))
    bare = [sea.key for sea in found.seas if len(sea.outline) < 3]
    yield from (f"the outline of {key!r} has fewer than three corners" for key in bare)


def _on_the_map(at: Degrees) -> bool:
    return -180 <= at[0] <= 180 and -90 < at[1] < 90


def _each(rows: dict[str, Any], key: str, make: Callable[[Row], T]) -> Iterator[T]:
    for index, row in enumerate(rows.get(key, []), 1):
        try:
            yield make(row)
        except (KeyError, TypeError, ValueError) as error:
            raise BadVocabulary(f"the {key} {index} is wrong: {error!r}", "places.toml") from error


def _place(row: Row, sources: Row) -> Place:
    given = dict(row)
    source = sources[given["kind"]].format(code=given.pop("code", ""))
    return Place(at=_degrees(given.pop("at")), source=source, **given)


def _sea(row: Row, source: str) -> Sea:
    return Sea(row["key"], row["title"], tuple(map(_degrees, row["outline"])), row.get("source", source))


def _degrees(pair: Any) -> Degrees:
    east, north = pair
    return float(east), float(north)
