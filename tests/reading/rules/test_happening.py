"""Something happened without anybody being said to do it."""

import pytest

FOUND = [
    ("A first exchange of views on ports took place in May 2024.", ["somebody discussed"]),
    ("A debate on ports took place in COSI.", ["COSI discussed"]),
    ("A COSI SG meeting took place in June 2024.", ["somebody met"]),
    ("There was broad support for the plan.", ["somebody supported"]),
    ("There was general agreement that the plan should grow.", ["somebody agreed"]),
    ("There was an exchange of views on ports.", ["somebody discussed"]),
    ("The plan found broad support among delegations.", ["somebody supported"]),
    ("A consensus emerged on the text.", ["somebody agreed"]),
    ("Discussions focused on ports.", ["somebody discussed"]),
    ("The discussion identified three gaps.", ["somebody identified"]),
    ("The plan was the subject of an in-depth debate.", ["somebody discussed"]),
    ("Frontex gave a presentation, followed by an exchange of views.", ["Frontex presented", "somebody discussed"]),
    ("The presentation was followed by a discussion.", ["somebody discussed"]),
]
SILENT = [
    "The incidents took place in May 2024.",
    "No debate took place.",
    "A debate will take place in May.",
    "The discussion was long.",
    "There was no agreement on the text.",
    "There was little support for the plan.",
    "There is broad agreement on the text.",
    "If there was consensus, the plan would grow.",
    "The conference which took place in Lyon was long.",
    "A new route emerged in the north.",
    "COSI found little support.",
    "The plan found no support.",
    "The room of the debate took shape.",
    "The decision was followed by protests.",
    "The list of topics focused on ports.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_it_happened(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_happened(told, sentence):
    assert told(sentence) == []


def test_what_a_chair_concludes_is_no_happening(told):
    words = "The Chair concluded that there was broad support for it and invited delegations to send comments."
    assert told(words) == ["Presidency concluded", "Presidency invited"]
