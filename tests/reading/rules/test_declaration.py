"""A paper speaks in the present."""

import pytest

LEAD = "THE COUNCIL OF THE EUROPEAN UNION,"
FOUND = [
    ((LEAD, ("1.", "STRESSES the need for training and UNDERLINES the role of CEPOL;")), ["Council stated"] * 2),
    ((LEAD, ("2.", "HEREBY INVITES the Member States to share data;")), ["Council invited"]),
    ((LEAD, ("3.", "CALLS ON Europol to report;")), ["Council tasked"]),
    ((LEAD, ("4.", "INVITES:"), ("(a)", "the Commission to act;"), ("(b)", "CEPOL to go;")), ["Council invited"] * 2),
    ((LEAD, ("5.", "INVITES Member States to:"), ("(a)", "share data;"), ("(b)", "train;")), ["Council invited"] * 2),
    (
        ("At its meeting on 26 June 2026, the Permanent Representatives Committee:", ("a)", "confirmed the agreement;"),
         ("b)", "authorised the Presidency to write.")),
        ["Coreper decided"] * 2,
    ),
    (("The Council approved conclusions on ports, which invite the Commission to act and task COSI to follow up.",),
     ["Council approved", "Council invited", "Council tasked"]),
    ((LEAD, ("8.", "CALLS ON THE MEMBER STATES TO:"), ("a)", "report;"), ("9.", "TASKS COSI with monitoring it;")),
     ["Council tasked"] * 2),
    ((LEAD, ("9.", "INVITES THE COMMISSION to"), ("–", "keep the Council informed;")), ["Council invited"]),
    (("The Presidency concluded as follows:", ("–", "Europol was invited to report;"), ("–", "work would go on.")),
     ["Presidency invited", "Presidency concluded"]),
    (("COSI endorses the plan.",), ["COSI endorsed"]),
    (("SC 4 thanks the host.",), ["SC 4 welcomed"]),
    (("The Committee,", "Notes the report;", "Instructs the Secretariat to act."), ["COSI took-note", "COSI tasked"]),
    ((LEAD, ("5.", "INVITES the Member States, with the help of Europol where needed:"), ("(a)", "to set up teams;")),
     ["Council invited"]),
    ((LEAD, "TAKES NOTE of the Europol report on ports and COMMENDS Europol for it;"),
     ["Council took-note", "Council welcomed"]),
    (("The Committee, having seen the report of its bureau,", "1. welcomes the results;", "2. decides to go on."),
     ["COSI welcomed", "COSI decided"]),
    (("The Committee", "1. elects a chair;"), ["COSI decided"]),
    (("The 14th Example Conference,", "Approves the list;"), ["14th Example Conference approved"]),
]  # fmt: skip
SILENT = [
    (LEAD, ("1.", "RECALLING the strategy;")),
    (LEAD, ("2.", "CONSIDERING that networks work across borders;")),
    ("Europol supports Member States.",),
    ("COSI prepares matters for the Council.",),
    ("The Council requests of May 2024 are on file.",),
    ("Member States report to Europol.",),
    ("The law which sets the limits is old.",),
    ("The following was on the table:", ("a)", "ports;"), ("b)", "roads.")),
    ("The report welcomes readers.",),
    ("The Committee,", "Recalling its plan;", "Considering the report;"),
    ("The Committee, which was large,", "Approves of nothing that anybody knows."),
    ("The committee,", "Notes the report;"),
    ("The Ring, knowing all ports, had routes,", "1. decides;"),
    ("The plan", "1. elects nobody that anybody knows;"),
    ("The Europol report on ports is long.",),
    ("Member States, with the help of Europol where needed:", ("(a)", "to set up teams;")),
]


@pytest.mark.parametrize(("paragraphs", "expected"), FOUND)
def test_a_paper_declares(told, paragraphs, expected):
    assert told(*paragraphs) == expected


@pytest.mark.parametrize("paragraphs", SILENT)
def test_a_description_declares_nothing(told, paragraphs):
    assert told(*paragraphs) == []


def test_each_item_is_told_with_its_lead_in(acts):
    found = acts(LEAD, ("4.", "INVITES:"), ("(a)", "the Commission to act by 30 June 2026;"))[0]
    assert found.telling.sentence == "INVITES: the Commission to act by 30 June 2026;"
    assert found.addressees == ("Commission",)
