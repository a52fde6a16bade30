"""What comes again, and how often."""

import pytest

from article71.reading.recurrences import recurrence, rhythm
from article71.vocabulary.act_types import ActType

FOUND = [
    ("carried out every two years", "P2Y"),
    ("report every year", "P1Y"),
    ("report each semester", "P6M"),
    ("report every 6 months", "P6M"),
    ("report twice a year", "P6M"),
    ("report once per semester", "P6M"),
    ("report annually to COSI", "P1Y"),
    ("report on a quarterly basis", "P3M"),
    ("report every other year", "P2Y"),
    ("report every week", "P1W"),
]
SILENT = [
    "report regularly",
    "the annual report",
    "every effort",
    "biannual meetings",
    "for two years",
    "every Member State",
    "the six-monthly assessment",
    "twice as many",
    "each of the years",
    "once agreed",
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_a_rhythm(words, expected):
    assert rhythm(words) == expected


@pytest.mark.parametrize("words", SILENT)
def test_no_rhythm(words):
    assert rhythm(words) == ""


def test_a_rhythm_is_owed_where_it_is_asked_and_not_where_it_is_discussed():
    assert recurrence("report every year", ActType.TASKED) == "P1Y"
    assert recurrence("the report of every year", ActType.DISCUSSED) == ""
