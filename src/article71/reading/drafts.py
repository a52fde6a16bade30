"""An act as a rule finds it, before its dates, place and topic are known."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from article71.reading.grammar.clauses import Sentence
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule makes of clause number `clause` of a sentence."""

    clause: int
    type: ActType
    actors: tuple[str, ...]
    object: str
    addressees: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of reading acts: `version` is raised whenever it finds differently.

    `confidence` is between 0 and 1: how often what it found was right on papers read by people.
    """

    name: str
    version: int
    confidence: float
    find: Callable[[Sentence, int], Draft | None]

    @property
    def says(self) -> str:
        """What it finds, with an example: the words its file begins with."""
        return sys.modules[self.find.__module__].__doc__ or ""
