"""Something was done to somebody or something."""

import pytest

FOUND = [
    ("COSI was informed about the file.", ["COSI informed"]),
    ("COSI was kept informed by the Commission about the file.", ["COSI informed"]),
    ("COSI was briefed by Frontex on the border.", ["COSI informed"]),
    ("The study was presented to COSI in May 2024.", ["somebody presented"]),
    ("The study was presented by Europol to COSI.", ["Europol presented"]),
    ("Measures were identified as useful.", ["somebody identified"]),
    ("Europol was called upon to continue its work.", ["somebody tasked"]),
    ("Member States were invited to reply by 3 May 2025.", ["somebody invited"]),
    ("Delegations are invited to comment.", ["somebody invited"]),
    ("The conclusions were approved by the Council.", ["Council approved"]),
    ("It was agreed that the item would come back.", ["somebody agreed"]),
    ("The routes were mapped and monitored by Europol.", ["Europol identified", "Europol monitored"]),
    ("Attention was drawn to the risk.", ["somebody stated"]),
    ("It was decided to set up a network.", ["somebody decided"]),
    ("Two texts tabled on behalf of the EU were adopted.", ["somebody adopted"]),
    ("A number of suggestions were put forward.", ["somebody advised"]),
    ("COSI was called upon by the Council to draw up a list.", ["Council tasked"]),
    ("COSI was given an update by Europol on ports.", ["COSI informed"]),
    ("A list was drawn up by Europol and submitted to COSI.", ["Europol prepared", "Europol presented"]),
    ("The list was drawn up by Europol and debated at two meetings.", ["Europol prepared", "somebody discussed"]),
    ("The study was shared with delegations.", ["somebody presented"]),
    ("It was suggested by some delegations that COSI should meet.", ["Delegations advised"]),
    ("Member States are encouraged to report cases.", ["somebody advised"]),
    ("The border continued to be monitored by COSI.", ["COSI monitored"]),
    ("Europol revised its paper, and it was resubmitted to COSI.", ["Europol prepared", "somebody presented"]),
    ("COSI's reply to the update was forwarded to SCIFA.", ["somebody presented"]),
    ("A list was drawn up by the Cyprus Presidency.", ["Presidency prepared"]),
    ("COSI was made aware of the trend.", ["COSI informed"]),
    ("The findings of that meeting were shared with COSI.", ["somebody presented"]),
    ("Meetings were organised by the Croatian Presidency.", ["Presidency met"]),
]
SILENT = [
    "The level is considered stable.",
    "It applies where a scheme has been set up.",
    "The measures have been implemented.",
    "The hub is supported by experts.",
    "The text was not approved by the Council.",
    "No agreement was reached on the text.",
    "The plan will be presented in 2026.",
    "Cooperation should be strengthened.",
    "The text to be approved by the Council is short.",
    "The tool could be developed by Europol.",
    "The network is expected to grow.",
    "Firearms are stored in a database.",
    "The tool is shared with delegations.",
    "COSI may be called upon by the Council to draw up a list.",
    "The gap was not debated at the meeting.",
    "The tool shared with the firm is old.",
    "The firm ensured that the plans were adopted.",
    "Growth is encouraged by the weather.",
    "The trend was made worse by prices.",
    "The border needs to be monitored by COSI.",
    "Nobody wishes to have been informed.",
    "It was resubmitted in March.",
    "The update was long.",
    "It is suggested by the figures alone.",
    "Crimes organised by the gang grew.",
    "The update given by the firm was poor.",
    "The text being discussed is long.",
    "Trends may be identified by experts.",
    "The hub is composed of offices.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_it_was_done(told, sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_it_was_not_done(told, sentence):
    assert told(sentence) == []


def test_who_informs_is_the_source_and_who_is_asked_the_addressee(acts):
    informed, tasked = acts("COSI was informed by the Commission about it. Europol was called upon to report.")
    assert (informed.source, informed.addressees) == (("Commission",), ())
    assert (tasked.actors, tasked.addressees) == ((), ("Europol",))
