"""A stated count and a list of another length."""

import pytest


def questions(reading, *words):
    return [o.text for o in reading(*words).observations if o.kind == "count-differs"]


FOUND = [
    "The three priorities are: ports, roads, rails, bridges and airports.",
    "The plan has four strands: ports, roads and rails.",
    "There are five (5) risks, namely: drugs, arms, fraud, and theft.",
]
SILENT = [
    "The three priorities are: ports, roads and rails.",
    "The plan has four strands: ports and harbours, roads, prevention, and cooperation with partners.",
    "The two offices are: Ports and Roads of Example.",
    "The three priorities are described in the annex.",
    "In 2024 members were: ports, roads.",
]


@pytest.mark.parametrize("words", FOUND)
def test_the_list_is_of_another_length(reading, words):
    (question,) = questions(reading, words)
    assert question.endswith("?")


@pytest.mark.parametrize("words", SILENT)
def test_the_count_is_right_or_there_is_no_list(reading, words):
    assert questions(reading, words) == []


def test_a_member_with_a_comma_of_its_own_reconciles_the_count(reading):
    words = "The three priorities are: drug trafficking, fraud, economic and financial crime, and environmental crime."
    (question,) = questions(reading, words)
    assert "fraud, economic and financial crime" in question
    assert "Is that how it is meant?" in question
