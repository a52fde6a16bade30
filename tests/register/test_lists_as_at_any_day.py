"""Lists of duties as at any day agree with going through each duty's own history, on generated histories."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71 import periods
from article71.actions.acts import Entry, record, reject
from article71.actions.duties import Owed
from article71.actions.duties import record as owe
from article71.followup.progress import Extent, Progress
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.duties import Duty, DutyKind
from article71.register.duty_facets import duty_facets
from article71.register.evidence import Evidence, EvidenceState
from article71.register.filters import Asked, Due, duties
from article71.register.sights import Sight
from article71.register.statements import Statement
from tests.exercise import claim, secretariat

START = date(2031, 1, 1)
DAY = timedelta(days=1)


def on(number: int) -> date:
    return START + number * DAY


DAYS = st.integers(0, 150).map(on)


@dataclass(frozen=True)
class Shown:
    extent: Extent
    day: date
    withdrawn: date | None
    time: int
    rejected: date | None
    """When the act that shows it was rejected; None for what stands, and is shown by a link."""


@dataclass(frozen=True)
class History:
    """A duty of one month, or of each month from the first on, what was shown of it and said of it."""

    recurs: bool
    month: int
    shown: list[Shown] = field(default_factory=list)
    said: list[tuple[Progress, date, date | None]] = field(default_factory=list)


SHOWN = st.builds(Shown, st.sampled_from(list(Extent)), DAYS, st.none() | DAYS, st.integers(0, 2), st.none() | DAYS)
SAID = st.tuples(st.sampled_from(list(Progress)), DAYS, st.none() | DAYS)
HISTORIES = st.builds(
    History,
    st.booleans(),
    st.integers(1, 5),
    st.lists(SHOWN, max_size=3),
    st.lists(SAID, max_size=2, unique_by=lambda each: each[1]),
)


def lasts(history: History) -> list[date]:
    """The last day of each month in which it falls due, as far as anybody here asks."""
    months = range(history.month, 10) if history.recurs else [history.month]
    return [periods.month(2031, month).last or START for month in months]


def naive_progress(history: History, day: date) -> Progress:
    words = [(since, made) for made, since, until in history.said if since <= day and not (until and until <= day)]
    if words:
        return max(words)[1]
    found = {Progress.OPEN}
    for each in in_force(history, day):
        whole = each.time == 0 or not history.recurs
        made = {"final": Progress.DELIVERED, "partial": Progress.IN_PART, "interim": Progress.IN_PROGRESS}
        found.add(made[each.extent] if whole else Progress.IN_PROGRESS)
    return max(found, key=list(Progress).index)


def in_force(history: History, day: date) -> list[Shown]:
    gone = [each for each in history.shown if any(last and last <= day for last in (each.withdrawn, each.rejected))]
    return [each for each in history.shown if each.day <= day and each not in gone]


def naive_overdue(history: History, day: date) -> bool:
    if naive_progress(history, day).closed:
        return False
    made_up = {each.time for each in in_force(history, day) if each.extent == Extent.FINAL} if history.recurs else ()
    return any(last < day for number, last in enumerate(lasts(history), 1) if number not in made_up)


@pytest.mark.store
class TestLists(TestCase):
    @settings(max_examples=25)
    @example([History(False, 1, [Shown(Extent.FINAL, on(1), None, 0, on(20))])], on(20))
    @example([History(True, 1, [Shown(Extent.FINAL, on(1), None, 1, on(40))])], on(40))
    @given(st.lists(HISTORIES, min_size=1, max_size=4), DAYS)
    def test_lists_and_counts_agree_with_each_duty_s_own_history(self, histories: list[History], day: date) -> None:
        kept = {made(history).pk: history for history in histories}
        found = {progress: listed(day, progress=progress.value) for progress in Progress}
        assert found == {
            progress: {pk for pk, history in kept.items() if naive_progress(history, day) == progress}
            for progress in Progress
        }
        overdue = listed(day, due=Due.OVERDUE.value)
        assert overdue == {pk for pk, history in kept.items() if naive_overdue(history, day)}
        outstanding = listed(day, progress="outstanding")
        assert outstanding == {pk for pk, history in kept.items() if not naive_progress(history, day).closed}
        counted = duty_facets(Asked(as_at=day), Sight.of(None), ())
        assert counted.progress == {made.value: len(rows) for made, rows in found.items() if rows}
        assert counted.due["overdue"] == len(overdue)


def listed(day: date, **asked: str) -> set[int]:
    return set(duties(Asked(as_at=day, **asked), None).values_list("pk", flat=True))


def made(history: History) -> Duty:
    by = secretariat(f"anna{Duty.objects.count()}")
    act = record(Entry(claim(date=periods.day(2031, 1, 1)), source="minutes"), by=by, on=START)
    kind = DutyKind.RECURRING if history.recurs else DutyKind.DATED
    due = periods.month(2031, history.month)
    duty = owe(Owed(("Lock Forum",), "report", kind, due, "P1M" if history.recurs else ""), [act], by=by, on=START)
    times = dict(enumerate(duty.occurrences.all(), 1))
    for each in history.shown:
        Evidence.objects.create(
            duty=duty,
            link="" if each.rejected else "https://example.org",
            act=_shows(each, by),
            extent=each.extent.value,
            day=each.day,
            withdrawn=each.withdrawn,
            state=EvidenceState.WITHDRAWN if each.withdrawn else EvidenceState.ACCEPTED,
            occurrence=times.get(each.time) if history.recurs else None,
        )
    for each in duty.evidence.exclude(act=None):
        reject(each.act.mentions.get(), by=by, on=date.fromisoformat(each.act.object.split()[0]))
    for progress, since, until in history.said:
        Statement.objects.create(duty=duty, progress=progress.value, in_place=True, day=since, lifted=until)
    return duty


def _shows(shown: Shown, by: Account) -> Act | None:
    """The act that shows it, named for the day on which it is rejected."""
    if shown.rejected is None:
        return None
    told = claim(object=f"{shown.rejected} {Act.objects.count()}", date=periods.day(2031, 1, 1))
    return record(Entry(told, source="minutes"), by=by, on=START)
