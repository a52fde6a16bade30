"""What one telling says of an act, as a value; and what several tellings agree on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, TypeVar

from article71.periods import Period
from article71.reading.findings import Act
from article71.vocabulary.act_types import ActType

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Claim:
    """Who did what, on what, when: an act as one mention tells it. Names are short names or, unknown, the words."""

    actors: tuple[str, ...]
    type: ActType
    verb: str
    object: str
    addressees: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    topic: str = ""
    date: Period | None = None
    due: Period | None = None
    recurrence: str = ""
    presidency: str = ""


def of_finding(act: Act) -> Claim:
    """What a finding says, without where and how it was found."""
    return Claim(
        actors=act.actors,
        type=act.type,
        verb=act.verb,
        object=act.object,
        addressees=act.addressees,
        source=act.source,
        topic=act.topic,
        date=act.date,
        due=act.due,
        recurrence=act.recurrence,
        presidency=act.presidency,
    )


def renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    """The claim with each name that is a key here replaced by its value."""
    actors, addressees, source = (
        tuple(names.get(name, name) for name in part) for part in (claim.actors, claim.addressees, claim.source)
    )
    return replace(claim, actors=actors, addressees=addressees, source=source)


def to_row(claim: Claim) -> dict[str, Any]:
    """The claim as JSON: lists, ISO days, half-open periods."""
    row = asdict(claim) | {"type": claim.type.value, "date": _dump(claim.date), "due": _dump(claim.due)}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}


def from_row(row: dict[str, Any]) -> Claim:
    """The reverse of `to_row`."""
    found: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    found |= {"type": ActType(row["type"]), "date": _load(row["date"]), "due": _load(row["due"])}
    return Claim(**found)


def _dump(period: Period | None) -> dict[str, str | None] | None:
    if period is None:
        return None
    first, after = (each.isoformat() if each else None for each in period.days)
    return {"first": first, "after": after, "text": period.text}


def _load(row: dict[str, Any] | None) -> Period | None:
    if row is None:
        return None
    first, after = (row[key] and date.fromisoformat(row[key]) for key in ("first", "after"))
    return Period(first, after, row["text"])


def agree(claims: Sequence[Claim]) -> Claim:
    """What the tellings of one act agree on, the weightiest first: its who and what, and every detail the first
    teller leaves open from the next one that gives it. A day beats a month, since the shorter period says more.
    """
    first = claims[0]
    return Claim(
        actors=first.actors,
        type=first.type,
        verb=first.verb,
        object=first.object,
        addressees=_given(claims, lambda claim: claim.addressees),
        source=_given(claims, lambda claim: claim.source),
        topic=_given(claims, lambda claim: claim.topic),
        date=_narrowest(claim.date for claim in claims),
        due=_given(claims, lambda claim: claim.due),
        recurrence=_given(claims, lambda claim: claim.recurrence),
        presidency=_given(claims, lambda claim: claim.presidency),
    )


def _given(claims: Sequence[Claim], detail: Callable[[Claim], Value]) -> Value:
    """The first that is not empty; the first one's emptiness when none is."""
    return next(filter(None, map(detail, claims)), detail(claims[0]))


def _narrowest(dates: Iterable[Period | None]) -> Period | None:
    """The date of the first teller, unless a later one's lies within it and says more."""
    narrowest: Period | None = None
    for told in dates:
        if told is None:
            continue
        if narrowest is None or (told.days != narrowest.days and told.within(narrowest)):
            narrowest = told
    return narrowest
