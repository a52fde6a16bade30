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
        ("R-UE / EU-R", "RESTREINT UE/EU RESTRICTED"),
        ("R-UE", "RESTREINT UE/EU RESTRICTED"),
        ("Restreint UE/EU restricted", "RESTREINT UE/EU RESTRICTED"),
        ("R E S T R E I N T  U E / E U  R E S T R I C T E D", "RESTREINT UE/EU RESTRICTED"),
        ("RESTREINT UE – EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"),
        ("EU RESTRICTED/RESTREINT UE", "RESTREINT UE/EU RESTRICTED"),
        ("[RESTREINT UE/EU RESTRICTED], LIMITE.", "RESTREINT UE/EU RESTRICTED"),
        ("Security classification: SECRET UE", "SECRET UE/EU SECRET"),
        ("RESTREINT UE/EU RESTRICTED until 1 January 2035", "RESTREINT UE/EU RESTRICTED"),
        ("RESTREINT UE/EU RESTRICTED when separated from the annex", "RESTREINT UE/EU RESTRICTED"),
        ("RESTREINT UE/EU RESTRICTED RELEASABLE TO: the Kingdom of Lamps", "RESTREINT UE/EU RESTRICTED"),
        ("EU CONFIDENTIAL EUROPOL Copy No 3 of 12", "CONFIDENTIEL UE/EU CONFIDENTIAL"),
        ("TRE\u0300S SECRET UE/EU TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"),
        ("VS – NUR FÜR DEN DIENSTGEBRAUCH", "RESTREINT UE/EU RESTRICTED"),
        ("- Stg. GEHEIM - 3", "SECRET UE/EU SECRET"),
        ("NATO CONFIDENTIAL", "CONFIDENTIEL UE/EU CONFIDENTIAL"),
        ("TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"),
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
        "SECRETARY-GENERAL",
        "EU RESTRICTED CALLS FOR LAMPS",
        "NOT RESTREINT UE",
        "Up to SECRET UE/EU SECRET level",
        "EU-R2 lamps",
        "eu-r",
        "Secret",
        "SECRET LIFE OF LAMPS",
        "CONFIDENTIAL",
        "RESTRICTED",
        "Streng geheim",
        "Geheim is a German word",
        "A B C D",
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


@pytest.mark.parametrize(
    "lines",
    [
        ("DECLASSIFICATION", "of document:", "new status:", "Public"),
        ("DECLASSIFIED on 4 March 2031",),
        ("This document has been declassified.",),
    ],
)
def test_a_first_page_that_lifts_the_old_marking(lines: tuple[str, ...]) -> None:
    assert marking(Cover(), [RawBlock(_RESTRICTED), *map(RawBlock, lines)], [_RESTRICTED]) == "PUBLIC"


@pytest.mark.parametrize(
    "lines",
    [("PARTIAL DECLASSIFICATION", "new status:\tLIMITE"), ("DOWNGRADED TO LIMITE",)],
)
def test_a_first_page_that_lowers_the_old_marking_to_limite(lines: tuple[str, ...]) -> None:
    assert marking(Cover(), [RawBlock(_RESTRICTED), *map(RawBlock, lines)], [_RESTRICTED]) == "LIMITE"


@pytest.mark.parametrize(
    "lines",
    [
        ("DECLASSIFICATION", "new status:", _RESTRICTED),
        (f"DOWNGRADED TO {_RESTRICTED}",),
        ("Subject: Declassification of papers on lamps",),
        ("Subject: New status: public lamps",),
        ("Lamps to be declassified",),
    ],
)
def test_a_first_page_that_lowers_a_marking_or_only_speaks_of_it(lines: tuple[str, ...]) -> None:
    assert marking(Cover(), [RawBlock("Brussels"), *map(RawBlock, lines)], [_RESTRICTED]) == _RESTRICTED


def test_a_marking_inside_a_cell_of_the_cover_classifies() -> None:
    cell = (RawBlock("Brussels"), RawBlock(_RESTRICTED), RawBlock("COSI 7"))
    assert marking(Cover(), [RawBlock(rows=(((RawBlock("Council"),), cell),))], []) == _RESTRICTED


def test_a_cell_that_mentions_a_marking_does_not_classify() -> None:
    cell = (RawBlock("Brussels"), RawBlock(f"How {_RESTRICTED} papers are kept"))
    assert marking(Cover(), [RawBlock(rows=(((RawBlock("Council"),), cell),))], []) == "PUBLIC"


def test_a_footer_tells_limite_where_the_cover_does_not() -> None:
    assert marking(Cover(), [RawBlock(_PROSE)], ["6789/31 DGD 1C LIMITE EN"]) == "LIMITE"
    assert marking(Cover(marking="LIMITE"), [RawBlock(_PROSE)], ["6789/31 DGD 1C EN"]) == "LIMITE"


def test_limite_above_the_text_of_a_paper_whose_cover_was_not_made_out_counts() -> None:
    assert marking(Cover(), [RawBlock("777/31"), RawBlock("LIMITE"), RawBlock(_PROSE)], []) == "LIMITE"


def test_limite_on_an_inner_cover_leaves_the_outer_one_as_it_is() -> None:
    blocks = [RawBlock("ST 777/31 EXT 1"), RawBlock("LIMITE"), RawBlock(_PROSE)]
    assert marking(Cover(reference="ST 777/31 EXT 1"), blocks, []) == "PUBLIC"


def test_limite_below_the_first_prose_is_none_of_the_papers_own() -> None:
    assert marking(Cover(), [RawBlock("777/31"), RawBlock(_PROSE), RawBlock("LIMITE")], []) == "PUBLIC"
