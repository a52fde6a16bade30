"""Names of bodies: known, introduced by the paper, unknown."""

from datetime import date

import pytest

from article71.reading.grammar.names import names_for
from article71.reading.grammar.tokens import Kind, tokenize
from article71.vocabulary.profile import load

FOUND = [
    ("the LEWP (Police) met", ["LEWP (Police)"]),
    ("the Permanent Representatives Committee", ["Coreper"]),
    ("THE COUNCIL OF THE EUROPEAN UNION", ["Council"]),
    ("the EU Agency for Asylum (EUAA) reported", ["EUAA"]),
    ("Europol's guide", ["Europol"]),
    ("delegations and Member States", ["Delegations", "Member States"]),
    ("the COSI Support Group", ["COSI SG"]),
    ("the Exercise Working Party on Bridges", ["Exercise Working Party on Bridges"]),
]
SILENT = [
    "he ran away",
    "a council of friends",
    "the EU-CLASI meeting",
    "Digital Services Act",
    "Instructs the Bureau",
    "Team Europe",
]


def shorts(text, on=date(2025, 3, 1)):
    return [token.short for token in names_for(load(), on).bodies(tokenize(text)) if token.kind is Kind.BODY]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_name_is_found(text, expected):
    assert shorts(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_name(text):
    assert shorts(text) == []


def test_a_name_counts_while_it_is_in_use():
    assert shorts("the EMCDDA reported", date(2020, 1, 1)) == ["EUDA"]
    assert shorts("the EMCDDA reported", date(2025, 1, 1)) == []


def test_an_abbreviation_the_paper_introduces_is_its_body_from_then_on():
    names = names_for(load(), date(2025, 3, 1))
    introduced = names.learn(["The Exercise Bridge Network (EBN) met the European Commission (XCOM)."])
    assert introduced["EBN"] == "Exercise Bridge Network"
    assert [t.short for t in names.bodies(tokenize("EBN and XCOM agreed")) if t.short] == ["EBN", "Commission"]


def test_an_abbreviation_of_a_thing_is_introduced_but_no_body():
    names = names_for(load(), date(2025, 3, 1))
    assert names.learn(["high-risk criminal networks (HRCNs)"]).keys() == {"HRCNs"}
    assert [t.short for t in names.bodies(tokenize("HRCNs grew")) if t.short] == []
