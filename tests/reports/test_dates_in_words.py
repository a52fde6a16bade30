"""Dates as official reports write them, and as our own reading finds them again."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71 import periods
from article71.documents.tree import Cover, Document, Paragraph
from article71.reading.read import read
from article71.reports.sentences.dates import due_in_words, in_words, when
from article71.vocabulary.profile import load

VOCABULARY = load()


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-12-12", "on 12 December 2024"),
        ("2023-11", "in November 2023"),
        ("2025-Q2", "in the second quarter of 2025"),
        ("2023-H2", "under the Spanish Presidency"),
        ("2023", "in 2023"),
        ("2023-07/2024-12", "in the period from July 2023 to December 2024"),
        ("2024-02/2024-04", "in the period from February to April 2024"),
        ("2024-05-24/2024-05-26", "from 24 to 26 May 2024"),
        ("2024-05-30/2024-06-02", "from 30 May to 2 June 2024"),
        ("2023-06/..", "since 1 June 2023"),
        ("../2024-06-30", "until 30 June 2024"),
    ],
)
def test_a_period_opens_a_sentence(iso: str, words: str) -> None:
    assert when(periods.parse(iso), VOCABULARY) == words


def test_a_semester_nobody_is_known_to_chair_is_a_half_year() -> None:
    assert when(periods.half(1990, 2), VOCABULARY) == "in the second half of 1990"


@pytest.mark.parametrize(
    ("iso", "wording", "words"),
    [
        ("2025-Q2", "by Q2 2025", "by the second quarter of 2025"),
        ("2025", "in 2025", "in 2025"),
        ("../2025-06-30", "", "by 30 June 2025"),
        ("2025-03-01", "before 1 March 2025", "before 1 March 2025"),
        ("../2025-02-28", "before 1 March 2025", "before 1 March 2025"),
        ("../2025-02-28", "before March 2025", "before 1 March 2025"),
    ],
)
def test_a_due_date_keeps_the_records_preposition(iso: str, wording: str, words: str) -> None:
    assert due_in_words(periods.parse(iso).worded(wording)) == words


def test_words_name_the_smallest_unit() -> None:
    assert in_words(periods.month(2024, 2)) == "February 2024"
    assert in_words(periods.between(date(2024, 2, 1), date(2024, 2, 28))) == "from 1 to 28 February 2024"


PERIODS = st.one_of(
    st.builds(periods.quarter, st.integers(2010, 2030), st.integers(1, 4)),
    st.builds(periods.month, st.integers(2010, 2030), st.integers(1, 12)),
    st.builds(periods.day, st.integers(2010, 2030), st.integers(1, 12), st.integers(1, 28)),
    st.builds(periods.half, st.integers(2021, 2024), st.integers(1, 2)),
    st.builds(periods.year, st.integers(2010, 2030)),
    st.builds(periods.months, st.integers(2010, 2030), st.integers(1, 12), st.sampled_from([2, 4, 5, 7, 18])),
)


@settings(max_examples=100, deadline=None)
@given(PERIODS)
def test_what_is_told_of_a_date_is_read_back(period: periods.Period) -> None:
    told = when(period, VOCABULARY)
    sentence = f"{told[:1].upper()}{told[1:]}, COSI endorsed the plan for ports."
    # A country comes to the chair again: which of its semesters is meant, the paper's own date tells.
    dated = Cover(date=period.last)
    (act,) = read(Document(dated, (Paragraph(sentence),)), VOCABULARY).acts
    assert act.date is not None, sentence
    assert act.date.days == period.days, sentence
