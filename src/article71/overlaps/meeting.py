"""How two operations meet in each of three: aim, area and time. Values; `meetings.py` finds them."""

from dataclasses import dataclass
from enum import StrEnum

from article71.periods import Period


class Closeness(StrEnum):
    """How near two aims are to each other, the nearest first."""

    SAME = "same"
    WITHIN = "within"
    RELATED = "related"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AimsMeet:
    """The nearest two aims, one of each side. `general` are aims of both that are too general to count alone."""

    closeness: Closeness
    one: str = ""
    other: str = ""
    general: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreasMeet:
    """Whether the areas meet (touching counts), the common part of the smaller one (0 to 1), and the km between."""

    meet: bool
    share: float = 0.0
    km: float = 0.0


@dataclass(frozen=True, slots=True)
class TimesMeet:
    """The days in common, or how many days lie between: 0 when one begins on the day after the other ends."""

    common: Period | None
    gap: int = 0

    @property
    def meet(self) -> bool:
        """Whether they share a day."""
        return self.common is not None

    @property
    def days(self) -> int:
        """How many days they share."""
        if self.common is None or self.common.first is None or self.common.after is None:
            return 0
        return (self.common.after - self.common.first).days


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two operations meet: `prepared` is their time with the days of preparation of both."""

    aims: AimsMeet
    areas: AreasMeet
    times: TimesMeet
    prepared: TimesMeet
