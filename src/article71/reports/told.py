"""What composing needs to know of an act, as plain values: no table, no document, no place."""

from dataclasses import dataclass

from article71.periods import Period
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper an act rests on: its canonical id, and the words of the note that cites it, without a full stop."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class ToldAct:
    """One act of the register, as a report tells it.

    Actors, addressees and source are short names of the vocabulary, or a body's own words where the vocabulary does not
    know it. `object` is a noun phrase, a that-clause or an infinitive; `verb` the verb that was read or entered, in any
    form. `recurrence` is an ISO 8601 duration. The acts come to a report in the order in which the record tells them.
    """

    id: str
    type: ActType
    actors: tuple[str, ...]
    object: str
    verb: str = ""
    addressees: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    topic: str = ""
    date: Period | None = None
    due: Period | None = None
    recurrence: str = ""
    references: tuple[Cited, ...] = ()
