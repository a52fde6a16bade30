"""Whether bodies meet as often as their rule says: each half-year, kind by kind, as far as a viewer may know."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from article71 import periods
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.meeting_policy import Rhythm
from article71.register.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Kept:
    """How many meetings of a kind the rule asks for in a half-year, and how many there are."""

    body: str
    kind: str
    asked: int
    held: int
    source: str

    @property
    def missing(self) -> int:
        """How many there are too few."""
        return max(self.asked - self.held, 0)

    @property
    def beyond(self) -> int:
        """How many there are more than the rule asks for."""
        return max(self.held - self.asked, 0)


def half_of(year: int, half: int) -> Period:
    """The half-year in which the rule counts."""
    return periods.half(year, half)


def kept(rhythms: Iterable[Rhythm], half: Period, viewer: Account | None) -> list[Kept]:
    """How each rule is kept in this half-year. A meeting counts where its first day lies; one called off does not."""
    found = Meeting.objects.visible_to(viewer).standing().filter(days_first__gte=half.first, days_first__lt=half.after)
    counted = Counter(found.values_list("body__short", "kind"))
    return [
        Kept(rhythm.body, kind, asked, counted[rhythm.body, kind], rhythm.source)
        for rhythm in rhythms
        for kind, asked in rhythm.kinds.items()
    ]
