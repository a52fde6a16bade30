"""What a written report gives when it is read: which of the register's acts are found again, and what else is found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from article71.documents.opening import read_bytes
from article71.periods import Period
from article71.reading.read import read
from article71.reports.told import ToldAct
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Vocabulary

Key = tuple[ActType, frozenset[str], tuple[date | None, date | None]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many acts the register tells and how many of them are found; how many are found and how many of these no act
    of the register supports."""

    told: int
    kept: int
    found: int
    unsupported: int

    def __str__(self) -> str:
        return (
            f"{self.kept} of {self.told} acts found again by type, actor and date ({_share(self.kept, self.told)}); "
            f"{self.unsupported} of {self.found} found have no act in the register"
        )


def read_back(told: Sequence[ToldAct], path: Path, words: Vocabulary) -> Agreement:
    """Read a report that was written from these acts."""
    reading = read(read_bytes(path.read_bytes(), path.name), words)
    return agreement(
        (key(act.type, act.actors, act.date) for act in told),
        (key(act.type, act.actors, act.date) for act in reading.acts),
    )


def agreement(told: Iterable[Key], found: Iterable[Key]) -> Agreement:
    """Each act of the register needs a finding of its own; a finding needs an act, which a summary may tell again."""
    register, findings = Counter(told), Counter(found)
    return Agreement(
        told=register.total(),
        kept=(register & findings).total(),
        found=findings.total(),
        unsupported=sum(times for each, times in findings.items() if each not in register),
    )


def key(type_: ActType, actors: Iterable[str], period: Period | None) -> Key:
    """What an act is known by: its type, actors and days."""
    return type_, frozenset(actors), period.days if period else (None, None)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"
