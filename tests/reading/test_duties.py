"""What somebody owes because of an act."""

import pytest

OWED = [
    ("COSI tasked Europol to explore the hub.", ("Europol",), "undated"),
    ("COSI invited the Commission to act by Q2 2025.", ("Commission",), "dated"),
    ("COSI requested more funds.", (), "undated"),
    ("COSI will continue to monitor the files.", ("COSI",), "continuous"),
    ("Europol was called upon to continue its work.", ("Europol",), "continuous"),
    ("The Commission announced a study in 2026.", ("Commission",), "dated"),
    ("COSI tasked Europol to repeat the study every two years.", ("Europol",), "recurring"),
    (
        "The Council approved conclusions. The conclusions determined that the study should be made every two years.",
        (),
        "recurring",
    ),
]
SILENT = [
    "COSI discussed ports.",
    "The Commission presented a study.",
    "COSI endorsed the annual plan.",
    "Europol supports Member States.",
    "COSI agreed on the need for training.",
    "COSI welcomed the invitation.",
    "COSI recommended training.",
    "The Council approved conclusions on ports.",
]


@pytest.mark.parametrize(("words", "owners", "kind"), OWED)
def test_a_duty_follows(reading, words, owners, kind):
    (duty,) = reading(words).duties
    assert (duty.owners, duty.kind) == (owners, kind)
    assert duty.what


@pytest.mark.parametrize("words", SILENT)
def test_no_duty_follows(reading, words):
    assert reading(words).duties == ()


def test_a_duty_names_its_act_and_its_rhythm(reading):
    found = reading("COSI tasked Europol to repeat the study every two years.")
    assert found.duties[0].acts == (found.acts[0].id,)
    assert found.duties[0].recurrence == "P2Y"
