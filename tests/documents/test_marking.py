"""Classified papers are known by cover, page header and footer, and by nothing else."""

import pytest

from article71.documents.blocks import RawBlock
from article71.documents.marking import classification, marking
from article71.documents.tree import Cover

_RESTRICTED = "RESTREINT UE/EU RESTRICTED"
_PROSE = " ".join(["word"] * 30)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("RESTREINT UE/EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"),
        ("RESTREINT UE / EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"),
        ("R-UE/EU-R", "RESTREINT UE/EU RESTRICTED"),
        ("6789/31  AB/cd  2  DGD 1C  RESTREINT UE/EU RESTRICTED  EN", "RESTREINT UE/EU RESTRICTED"),
        ("CONFIDENTIEL UE/EU CONFIDENTIAL", "CONFIDENTIEL UE/EU CONFIDENTIAL"),
        ("SECRET UE/EU SECRET", "SECRET UE/EU SECRET"),
        ("TRÈS SECRET UE/EU TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"),
        ("TRES SECRET UE/EU TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"),
        ("- SECRET UE/EU SECRET - page 3 of 9", "SECRET UE/EU SECRET"),
    ],
)
def test_a_line_that_is_a_marking(line: str, name: str) -> None:
    assert classification(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "LIMITE",
        "6789/31 AB/cd 2 DGD 1C LIMITE EN",
        "Subject: Handling of RESTREINT UE/EU RESTRICTED papers",
        "How SECRET UE/EU SECRET papers are kept",
        "The room is cleared up to CONFIDENTIEL UE/EU CONFIDENTIAL.",
        "SECRETARIAT",
        "",
    ],
)
def test_a_line_that_only_mentions_a_marking_or_bears_none(line: str) -> None:
    assert classification(line) == ""


def test_a_marking_on_the_cover_classifies() -> None:
    assert marking(Cover(), [RawBlock("Brussels"), RawBlock(_RESTRICTED), RawBlock(_PROSE)], []) == _RESTRICTED


def test_a_marking_in_a_footer_classifies() -> None:
    assert marking(Cover(), [RawBlock(_PROSE)], [f"6789/31 1 {_RESTRICTED} EN"]) == _RESTRICTED


def test_a_marking_below_the_first_prose_does_not_classify() -> None:
    assert marking(Cover(), [RawBlock(_PROSE), RawBlock(_RESTRICTED)], []) == "PUBLIC"


def test_a_list_of_the_markings_does_not_classify() -> None:
    assert marking(Cover(), [RawBlock("Levels:"), RawBlock(_RESTRICTED, number="–")], []) == "PUBLIC"


def test_a_declassified_paper_is_free_though_its_pages_carry_the_old_marking() -> None:
    cover = [RawBlock("DECLASSIFICATION"), RawBlock("new status:\tPublic"), RawBlock(_RESTRICTED)]
    assert marking(Cover(), cover, [_RESTRICTED]) == "PUBLIC"


def test_a_footer_tells_limite_where_the_cover_does_not() -> None:
    assert marking(Cover(), [RawBlock(_PROSE)], ["6789/31 DGD 1C LIMITE EN"]) == "LIMITE"
    assert marking(Cover(marking="LIMITE"), [RawBlock(_PROSE)], ["6789/31 DGD 1C EN"]) == "LIMITE"
