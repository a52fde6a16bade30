"""Durations become rules that calendars understand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.errors import BadInput
from article71.register.recurrences import in_words, rule


@pytest.mark.parametrize(
    ("duration", "told"),
    [
        ("P1Y", "FREQ=YEARLY"),
        ("P2Y", "FREQ=YEARLY;INTERVAL=2"),
        ("P6M", "FREQ=MONTHLY;INTERVAL=6"),
        ("P1Y6M", "FREQ=MONTHLY;INTERVAL=18"),
        ("P1W", "FREQ=WEEKLY"),
        ("P10D", "FREQ=DAILY;INTERVAL=10"),
        ("P1W1D", "FREQ=DAILY;INTERVAL=8"),
        ("", ""),
    ],
)
def test_a_duration_has_its_rule(duration: str, told: str) -> None:
    assert rule(duration) == told


@pytest.mark.parametrize("duration", ["P", "PT6H", "P1M3D", "P0Y", "every two years", "2Y"])
def test_what_no_rule_can_tell_is_refused(duration: str) -> None:
    with pytest.raises(BadInput):
        rule(duration)


@given(st.integers(1, 500), st.sampled_from("YMWD"))
def test_a_rule_keeps_how_often(count: int, unit: str) -> None:
    told = rule(f"P{count}{unit}")
    assert told.endswith(f"INTERVAL={count}") or (count == 1 and "INTERVAL" not in told)


@pytest.mark.parametrize(
    ("told", "words"),
    [("", ""), ("FREQ=YEARLY", "every year"), ("FREQ=YEARLY;INTERVAL=2", "every 2 years"), ("FREQ=DAILY", "every day")],
)
def test_a_rule_is_told_in_words(told: str, words: str) -> None:
    assert in_words(told) == words
