"""The policy of overlaps, read from `policy.toml` beside it: what makes a hit, and of which class."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from article71.errors import BadVocabulary
from article71.overlaps.meeting import Closeness, Meeting

_NEAREST_FIRST = tuple(Closeness)


class OverlapClass(StrEnum):
    """The classes of overlaps, the gravest first."""

    COLLISION = "collision"
    SAME_PLACE_AND_TIME = "same-place-and-time"
    SAME_AIM_AND_TIME = "same-aim-and-time"
    IN_TURN = "same-aim-and-place-in-turn"


@dataclass(frozen=True, slots=True)
class Line:
    """What one class asks for. `days_between` is None where the windows have to share a day, or nothing is asked."""

    key: OverlapClass
    title: str
    advice: str
    aims: frozenset[Closeness] = frozenset()
    area: bool = False
    time: bool = False
    preparation: bool = False
    days_between: int | None = None

    @property
    def whole(self) -> bool:
        """Whether it asks for all three of aim, area and time."""
        return bool(self.aims) and self.area and self.time

    def fits(self, meeting: Meeting) -> bool:
        """Whether two operations that meet so are of this class, if of none further up."""
        aims = not self.aims or meeting.aims.closeness in self.aims
        return aims and (meeting.areas.meet or not self.area) and self._in_time(meeting)

    def _in_time(self, meeting: Meeting) -> bool:
        times = meeting.prepared if self.preparation else meeting.times
        if self.days_between is not None:
            return not times.meet and times.gap <= self.days_between
        return times.meet or not self.time


@dataclass(frozen=True, slots=True)
class Policy:
    """The classes, the gravest first; the cap on hits that do not meet in all three; how wide coarse cells are.

    Of ways out: how many free windows are named, how many days away at most, how clear of another area one is kept.
    """

    lines: tuple[Line, ...]
    cap: int
    cell_km: float
    free_windows: int
    farthest_days: int
    margin_km: float

    def class_of(self, meeting: Meeting) -> OverlapClass | None:
        """The class of an overlap; None where there is none."""
        return next((line.key for line in self.lines if line.fits(meeting)), None)

    def as_grave(self, key: OverlapClass) -> tuple[Line, ...]:
        """This class and those graver."""
        return self.lines[: self.lines.index(self.line(key)) + 1]

    def line(self, key: OverlapClass) -> Line:
        """What a class asks for, with its title and advice."""
        return next(line for line in self.lines if line.key is key)


@lru_cache
def policy() -> Policy:
    """The policy as it is written."""
    return read(files(__package__).joinpath("policy.toml").read_text(encoding="utf-8"))


def read(text: str) -> Policy:
    """A policy from its TOML. BadVocabulary when a class contradicts itself."""
    table = tomllib.loads(text)
    lines = tuple(map(_line, table.pop("class")))
    return Policy(lines=lines, **table)


def _line(row: Mapping[str, Any]) -> Line:
    given = dict(row)
    key, aims = OverlapClass(given.pop("key")), frozenset(map(Closeness, given.pop("aims", ())))
    line = Line(key=key, aims=aims, **given)
    # A pair is judged by its nearest aims: what counts at a distance must count nearer too, and far is never near.
    if aims != frozenset(_NEAREST_FIRST[: len(aims)]) or Closeness.NONE in aims:
        raise BadVocabulary(f"the class {key} counts aims at a distance, and nearer ones not", "policy.toml")
    if not line.time and line.days_between is None:
        raise BadVocabulary(f"the class {key} says nothing of time", "policy.toml")
    return line
