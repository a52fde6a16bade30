"""Duties in a handover: what the time in the chair opened, closed and left, and what falls due afterwards."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch

from article71 import periods
from article71.followup.progress import Progress
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.followed import Followed
from article71.register.occurrences import Occurrence
from article71.register.recurrences import in_words
from article71.register.sights import Sight
from article71.reports.handover.chairs import Chair
from article71.reports.handover.lines import Group, Line, Section, told_from
from article71.reports.sentences import dates

_DAY = timedelta(days=1)
Test = Callable[[Duty], bool]


@dataclass(frozen=True, slots=True)
class Owed:
    """The duties that people hold to exist, with what had become of each before the chair's time and by its end.

    `told` are the numbers of the acts that the record tells of the chair's time, those without a day among them.
    """

    chair: Chair
    duties: tuple[Duty, ...]
    before: Followed
    now: Followed
    told: frozenset[int]
    occurrences: tuple[Occurrence, ...]

    def opened(self, duty: Duty) -> bool:
        """Whether it follows from an act of the chair's time."""
        return any(act.pk in self.told for act in duty.acts.all())

    def known(self, duty: Duty) -> bool:
        """Whether it was there by the day; what a paper tells of the time without a day was."""
        return self.opened(duty) or bool(duty.since and duty.since <= self.chair.day)

    def closed_now(self, duty: Duty) -> bool:
        """Whether nothing more is asked by the day."""
        return self.now.progress_of(duty.pk).closed

    def closed_before(self, duty: Duty) -> bool:
        """Whether nothing more was asked before the chair's time."""
        return self.before.progress_of(duty.pk).closed


def gather(chair: Chair, viewer: Account | None, told: Iterable[int]) -> Owed:
    """The duties that the viewer may see, in a few queries."""
    sight = Sight.of(viewer)
    first = chair.period.first or chair.day
    acts = Prefetch("acts", Act.objects.visible_to(viewer).select_related("marking"))
    paper = Prefetch("document", Document.objects.visible_to(viewer).only("reference"))
    rows = Duty.objects.visible_to(viewer).standing().with_owners().select_related("marking")
    ahead = Occurrence.objects.visible_to(viewer).filter(due_after__gt=first).select_related("duty__marking")
    return Owed(
        chair,
        tuple(rows.prefetch_related(acts, paper)),
        Followed.of(sight, first - _DAY),
        Followed.of(sight, chair.day),
        frozenset(told),
        tuple(ahead.order_by("due_after", "pk")),
    )


def sections(owed: Owed) -> list[Section]:
    """What was opened, what was closed, and what is left."""
    known = [each for each in owed.duties if owed.known(each)]
    left = [each for each in known if not owed.closed_now(each)]
    return [
        Section(f"What {owed.chair.who} opened", _opened(owed, [each for each in known if owed.opened(each)])),
        Section(
            f"What {owed.chair.who} closed",
            (_group("", owed, (each for each in known if owed.closed_now(each) and not owed.closed_before(each))),),
        ),
        Section(f"What {owed.chair.who} leaves", tuple(_left(owed, left))),
    ]


def _opened(owed: Owed, duties: Sequence[Duty]) -> tuple[Group, Group]:
    """Those of acts with a day, and those that a paper tells of a longer time, this one in it."""
    period = owed.chair.period
    dated = [each for each in duties if each.since and period.holds(each.since)]
    return (
        _group("By acts of this time", owed, dated),
        _group("By acts without a day, told of a time that this one is part of", owed, _without(duties, dated)),
    )


def _without(duties: Sequence[Duty], others: Sequence[Duty]) -> list[Duty]:
    known = {each.pk for each in others}
    return [each for each in duties if each.pk not in known]


def _left(owed: Owed, left: Sequence[Duty]) -> Iterable[Group]:
    """Each duty once, where it presses most."""
    waiting = list(left)
    tests: tuple[tuple[str, Test], ...] = (
        ("Past their last day", lambda duty: (_last(duty) or date.max) <= owed.chair.day),
        ("With a day ahead", lambda duty: _last(duty) is not None),
        ("Coming round", lambda duty: bool(duty.recurrence)),
        (
            "Silent: longer without a word than is waited for",
            lambda duty: duty.pk in owed.now.silent,
        ),
        ("Others, without a day", lambda _: True),
    )
    for title, test in tests:
        found = [each for each in waiting if test(each)]
        waiting = _without(waiting, found)
        yield _group(title, owed, found)


def due_next(owed: Owed) -> list[Group]:
    """What falls due in the semester after: duties with a day in it, and the times at which others come round."""
    following = owed.chair.following
    known = {each.pk: each for each in owed.duties if owed.known(each) and not owed.closed_now(each)}
    dated = (each for each in known.values() if _falls_in(None if each.recurrence else each.due, following))
    rounds = (each for each in owed.occurrences if each.duty_id in known and _falls_in(each.due, following))
    again = tuple(_round(each, known[each.duty_id]) for each in rounds)
    return [_group("Due", owed, dated), Group("Coming round", again)]


def _group(title: str, owed: Owed, duties: Iterable[Duty]) -> Group:
    return Group(title, tuple(_line(each, owed) for each in duties))


def _line(duty: Duty, owed: Owed) -> Line:
    words = filter(None, (_who_owes_what(duty), _due(duty), *_became(duty, owed)))
    return told_from(", ".join(words), [duty, *duty.acts.all()], _paper(duty))


def _became(duty: Duty, owed: Owed) -> Iterator[str]:
    """What had become of it by the day, and since when nobody had been heard of."""
    progress, since = owed.now.progress_of(duty.pk), owed.now.silent.get(duty.pk)
    if progress is not Progress.OPEN:
        yield progress.value
    if since:
        yield f"silent since {dates.in_words(periods.between(since, since))}"


def _who_owes_what(duty: Duty) -> str:
    return ": ".join(filter(None, (", ".join(duty.owners), duty.what)))


def _due(duty: Duty) -> str:
    if duty.recurrence:
        return in_words(duty.recurrence)
    return f"due {dates.due_in_words(duty.due)}" if duty.due and duty.due.last else ""


def _round(occurrence: Occurrence, duty: Duty) -> Line:
    due = f", {dates.due_in_words(occurrence.due)}" if occurrence.due else ""
    return told_from(f"{_who_owes_what(duty)}{due}", [duty, *duty.acts.all()], _paper(duty))


def _paper(duty: Duty) -> str:
    return duty.document.reference if duty.document else ""


def _last(duty: Duty) -> date | None:
    return duty.due.last if duty.due and not duty.recurrence else None


def _falls_in(due: Period | None, period: Period) -> bool:
    return due is not None and due.last is not None and period.holds(due.last)
