"""What has become of a duty as at a day: reckoned from what shows delivery and from what people said of it.

A word that stands in place of the reckoned progress always carries a reason; whoever takes it back lets the reckoned
one show again. Evidence that is withdrawn counts up to the day before: so withdrawing it reopens the duty.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from article71.periods import Period


class Progress(StrEnum):
    """What has become of a duty; the reckoned ones first, from the least to the most."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in progress"
    IN_PART = "delivered in part"
    DELIVERED = "delivered"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def closed(self) -> bool:
        """Whether nothing more is asked."""
        return self in CLOSED


CLOSED = frozenset({Progress.DELIVERED, Progress.LAPSED, Progress.SUPERSEDED, Progress.WITHDRAWN})
"""Of these nothing more is asked."""


class Extent(StrEnum):
    """How much of a duty a piece of evidence shows as done. An interim reply is no delivery."""

    INTERIM = "interim"
    PARTIAL = "partial"
    FINAL = "final"


class Turn(StrEnum):
    """How one time a duty falls due stands as at a day. A missed one stays missed, also when delivery comes later."""

    AHEAD = "ahead"
    DELIVERED = "delivered"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Shown:
    """Evidence in force from `day` up to, not including, `until`; of one occurrence by its number, 0 of the whole."""

    extent: Extent
    day: date
    until: date | None = None
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A progress that somebody stated, in force from `day` up to `until`; it may stand in place of the reckoned one."""

    progress: Progress
    day: date
    until: date | None = None
    in_place: bool = False


_BY_EXTENT = {
    Extent.INTERIM: Progress.IN_PROGRESS,
    Extent.PARTIAL: Progress.IN_PART,
    Extent.FINAL: Progress.DELIVERED,
}
_ORDER = list(Progress)


def in_force(what: Shown | Said, day: date) -> bool:
    """Whether it counts at the end of the day."""
    return what.day <= day and (what.until is None or day < what.until)


def progress(shown: Iterable[Shown], said: Iterable[Said], day: date) -> Progress:
    """What has become of a duty by the end of the day: the last word in place of the reckoned progress, else that."""
    words = [each for each in said if in_force(each, day)]
    in_place = [each for each in words if each.in_place]
    return max(in_place, key=lambda each: each.day).progress if in_place else _reckoned(shown, words, day)


def reckoned(shown: Iterable[Shown], said: Iterable[Said], day: date) -> Progress:
    """What evidence, and the owners' own word, make of it: as if nobody had set another progress in its place."""
    return _reckoned(shown, [each for each in said if in_force(each, day) and not each.in_place], day)


def _reckoned(shown: Iterable[Shown], words: Iterable[Said], day: date) -> Progress:
    made = [_of(each) for each in shown if in_force(each, day)]
    told = [each.progress for each in words]
    return max([Progress.OPEN, *made, *told], key=_ORDER.index)


def _of(shown: Shown) -> Progress:
    """One occurrence delivered is not the duty delivered: the next one is owed all the same."""
    return Progress.IN_PROGRESS if shown.occurrence else _BY_EXTENT[shown.extent]


def delivered_on(shown: Iterable[Shown], day: date) -> date | None:
    """The first day on which final evidence was in force that still is at the end of this day."""
    return min((each.day for each in shown if each.extent is Extent.FINAL and in_force(each, day)), default=None)


def turn(due: Period, shown: Iterable[Shown], day: date) -> Turn:
    """How one occurrence stands at the end of the day before its own end, or after: `shown` is its own evidence.

    A day that is not over leaves time: on its last day an occurrence still lies ahead.
    """
    delivered = delivered_on(shown, day)
    if due.last and delivered is not None and delivered <= due.last:
        return Turn.DELIVERED
    return Turn.MISSED if due.last and due.last < day else Turn.AHEAD
