"""A duty that recurs never runs out of times, as at a day to come or as the years go by without anybody touching it."""

import datetime

import pytest
from django.utils import timezone

from article71 import periods
from article71.actions import acts, duties
from article71.actions.acts import Entry
from article71.actions.duties import Owed
from article71.register import filters
from article71.register.accounts import Account
from article71.register.duties import Duty, DutyKind
from article71.register.filters import Asked, Due
from article71.register.laying_out import go_on
from tests.exercise import claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Account:
    return secretariat()


def owed(anna: Account, recurrence: str) -> Duty:
    today = timezone.localdate()
    act = acts.record(Entry(claim(date=periods.between(today, today)), source="minutes"), by=anna)
    return duties.record(Owed(("Europol",), "map the locks", DutyKind.RECURRING, None, recurrence), [act], by=anna)


def in_years(years: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=years * 366)


@pytest.mark.parametrize("recurrence", ["P2Y", "P1Y", "P6M", "P1M"])
def test_fifteen_years_on_a_time_lies_ahead_and_others_were_missed(anna: Account, recurrence: str) -> None:
    duty, day = owed(anna, recurrence), in_years(15)
    for due in (Due.AHEAD, Due.OVERDUE):
        assert list(filters.duties(Asked(due=due, as_at=day), anna)) == [duty]


@pytest.mark.parametrize("recurrence", ["P1Y", "P1W"])
def test_times_go_on_as_the_years_go_by(anna: Account, recurrence: str) -> None:
    duty = owed(anna, recurrence)
    before = {each.number: each.due for each in duty.occurrences.all()}
    for years in (5, 15, 30):
        go_on(in_years(years))
        assert duty.occurrences.filter(due_after__gt=in_years(years)).exists()
    rows = {each.number: each.due for each in duty.occurrences.all()}
    assert list(rows) == list(range(1, len(rows) + 1))
    assert before.items() <= rows.items()
    assert go_on(in_years(30)) == 0
