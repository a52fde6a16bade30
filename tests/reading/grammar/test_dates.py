"""Wordings of dates, each with the days it covers and no others."""

from datetime import date

import pytest

from article71 import periods
from article71.reading.grammar.dates import Calendar, dates
from article71.vocabulary.profile import load

CALENDAR = Calendar(load(), date(2025, 3, 1), periods.parse("2023-07/2024-12"))
FOUND = [
    ("on 12 December 2024", "2024-12-12"),
    ("on 1st May 2024", "2024-05-01"),
    ("on 9 and 10 June 2022", "2022-06-09/2022-06-10"),
    ("on 9-10 June 2022", "2022-06-09/2022-06-10"),
    ("on 31 May and 1 June 2022", "2022-05-31/2022-06-01"),
    ("from 30 December 2023 to 2 January 2024", "2023-12-30/2024-01-02"),
    ("In 2023 and 2024", "2023-01/2024-12"),
    ("on May 3, 2024", "2024-05-03"),
    ("on 3.5.2024", "2024-05-03"),
    ("on 2024-05-03", "2024-05-03"),
    ("in November 2023", "2023-11"),
    ("in October and November 2023", "2023-10/2023-11"),
    ("by Q2 2025", "2025-04/2025-06"),
    ("by the second quarter of 2025", "2025-04/2025-06"),
    ("in the first half of 2025", "2025-01/2025-06"),
    ("in H2 2024", "2024-07/2024-12"),
    ("in 2007", "2007"),
    ("In 2007", "2007"),
    ("in 2023 and 2024", "2023-01/2024-12"),
    ("by mid-2024", "2024-01/2024-06"),
    ("by spring 2015", "2015-03/2015-05"),
    ("from July 2023 to December 2024", "2023-07/2024-12"),
    ("from January to June 2026", "2026-01/2026-06"),
    ("from 3 to 5 May 2024", "2024-05-03/2024-05-05"),
    ("between 3 May 2024 and 5 June 2024", "2024-05-03/2024-06-05"),
    ("under the Spanish Presidency", "2023-07/2023-12"),
    ("under the Belgium Presidency", "2024-01/2024-06"),
    ("during the Belgian Presidency", "2024-01/2024-06"),
    ("under the Belgian and Hungarian Presidencies", "2024"),
    ("during the trio Presidency", "2023-07/2024-12"),
    ("during the reporting period", "2023-07/2024-12"),
]
SILENT = [
    "in due course",
    "on 3 May",
    "on 31 February 2024",
    "the 2023 annual report",
    "Agenda 2030",
    "Regulation (EU) 2024/1689",
    "16343/24",
    "24/7",
    "the cycle 2022-2025",
    "in 20240 cases",
    "the Presidency",
    "the Spanish Presidency introduced",
    "under the new Presidency",
    "the May plan",
    "Q5 2025",
    "the third half of 2025",
    "2024 members",
    "soon after the summer",
    "a five-year term",
    "in 1 in 3 cases",
    "on page 12",
    "between the lines",
    "No 300/2008",
    "every two years",
    "the first half",
    "in the second quarter",
]


@pytest.mark.parametrize(("text", "days"), FOUND)
def test_a_wording_covers_these_days(text, days):
    (token,) = dates(text, CALENDAR)
    assert token.period is not None
    assert token.period.days == periods.parse(days).days
    assert token.period.text in text


@pytest.mark.parametrize("text", SILENT)
def test_no_date(text):
    assert dates(text, CALENDAR) == []


def test_a_presidency_outside_the_period_is_the_last_that_had_begun():
    undated = Calendar(load(), date(2013, 5, 1))
    (token,) = dates("under the Spanish Presidency", undated)
    assert token.period is not None
    assert token.period.days == periods.parse("2010-H1").days


def test_without_any_date_a_presidency_that_may_be_several_is_none():
    assert dates("under the Spanish Presidency", Calendar(load())) == []
