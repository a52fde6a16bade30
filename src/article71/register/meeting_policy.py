"""How bodies meet and what comes to their meetings time and again: the profile's `meetings.toml` as a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings

from article71.errors import BadVocabulary
from article71.vocabulary import profile


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How many meetings of each kind a body holds in a half-year."""

    body: str
    kinds: Mapping[str, int]
    source: str


@dataclass(frozen=True, slots=True)
class Product:
    """What comes to a body time and again. `every` is an ISO 8601 duration; `words` stand in acts that tell of it."""

    key: str
    title: str
    owner: str
    words: tuple[str, ...]
    every: str
    source: str


@dataclass(frozen=True, slots=True)
class Drafting:
    """What the drafting of an annotated agenda goes by: days, lines, and the words for "at the next meeting"."""

    since_days: int
    due_ahead_days: int
    product_ahead_days: int
    most: int
    next_meeting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingPolicy:
    """All of it; `preparing` are the bodies that prepare each body's meetings."""

    rhythms: tuple[Rhythm, ...]
    preparing: Mapping[str, tuple[str, ...]]
    products: tuple[Product, ...]
    drafting: Drafting


def policy() -> MeetingPolicy:
    """The policy of the register's own profile. BadVocabulary when its file breaks its form."""
    return load(settings.PROFILE)


@cache
def load(name: str) -> MeetingPolicy:
    """A profile's policy; a profile without the file has no rhythms and no products."""
    place = profile.folder(name)
    rows = profile.table(place, "meetings") if (place / "meetings.toml").is_file() else {}
    try:
        return MeetingPolicy(
            tuple(_rhythm(row) for row in rows.get("rhythm", ())),
            _preparing(rows.get("preparation", ())),
            tuple(_product(row) for row in rows.get("product", ())),
            _drafting(rows.get("drafting", {})),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadVocabulary(f"an entry is wrong: {error!r}", "meetings.toml") from error


def _rhythm(row: Mapping[str, Any]) -> Rhythm:
    kinds = {kind: int(number) for kind, number in row.items() if kind not in ("body", "source")}
    return Rhythm(row["body"], kinds, row["source"])


def _preparing(rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row["prepares"]] = (*found.get(row["prepares"], ()), row["body"])
    return found


def _product(row: Mapping[str, Any]) -> Product:
    return Product(row["key"], row["title"], row["owner"], tuple(row["words"]), row["every"], row["source"])


def _drafting(row: Mapping[str, Any]) -> Drafting:
    return Drafting(
        since_days=int(row.get("since_days", 183)),
        due_ahead_days=int(row.get("due_ahead_days", 45)),
        product_ahead_days=int(row.get("product_ahead_days", 30)),
        most=int(row.get("most", 20)),
        next_meeting=tuple(row.get("next_meeting", ("next meeting",))),
    )
