"""The Vocabulary: everything a reading needs to know about one committee's words, as one value."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from article71.periods import ALWAYS, Period
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class Name:
    """One way of writing a body's name, and when it was in use."""

    text: str
    valid: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Body:
    """Who can act, be asked or be told: `short` is the name findings carry; `names` are all ways of writing it.

    `kind` is institution, committee, working-party, agency, network, member-state, office, partner or role;
    `source` says where the names come from.
    """

    short: str
    kind: str
    names: tuple[Name, ...] = ()
    parent: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a verb tells an act type: "take note of", "keep {whom} informed", "consider {it} to be".

    The first word is the verb's plain form; `verbs.toml` describes the rest. `voice` is "any", or "passive" for what
    tells this type in the passive alone (who is informed receives, who informs presents), or "event" for what happens
    without anybody being said to do it: "a debate took place".
    """

    text: str
    type: ActType
    voice: str = "any"


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading of the committee's work. `words` are what a section or sentence about it says."""

    key: str
    title: str
    level: int = 1
    parent: str = ""
    words: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Presidency:
    """Who chairs a semester: "Spain", "Spanish", its half-year and the trio's number, the same for three in a row."""

    country: str
    adjective: str
    semester: Period
    trio: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class SubjectCode:
    """A code on the cover of Council papers, such as ENFOPOL, and the field it stands for."""

    code: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A closed list of the field whose members may hold commas themselves, such as the crime priorities of a cycle."""

    key: str
    title: str
    members: tuple[str, ...]
    valid: Period = ALWAYS
    source: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """One committee's words. `committee` is the short name of the body whose register this is."""

    profile: str
    committee: str
    bodies: tuple[Body, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    topics: tuple[Topic, ...] = ()
    presidencies: tuple[Presidency, ...] = ()
    codes: tuple[SubjectCode, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    _by_short: dict[str, Body] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_short.update((body.short, body) for body in self.bodies)

    def body(self, short: str) -> Body | None:
        """The body of this short name."""
        return self._by_short.get(short)

    def presidency_on(self, day: date) -> Presidency | None:
        """Who was in the chair on a day."""
        return next((p for p in self.presidencies if p.semester.holds(day)), None)

    @cached_property
    def presidency_by_adjective(self) -> dict[str, tuple[Presidency, ...]]:
        """The semesters of each country, in time's order, by the adjective in "the Spanish Presidency"."""
        found: dict[str, tuple[Presidency, ...]] = {}
        for presidency in self.presidencies:
            found[presidency.adjective] = (*found.get(presidency.adjective, ()), presidency)
        return found
