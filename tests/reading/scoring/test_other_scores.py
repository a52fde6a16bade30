"""Notes, references and headings are scored against what people found."""

import json
from pathlib import Path
from typing import Any

import pytest

from article71.errors import BadInput
from article71.reading.scoring import gold
from article71.reading.scoring.citations import score_citations
from article71.reading.scoring.headings import score_headings
from article71.reading.scoring.notes import score_notes

_NOTE = {"number": 3, "after": "took note of the plan", "section": "1", "text": "1234/24."}
_CITED = {"text": "1234/24", "scheme": "council", "id": "ST 1234/24", "count": 2}


def test_a_note_needs_its_text_and_its_sentence() -> None:
    right = {"number": 3, "text": "1234/24.", "sentence": "COSI took note of the plan."}
    astray = right | {"sentence": "Another sentence."}
    assert list(score_notes([_NOTE], [right]).lines()) == ["notes       1 of 1 with text, 1 with their sentence"]
    assert list(score_notes([_NOTE], [astray]).lines())[-1] == "notes       1 of 1 with text, 0 with their sentence"
    assert list(score_notes([_NOTE], [right | {"number": 4}]).lines())[-1].startswith("notes       0 of 1")


def test_a_reference_counts_as_often_as_it_is_cited() -> None:
    cited = {"scheme": "council", "id": "ST 1234/24"}
    assert list(score_citations([_CITED], [cited, cited]).lines())[-1].endswith("F1 1.000 (2 of 2, 0 false)")
    missed, score = score_citations([_CITED], [cited]).lines()
    assert missed == "missed   council     ST 1234/24 (1 of 2)"
    assert score.endswith("(1 of 2, 0 false)")
    assert list(score_citations([_CITED], [cited] * 3).lines())[-1].endswith("(2 of 2, 1 false)")


def test_a_heading_needs_its_number_and_level() -> None:
    sections = [{"number": "1.", "title": "Scope", "level": 1}, {"number": "2.1", "title": "Work", "level": 1}]
    assert list(score_headings(["0", "1", "2.1", "1"], sections).lines()) == [
        "heading    2.1 is missing, or not at level 2",
        "headings    1 of 2 with number and level",
    ]


def _keep(folder: Path, name: str) -> None:
    act: dict[str, Any] = dict.fromkeys(("quote", "actor", "act", "party", "date", "due", "every", "section"), "1")
    for kind, row in (("acts", act | {"required": True}), ("footnotes", _NOTE), ("references", _CITED)):
        (folder / f"{name}.{kind}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "reference"),
    [("1234-24", "ST 1234/24"), ("1234-24-rev-1", "ST 1234/24 REV 1"), ("cm-12-26", "CM 12/26")],
)
def test_the_gold_is_found_by_the_papers_number(tmp_path: Path, name: str, reference: str) -> None:
    _keep(tmp_path, name)
    assert len(gold.load(tmp_path, reference).acts) == 1


def test_a_paper_without_gold_and_a_broken_gold_file_are_told_in_one_line(tmp_path: Path) -> None:
    _keep(tmp_path, "1234-24")
    with pytest.raises(BadInput, match="no gold for ST 99/24"):
        gold.load(tmp_path, "ST 99/24")
    (tmp_path / "1234-24.acts.jsonl").write_text('{"quote": 1}\n', encoding="utf-8")
    with pytest.raises(BadInput, match="is no gold file"):
        gold.load(tmp_path, "ST 1234/24")


def test_brackets_round_an_address_are_no_words_of_a_note() -> None:
    bracketed = _NOTE | {"text": "<https://example.eu/ports>"}
    note = {"number": 3, "text": "https://example.eu/ports", "sentence": "COSI took note of the plan."}
    assert list(score_notes([bracketed], [note]).lines()) == ["notes       1 of 1 with text, 1 with their sentence"]
