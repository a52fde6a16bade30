"""The facts of a period as values: what one report to parliaments says was done, in our own words."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    """One act with its section in the paper that tells it; `cites` are canonical ids of the papers it rests on.

    `notes` are the numbers of the notes in which the paper cites those.
    """

    id: str
    section: str
    claim: Claim
    cites: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


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
    """Everything one paper, known by its cover, tells of its period."""

    paper: Cover
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
    notes = tuple(Note(**each) for each in row["note"])
    return Facts(
        paper=Cover(**{**paper, "previous": tuple(paper["previous"])}),
        period=periods.parse(row["period"]),
        notes=notes,
        facts=tuple(_fact(each, notes) for each in row["fact"]),
        duties=tuple(map(_duty, row["duty"])),
        questions=tuple(Question(each["kind"], each["text"], tuple(each["sections"])) for each in row["observation"]),
    )


def _fact(row: Row, notes: tuple[Note, ...]) -> Fact:
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
    cites = tuple(row.get("cites", ()))
    return Fact(row["id"], row["section"], claim, cites, tuple(_note(each, row["section"], notes) for each in cites))


def _note(cited: str, section: str, notes: tuple[Note, ...]) -> str:
    """The note that cites it: the section's own where two sections cite the same paper."""
    citing = sorted((note for note in notes if note.cites == cited), key=lambda note: note.section != section)
    if not citing:
        raise BadVocabulary(f"no note cites {cited}")
    return citing[0].number


def _duty(row: Row) -> OwedFact:
    return OwedFact(
        tuple(row["facts"]), tuple(row["owners"]), row["what"], row["kind"], _due(row), row.get("recurrence", "")
    )


def _due(row: Row) -> Period | None:
    return _period(row, "due")


def _period(row: Row, key: str) -> Period | None:
    return periods.parse(row[key]).worded(row.get(f"{key}_text", "")) if key in row else None
