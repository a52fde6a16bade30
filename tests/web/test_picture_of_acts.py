"""The picture of acts by month: what stands in it, and that a click asks for exactly the acts it was clicked on."""

import re
from html import unescape

import pytest
from django.http import QueryDict
from django.test import Client

from article71 import periods
from article71.actions.acts import Entry, record
from article71.register.timeline import Timeline
from article71.vocabulary.act_types import ActType
from article71.web.asking import Address
from article71.web.days import days
from article71.web.timeline import COLOURS, HEIGHT, MONTHS, Picture, picture
from tests.exercise import DAY, claim, secretariat


def drawn(months: dict[tuple[int, int], dict[str, int]], asks: str = "") -> Picture:
    found = picture(Timeline(months, 0), Address(QueryDict(asks)))
    assert found
    return found


def test_nothing_is_drawn_of_nothing() -> None:
    assert picture(Timeline({}, 7), Address(QueryDict())) is None


def test_months_without_acts_keep_their_place() -> None:
    rows = drawn({(2031, 11): {"met": 1}, (2032, 2): {"met": 2}}).rows
    assert [row.label for row in rows] == ["November 2031", "December 2031", "January 2032", "February 2032"]
    assert [any(row.bars) for row in rows] == [True, False, False, True]


def test_the_highest_bars_fill_the_picture_and_none_leaves_it() -> None:
    bars = drawn({(2031, 5): {"met": 3, "agreed": 2}, (2031, 6): {"met": 1}}).rows[0].bars
    assert [bar.acts for bar in bars if bar] == [3, 2]
    assert min(bar.y for bar in bars if bar) == 10
    assert max(bar.y + bar.height for bar in bars if bar) <= HEIGHT


def test_the_rarest_types_share_a_colour() -> None:
    types = {each.value: 100 - number for number, each in enumerate(ActType)}
    series = drawn({(2031, 5): types}).series
    assert len(series) == COLOURS + 1
    assert sum(each.acts for each in series) == sum(types.values())
    assert len(series[-1].types) == len(types) - COLOURS


def test_what_lies_before_the_picture_is_told() -> None:
    found = drawn({(2020, 1): {"met": 4}, (2031, 5): {"met": 1}})
    assert len(found.rows) == MONTHS
    assert found.earlier == 4


def test_a_click_keeps_what_else_is_asked() -> None:
    bar = next(filter(None, drawn({(2031, 5): {"met": 1}}, "text=lock&type=agreed&page=3&within=2031-06").rows[0].bars))
    assert bar.address == "?text=lock&within=2031-05&type=met"


@pytest.mark.store
@pytest.mark.django_db
def test_each_bar_leads_to_the_acts_it_counts() -> None:
    anna = secretariat()
    for number, date in enumerate([periods.day(2031, 5, 3), periods.month(2031, 5), periods.year(2031), None]):
        record(Entry(claim(object=f"thing {number}", date=date), source="minutes"), by=anna, on=DAY)
    page = Client().get("/acts/").content.decode()
    link = re.search(r'<a href="([^"]*within[^"]*)" tabindex="-1"><title>May 2031, endorsed: 2</title>', page)
    assert link
    assert "2 acts whose month is not told are not in the picture" in page
    asked = Client().get(unescape(link[1])).content.decode()
    assert "2 acts</h2>" in asked
    assert "Within: May 2031" in asked


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("2031-03-03", "3 Mar 2031"),
        ("2031-03", "March 2031"),
        ("2031-H2", "July – December 2031"),
        ("2031", "2031"),
        ("2030/2031", "2030 – 2031"),
        ("2030-07/2031-12", "July 2030 – December 2031"),
        ("2031-03-03/2031-03-05", "3 Mar 2031 – 5 Mar 2031"),
        ("../2031-06", "by 30 Jun 2031"),
        ("2031-06/..", "from 1 Jun 2031"),
    ],
)
def test_days_are_told_as_people_write_them(period: str, told: str) -> None:
    assert days(periods.parse(period).worded("under the Ruritanian Presidency and its neighbours")) == told
