"""A body said what it will do."""

import pytest

FOUND = [
    ("COSI will continue to monitor the files.", ["COSI undertook"]),
    ("Europol will present and discuss its study.", ["Europol undertook"]),
    ("The Presidency circulated a paper and will report to COSI.", ["Presidency presented", "Presidency undertook"]),
    ("COSI and CLASI undertook to cooperate.", ["COSI and CLASI undertook"]),
    ("COSI will revert to the matter.", ["COSI undertook"]),
    ("The Commission intends to present a plan.", ["Commission undertook"]),
    ("COSI will develop the plan and intends to present it.", ["COSI undertook", "COSI undertook"]),
]
SILENT = [
    "The conference, which will discuss ports, takes place in Rome.",
    "The new law will support training.",
    "The item will be discussed again.",
    "COSI will not endorse the plan.",
    "If COSI agrees, Europol will present a study.",
    "The plan intends to help Member States.",
    "It will rain.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_a_body_promises(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_a_forecast_is_no_promise(told, sentence):
    assert told(sentence) == []
