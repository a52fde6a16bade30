"""What has become of one duty as at a day, with everything that says so, as far as a viewer may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from article71.followup import progress as values
from article71.followup.progress import Progress, Turn
from article71.register.duties import Duty
from article71.register.evidence import Evidence, EvidenceState
from article71.register.occurrences import Occurrence
from article71.register.statements import Statement

SHOWN_AHEAD = 2
"""Policy: of the times that lie ahead, so many are shown; those before are shown without end."""


@dataclass(frozen=True, slots=True)
class Time:
    """One time a duty falls due, how it stands, and when it was delivered if it was, in time or late."""

    occurrence: Occurrence
    turn: Turn
    delivered: date | None
    today: bool

    @property
    def late(self) -> bool:
        """Whether it was missed and delivered all the same."""
        return self.turn is Turn.MISSED and self.delivered is not None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The progress, the one that would be reckoned without a word in its place, and what both are made of.

    `offers` wait for the secretariat. `times` are of a duty that recurs, `successors` take the place of one superseded.
    """

    progress: Progress
    reckoned: Progress
    evidence: tuple[Evidence, ...]
    offers: tuple[Evidence, ...]
    statements: tuple[Statement, ...]
    times: tuple[Time, ...]
    successors: tuple[Duty, ...] = ()

    @property
    def in_place(self) -> Statement | None:
        """The word that stands in place of the reckoned progress, if one does."""
        return next((each for each in reversed(self.statements) if each.in_place and not each.lifted), None)


def follow_up(duty: Duty, seen: frozenset[int], day: date) -> FollowUp:
    """What has become of a duty that the viewer may see, who is cleared for the markings of these numbers."""
    held = tuple(Evidence.objects.seen_with(seen).filter(duty=duty).with_things())
    accepted = tuple(each for each in held if each.state in (EvidenceState.ACCEPTED, EvidenceState.WITHDRAWN))
    seen_duties = Prefetch("successors", Duty.objects.filter(marking__in=seen))
    statements = tuple(Statement.objects.filter(duty=duty).prefetch_related(seen_duties))
    shown, said = [each.value for each in accepted], [each.value for each in statements]
    return FollowUp(
        progress=values.progress(shown, said, day),
        reckoned=values.reckoned(shown, said, day),
        evidence=accepted,
        offers=tuple(each for each in held if each.state == EvidenceState.OFFERED and not each.fell),
        statements=statements,
        times=_times(duty, accepted, day),
        successors=tuple(each for word in statements if not word.lifted for each in word.successors.all()),
    )


def _times(duty: Duty, evidence: Sequence[Evidence], day: date) -> tuple[Time, ...]:
    if not duty.recurrence:
        return ()
    times = [_time(row, evidence, day) for row in duty.occurrences.all()]
    ahead = [each for each in times if each.turn is Turn.AHEAD]
    hidden = {each.occurrence.pk for each in ahead[SHOWN_AHEAD:]}
    return tuple(each for each in times if each.occurrence.pk not in hidden)


def _time(row: Occurrence, evidence: Sequence[Evidence], day: date) -> Time:
    shown = [each.value for each in evidence if each.occurrence_id == row.pk]
    due = row.due
    turn = values.turn(due, shown, day) if due else Turn.AHEAD
    return Time(row, turn, values.delivered_on(shown, day), bool(due and due.last == day))
