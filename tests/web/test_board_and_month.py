"""Duties as a board and as a month: each stands in the column of its progress, and on the last day that it is due."""

import datetime
import re

import pytest
from django.test import Client

from article71 import periods
from article71.actions import duties, evidence, statements
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.followup.progress import Extent
from article71.register.accounts import Account
from article71.register.duties import Duty, DutyKind
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def owed(anna: Account) -> list[Duty]:
    act = record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    by_april = Owed(("Lock Forum",), "map all locks", DutyKind.DATED, periods.month(2031, 4))
    monthly = Owed(("Bolt Board",), "count bolts", DutyKind.RECURRING, periods.month(2031, 4), "P1M")
    undated = Owed(("COSI",), "keep keys", DutyKind.UNDATED)
    return [duties.record(each, [act], by=anna, on=DAY) for each in (by_april, monthly, undated)]


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def column(told: str, name: str) -> str:
    return re.split(r"<section", told.split(f'id="column-{name}"')[1])[0]


def test_each_duty_stands_in_the_column_of_its_progress(owed: list[Duty], anna: Account) -> None:
    statements.begin(owed[2], by=anna, on=DAY)
    evidence.show(owed[0], Proof(Extent.FINAL, link="https://example.org", day=DAY), by=anna)
    told = page("/duties/board/?as-at=2031-05-15")
    assert "count bolts" in column(told, "open")
    assert "keep keys" in column(told, "in-progress")
    assert "map all locks" in column(told, "delivered")
    assert "map all locks" not in column(told, "open")
    assert "column-lapsed" not in told


@pytest.mark.usefixtures("owed")
def test_the_board_keeps_the_filters_of_the_list() -> None:
    told = page("/duties/board/?body=Lock+Forum&as-at=2031-05-15")
    assert "map all locks" in told
    assert "count bolts" not in told


def test_what_falls_due_stands_on_its_last_day_each_time(owed: list[Duty], anna: Account) -> None:
    first = owed[1].occurrences.all()[0]
    evidence.show(owed[1], Proof(Extent.FINAL, link="https://example.org", day=DAY, occurrence=first), by=anna)
    april = page("/duties/month/?month=2031-04&as-at=2031-06-15")
    day = april.split('datetime="2031-04-30"')[1]
    assert "2 fall due" in april
    assert "map all locks" in day
    assert "<strong>overdue" in day
    assert "<strong>delivered" in day
    may = page("/duties/month/?month=2031-05&as-at=2031-06-15")
    assert "<strong>missed" in may.split('datetime="2031-05-31"')[1]
    assert "map all locks" not in may


def test_months_follow_each_other_over_the_end_of_the_year() -> None:
    assert "month=2032-01" in page("/duties/month/?month=2031-12")
    assert "month=2030-12" in page("/duties/month/?month=2031-01")
    today = datetime.date.today()
    assert f'datetime="{today:%Y-%m}-15"' in page("/duties/month/")
    for wrong in ("soon", "0900-01", "../.."):
        assert Client().get(f"/duties/month/?month={wrong}").status_code == 400


@pytest.mark.usefixtures("owed")
def test_both_take_few_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for address in ("/duties/board/", "/duties/month/?month=2031-04"):
        page(address)
        with django_assert_max_num_queries(15):
            page(address)
