"""An outstanding duty in one line: who asked, when, what came, since when nobody spoke."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.followup.explaining import Asked, Explained, Standing, explained, standing
from article71.followup.progress import Progress

DAY = date(2031, 6, 30)
ASKED = (Asked(("COSI",), "agreed to invite"), Asked(("Council",), "invited", "December 2030"))


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        (
            Explained(ASKED, "dated", last=date(2031, 5, 31), silent_since=date(2030, 12, 3)),
            "COSI agreed to invite, Council invited (December 2030); was due by 31 May 2031, 30 days ago; no word "
            "since 3 December 2030",
        ),
        (Explained(kind="dated", last=DAY), "Due today, 30 June 2031"),
        (
            Explained(kind="dated", last=DAY + timedelta(1), progress=Progress.IN_PART),
            "Due by 1 July 2031, in 1 day; delivered in part",
        ),
        (Explained(kind="continuous"), "Goes on"),
        (Explained(), "No day is named"),
        (
            Explained(often="every year", missed=(date(2029, 1, 1), date(2030, 1, 1)), next=date(2032, 1, 1)),
            "Missed 2 times, last by 1 January 2030; every year, next by 1 January 2032",
        ),
        (Explained((Asked((), "called upon"),)), "Called upon; no day is named"),
    ],
)
def test_what_is_known_of_a_duty_is_one_line(duty: Explained, told: str) -> None:
    assert explained(duty, DAY) == told


@pytest.mark.parametrize(
    ("duty", "how"),
    [
        (Explained(last=DAY - timedelta(1)), Standing.OVERDUE),
        (Explained(last=DAY), Standing.AHEAD),
        (Explained(often="every year", missed=(DAY - timedelta(9),)), Standing.OVERDUE),
        (Explained(often="every year", next=DAY), Standing.AHEAD),
        (Explained(silent_since=DAY - timedelta(300)), Standing.SILENT),
        (Explained(), Standing.WAITING),
    ],
)
def test_each_stands_in_one_way_what_presses_most(duty: Explained, how: Standing) -> None:
    assert standing(duty, DAY) is how


@given(st.integers(-400, 400))
def test_the_days_told_lead_from_one_day_to_the_other(apart: int) -> None:
    told = explained(Explained(last=DAY + timedelta(days=apart)), DAY)
    number = next((int(word) for word in told.split(", ")[-1].split() if word.isdecimal()), 0)
    assert number == (abs(apart) if apart else 30)
    assert ("ago" in told) == (apart < 0)
