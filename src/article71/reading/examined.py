"""What the rules of observation look at: one document with all that was found in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from article71.documents.tree import Document
from article71.periods import Period
from article71.reading.findings import Act, Observation
from article71.reading.passages import Passage
from article71.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class Examined:
    """A document, its sentences and acts. `introduced` maps abbreviations to the words they were introduced for."""

    document: Document
    vocabulary: Vocabulary
    passages: tuple[Passage, ...]
    acts: tuple[Act, ...]
    introduced: dict[str, str]
    reports_on: Period | None = None


@dataclass(frozen=True, slots=True)
class ObservationRule:
    """A rule that finds what does not add up; `name` is the observation's kind."""

    name: str
    version: int
    find: Callable[[Examined], Iterator[Observation]]
