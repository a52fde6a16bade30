"""`article71 read`: what it prints for one paper, for several, and for files that are none."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from article71.cli.read import read

_PAPER = """1. HARBOURS

COSI took note of the harbour survey on 4 March 2024. The committee [for ports] met once.

COSI invited Europol to map small ports by 30 June 2025.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "harbours.txt"
    path.write_text(_PAPER, encoding="utf-8")
    return path


def _run(*arguments: str | Path) -> Result:
    app = typer.Typer()
    app.command()(read)
    return CliRunner().invoke(app, [str(each) for each in arguments], catch_exceptions=False)


def _json(*arguments: str | Path) -> Any:
    return json.loads(_run(*arguments, "--format", "json").stdout)


def test_one_paper_gives_one_object(paper: Path) -> None:
    form = _json(paper)
    assert [(act["actors"], act["type"]) for act in form["acts"] if act["actors"] == ["COSI"]] == [
        (["COSI"], "took-note"),
        (["COSI"], "invited"),
    ]
    assert [(each["title"], each["level"]) for each in form["sections"]] == [("HARBOURS", 1)]


def test_several_papers_and_a_folder_give_a_list(paper: Path) -> None:
    again = paper.with_name("again.txt")
    again.write_text(_PAPER, encoding="utf-8")
    alone = _json(paper)
    assert _json(paper, again) == [alone, alone]
    again.unlink()
    assert _json(paper.parent) == [alone]


def test_many_papers_read_on_all_cores_are_as_if_read_alone(paper: Path) -> None:
    alone = _json(paper)
    for number in range(12):
        paper.with_name(f"copy-{number}.txt").write_text(_PAPER, encoding="utf-8")
    assert _json(paper.parent) == [alone] * 13


def test_an_empty_folder_gives_an_empty_list(tmp_path: Path) -> None:
    assert _json(tmp_path) == []


def test_what_is_no_paper_is_told_and_the_others_are_read(paper: Path) -> None:
    empty, absent = paper.with_name("empty.txt"), paper.with_name("absent.pdf")
    empty.touch()
    result = _run(empty, paper, absent, "--format", "json")
    assert result.exit_code == 2
    assert len(json.loads(result.stdout)) == 1
    told = result.stderr.splitlines()
    assert len(told) == 2
    assert told[0].startswith(str(empty))
    assert told[1].startswith(str(absent))


def test_one_refused_paper_prints_nothing(paper: Path) -> None:
    paper.write_text("", encoding="utf-8")
    result = _run(paper, "--format", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "empty" in result.stderr


def test_the_text_is_what_spans_count_in(paper: Path) -> None:
    text = _run(paper, "--format", "text").stdout
    for act in _json(paper)["acts"]:
        start, end = act["span"]
        assert text[start:end] == act["sentence"]


def test_the_table_shows_who_did_what_and_keeps_brackets(paper: Path) -> None:
    paper.write_text("COSI endorsed the plan [version 2] on 4 March 2024.\n", encoding="utf-8")
    told = _run(paper).stdout
    assert "endorsed" in told
    assert "[version 2]" in told


def test_reading_and_scoring_start_without_django() -> None:
    loaded = "import sys, article71.cli.read, article71.cli.score; print('django' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "False\n"
    )


def test_an_unknown_profile_is_told_before_anything_is_read(paper: Path) -> None:
    script = Path(sys.executable).with_name("article71")
    run = subprocess.run([script, "read", paper, "--profile", "nowhere"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("nowhere: there is no profile here")
