"""Which duties a handover tells of, and where: by their numbers, since a register may hold tens of thousands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F

from article71.register.among import Among
from article71.register.duties import Duty
from article71.register.followed import Followed
from article71.register.occurrences import Occurrence
from article71.register.sights import Sight
from article71.reports.handover.chairs import Chair

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Found:
    """A duty by its number, with its last day where it has one, whether it recurs, its marking's level, and whether an
    act of the chair's time founds it."""

    number: int
    since: date | None
    last: date | None
    recurs: bool
    level: int
    opened: bool


@dataclass(frozen=True, slots=True)
class Round:
    """A time at which a duty comes round: its own number, and the duty's."""

    number: int
    duty: Found


@dataclass(frozen=True, slots=True)
class Owed:
    """The duties that were there by the day, the first due first, and what had become of all before the chair's time
    and by the day."""

    chair: Chair
    duties: tuple[Found, ...]
    before: Followed
    now: Followed

    def opened(self) -> tuple[list[Found], list[Found]]:
        """Those of acts with a day of its time, and those of acts without, told of a time that it is part of."""
        opened = [each for each in self.duties if each.opened]
        dated = [each for each in opened if each.since and self.chair.period.holds(each.since)]
        return dated, _without(opened, dated)

    def closed(self) -> list[Found]:
        """Those of which something was asked before, and nothing any more by the day."""
        before, now = self.before.closed, self.now.closed
        return [each for each in self.duties if each.number in now and each.number not in before]

    def left(self) -> list[Found]:
        """Those of which something is asked by the day."""
        now = self.now.closed
        return [each for each in self.duties if each.number not in now]

    def pressing(self) -> Iterator[tuple[str, list[Found]]]:
        """What is left, each once where it presses most."""
        waiting = self.left()
        for title, test in self._tests():
            found = [each for each in waiting if test(each)]
            waiting = _without(waiting, found)
            yield title, found

    def _tests(self) -> tuple[tuple[str, Callable[[Found], bool]], ...]:
        return (
            ("Past their last day", lambda duty: (duty.last or date.max) <= self.chair.day),
            ("With a day ahead", lambda duty: duty.last is not None),
            ("Coming round", lambda duty: duty.recurs),
            ("Silent: longer without a word than is waited for", lambda duty: duty.number in self.now.silent),
            ("Others, without a day", lambda _: True),
        )

    def due_next(self) -> list[Found]:
        """What is left and has its last day in the semester after."""
        return [each for each in self.left() if each.last and self.chair.following.holds(each.last)]

    def rounds_next(self) -> list[Round]:
        """The times in the semester after at which what is left comes round."""
        first, after = self.chair.following.days
        known = {each.number: each for each in self.left()}
        if first is None or after is None or not known:
            return []
        times = Occurrence.objects.filter(Among(F("duty"), known), due_after__gt=first, due_after__lte=after)
        rows = times.order_by("due_after", "pk").values_list("pk", "duty")
        return [Round(number, known[duty]) for number, duty in rows]


def owed(chair: Chair, sight: Sight, told: frozenset[int]) -> Owed:
    """The duties that people hold to exist, as far as they may be seen.

    `told` are the numbers of the acts that the record tells of the chair's time, those without a day among them.
    """
    before = Followed.of(sight, (chair.period.first or chair.day) - DAY)
    known = (each for each in _duties(sight, told) if each.opened or (each.since and each.since <= chair.day))
    return Owed(chair, tuple(known), before, Followed.of(sight, chair.day))


def _duties(sight: Sight, told: frozenset[int]) -> Iterator[Found]:
    ties = Duty.acts.through.objects.filter(Among(F("act"), told))
    opened = frozenset(ties.values_list("duty", flat=True))
    rows = Duty.objects.standing().seen_with(sight.seen).order_by(F("due_after").asc(nulls_last=True), "pk")
    for number, since, after, rule, level in rows.values_list(
        "pk", "since", "due_after", "recurrence", "marking__level"
    ):
        last = after - DAY if after and not rule else None
        yield Found(number, since, last, bool(rule), level, number in opened)


def _without(duties: Iterable[Found], others: Iterable[Found]) -> list[Found]:
    known = {each.number for each in others}
    return [each for each in duties if each.number not in known]
