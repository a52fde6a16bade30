"""An act told in passing behind its noun."""

import pytest

FOUND = [
    ("COSI endorsed the text agreed by the LEWP (Customs) on 8 May 2024.", ["COSI endorsed", "LEWP (Customs) agreed"]),
    ("The strategy approved by the Council is in force.", ["Council approved"]),
    ("This led to Council conclusions on ports, approved in December 2023.", ["Council approved"]),
    ("COSI discussed the study presented by Europol in June 2024.", ["COSI discussed", "Europol presented"]),
]
SILENT = [
    ("COSI discussed a study prepared by Europol.", ["COSI discussed"]),
    ("COSI discussed networks established throughout Europe.", ["COSI discussed"]),
    ("COSI discussed the attack suffered by CEPOL.", ["COSI discussed"]),
    ("COSI discussed a project led by the Commission.", ["COSI discussed"]),
    ("COSI discussed measures contained in the plan.", ["COSI discussed"]),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_an_act_in_passing(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SILENT)
def test_a_description_is_no_act(told, sentence, expected):
    assert told(sentence) == expected


def test_the_day_is_the_act_s_own(acts):
    endorsed, agreed = acts("COSI endorsed the text agreed by the LEWP (Customs) on 8 November 2024.")
    assert endorsed.date is None
    assert agreed.date is not None
    assert agreed.date.text == "8 November 2024"
