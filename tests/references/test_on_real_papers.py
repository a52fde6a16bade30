"""The references of real papers, and acts cited with their place in the Official Journal, against labelled data."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from article71.references.find import find
from article71.references.titles import titular


def test_every_reference_of_the_report_is_found_and_no_other(corpus: Path) -> None:
    gold = [json.loads(line) for line in (corpus / "gold" / "6543-25.references.jsonl").open(encoding="utf-8")]
    text = (corpus / "documents" / "6543-25.txt").read_text(encoding="utf-8")
    found = Counter((one.text, one.reference.scheme, one.reference.id) for one in find(text))
    assert found == Counter({(row["text"], row["scheme"], row["id"]): row["count"] for row in gold})


def test_the_right_act_is_told_for_nearly_every_citation(corpus: Path) -> None:
    with (corpus / "data" / "citations-dev.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = [row["celex"] for row in rows if _last_act(f"{row['reference_segment']} ({row['oj']})") != row["celex"]]
    assert len(wrong) <= len(rows) * 0.01, wrong


@pytest.mark.parametrize("name", ["6543-25.txt"])
def test_no_wording_is_given_two_readings(corpus: Path, name: str) -> None:
    found = find((corpus / "documents" / name).read_text(encoding="utf-8"))
    readings = Counter((one.start, one.end) for one in found)
    assert readings and max(readings.values()) == 1


def _last_act(segment: str) -> str:
    titles = titular(find(segment), segment)
    return titles[-1].act.reference.celex if titles else ""
