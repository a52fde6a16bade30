"""`article71 score`: the lines it prints, and what it says to a file that is no reading."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from article71.cli.score import score
from article71.errors import BadInput

_ACT = {
    "quote": "took note of the plan",
    "actor": "COSI",
    "act": "took-note",
    "party": None,
    "date": None,
    "due": None,
    "every": None,
    "required": True,
    "section": "1",
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for kind, rows in (("acts", [_ACT]), ("footnotes", []), ("references", [])):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"7-24.{kind}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def _reading(folder: Path, **changed: object) -> Path:
    form = {
        "document": {"reference": "ST 7/24"},
        "acts": [{"sentence": "COSI took note of the plan.", "type": "took-note", "actors": ["COSI"]}],
        "footnotes": [],
        "references": [],
        "sections": [{"number": "1", "title": "Plans", "level": 1, "page": None}],
    }
    path = folder / "reading.json"
    path.write_text(json.dumps(form | changed), encoding="utf-8")
    return path


def _run(gold: Path, reading: Path) -> list[str]:
    app = typer.Typer()
    app.command()(score)
    return CliRunner().invoke(app, [str(gold), str(reading)], catch_exceptions=False).stdout.splitlines()


def test_a_reading_that_agrees_has_score_lines_only(gold: Path) -> None:
    assert [line.split()[0] for line in _run(gold, _reading(gold))] == [
        "type",
        "type+actor",
        "full",
        "notes",
        "references",
        "headings",
    ]


def test_each_difference_has_its_line(gold: Path) -> None:
    lines = _run(gold, _reading(gold, acts=[], sections=[]))
    assert lines[0] == "missed       1 took-note   took note of the plan"
    assert "heading      1 is missing, or not at level 1" in lines


@pytest.mark.parametrize("text", ["", "[]", "{}", "no JSON"])
def test_what_is_no_reading_is_told(gold: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"other\.json: is no reading"):
        _run(gold, path)
