"""A second act told beside the first."""

import pytest

FOUND = [
    ("COSI discussed the plan, stressing that ports matter.", ["COSI discussed", "COSI stated"]),
    ("COSI discussed the plan, inviting Europol to report.", ["COSI discussed", "COSI invited"]),
]
SILENT = [
    ("COSI discussed the plan, covering ports and roads.", ["COSI discussed"]),
    ("COSI endorsed the plan by considering its costs.", ["COSI endorsed"]),
    ("COSI discussed ways of informing the public.", ["COSI discussed"]),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_an_act_of_its_own(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SILENT)
def test_how_the_first_was_done(told, sentence, expected):
    assert told(sentence) == expected
