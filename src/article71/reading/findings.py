"""What a reading finds: values, each with its place, before any person has looked at them."""

from dataclasses import dataclass, field

from article71.documents.tree import Cover, Document, Heading
from article71.periods import Period
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` (not included) of the plain text; the section's number or title; the page."""

    start: int
    end: int
    section: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """Which words tell a thing and which rule read them: `sentence` is whole, without note marks.

    `confidence` is between 0 and 1: how often what the rule found was right on papers read by people.
    """

    sentence: str
    place: Place
    rule: str
    rule_version: int
    confidence: float
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody did, as one sentence tells it. Actors and addressees are the vocabulary's short names.

    `source` is who gave the information in a passive; `recurrence` an ISO 8601 duration; `presidency` the country in
    the chair when that is told; `topic` the key of the vocabulary's topic.
    """

    id: str
    actors: tuple[str, ...]
    type: ActType
    verb: str
    object: str
    telling: Telling
    addressees: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    topic: str = ""
    date: Period | None = None
    due: Period | None = None
    recurrence: str = ""
    presidency: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What somebody owes because of acts; `kind` is dated, recurring, continuous or undated."""

    id: str
    acts: tuple[str, ...]
    owners: tuple[str, ...]
    what: str
    due: Period | None
    recurrence: str
    kind: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """One mark: its note's text, its section and the sentence that bears it."""

    number: str
    text: str
    section: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference where it stands. In a note, `footnote` is the note's number and the span is the mark's sentence."""

    text: str
    scheme: str
    id: str
    celex: str
    uri: str
    place: Place
    footnote: str = ""


@dataclass(frozen=True, slots=True)
class UnknownName:
    """The name of what looks like a body and is not in the vocabulary."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """Something in the record that does not add up, put as a question."""

    kind: str
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one reading found in one document."""

    document: Document
    sections: tuple[tuple[Heading, int | None], ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    citations: tuple[Citation, ...] = ()
    names: tuple[UnknownName, ...] = ()
    acts: tuple[Act, ...] = ()
    duties: tuple[Duty, ...] = ()
    observations: tuple[Observation, ...] = ()
    covers: tuple[Cover, ...] = field(default_factory=tuple)
