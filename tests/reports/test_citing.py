"""Canonical ids as notes cite them."""

import pytest

from article71.references.find import parse
from article71.reports.citing import cited


@pytest.mark.parametrize(
    ("canonical", "words"),
    [
        ("ST 16343/24", "16343/24"),
        ("ST 13083/1/20 REV 1", "13083/1/20 REV 1"),
        ("CM 3630/26", "CM 3630/26"),
        ("COM(2023) 516", "COM(2023) 516"),
        ("32024R1689", "Regulation (EU) 2024/1689"),
        ("32008R0300", "Regulation (EC) No 300/2008"),
        ("31991L0271", "Directive 91/271/EEC"),
        ("32014L0090", "Directive 2014/90/EU"),
        ("32010D0131#art_6.par_2", "Article 6(2) of Council Decision 2010/131/EU"),
        ("32002F0946", "Framework Decision 2002/946/JHA"),
        ("12016E068", "Article 68 TFEU"),
        ("12016P008", "Article 8 of the EU Charter of Fundamental Rights"),
    ],
)
def test_an_id_has_its_usual_words_and_is_read_back(canonical: str, words: str) -> None:
    assert cited(canonical).words == words
    assert parse(words).id == canonical


@pytest.mark.parametrize("canonical", ["https://www.example.eu/report", "52023PC0516", "a paper without a number"])
def test_what_has_no_other_words_is_cited_as_it_is(canonical: str) -> None:
    assert cited(canonical).words == canonical
