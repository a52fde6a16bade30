"""The facts of a period as values: what one report to parliaments says was done, in our own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from article71 import periods
from article71.documents.tree import Cover
from article71.errors import Article71Error, BadVocabulary
from article71.periods import Period
from article71.register.claims import Claim
from article71.vocabulary import profile
from article71.vocabulary.act_types import ActType

_FILE = "facts-2023-2024"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """One act with its section in the paper that tells it; `cites` are canonical ids of the papers it rests on."""

    id: str
    section: str
    claim: Claim
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the paper and the canonical id of what it cites."""

    number: str
    section: str
    cites: str


@dataclass(frozen=True, slots=True)
class OwedFact:
    """A duty that follows from facts; `recurrence` is an ISO 8601 duration."""

    facts: tuple[str, ...]
    owners: tuple[str, ...]
    what: str
    kind: str
    due: Period | None = None
    recurrence: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What does not add up in the paper, and the sections where."""

    kind: str
    text: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one paper, known by its cover and its day, tells of its period."""

    paper: Cover
    day: date
    period: Period
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]
    duties: tuple[OwedFact, ...]
    questions: tuple[Question, ...]


def load(profile_name: str = "cosi") -> Facts:
    """The profile's facts. BadVocabulary names the entry that breaks its form."""
    row = profile.table(profile.folder(profile_name) / "demo", _FILE)
    try:
        return _facts(row)
    except (KeyError, TypeError, ValueError, Article71Error) as error:
        raise BadVocabulary(f"a fact is wrong: {error!r}", f"{_FILE}.toml") from error


def _facts(row: Row) -> Facts:
    paper: dict[str, Any] = row["paper"]
    return Facts(
        paper=Cover(**{**paper, "previous": tuple(paper["previous"])}),
        day=paper["date"],
        period=periods.parse(row["period"]),
        notes=tuple(Note(**each) for each in row["note"]),
        facts=tuple(map(_fact, row["fact"])),
        duties=tuple(map(_duty, row["duty"])),
        questions=tuple(Question(each["kind"], each["text"], tuple(each["sections"])) for each in row["observation"]),
    )


def _fact(row: Row) -> Fact:
    claim = Claim(
        actors=tuple(row["actors"]),
        type=ActType(row["type"]),
        verb=row["verb"],
        object=row["object"],
        addressees=tuple(row.get("addressees", ())),
        source=tuple(row.get("source", ())),
        topic=row.get("topic", ""),
        date=_period(row, "date"),
        due=_due(row),
        recurrence=row.get("recurrence", ""),
        presidency=row.get("presidency", ""),
    )
    return Fact(row["id"], row["section"], claim, tuple(row.get("cites", ())))


def _duty(row: Row) -> OwedFact:
    return OwedFact(
        tuple(row["facts"]), tuple(row["owners"]), row["what"], row["kind"], _due(row), row.get("recurrence", "")
    )


def _due(row: Row) -> Period | None:
    return _period(row, "due")


def _period(row: Row, key: str) -> Period | None:
    return periods.parse(row[key]).worded(row.get(f"{key}_text", "")) if key in row else None
