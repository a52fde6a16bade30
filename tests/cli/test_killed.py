"""A process killed in the middle of taking a paper in leaves no half a record, and no bytes without one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PAPER = "The exercise committee\n\nOn 3 March 2031, COSI endorsed the exercise plan against the theft of cargo {}.\n"
KILLED = """
import os, signal, django
django.setup()
import {module}
{module}.{name} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
"""
CALLED = "from article71.cli.root import main; main()"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "register"


def run(home: Path, *arguments: str, first: str = "") -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = kept | {"ARTICLE71_HOME": str(home), "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    code = [sys.executable, "-c", f"{first}\n{CALLED}", *arguments]
    return subprocess.run(code, env=environment, capture_output=True, text=True, check=False)


def paper(home: Path, stolen: str) -> str:
    place = home.with_name(f"{stolen}.txt")
    place.write_text(PAPER.format(stolen))
    return str(place)


def kept(home: Path) -> int:
    """How many papers' bytes lie in the register."""
    return sum(place.is_file() for place in (home / "files").rglob("*"))


def killed_at(home: Path, module: str, name: str) -> None:
    first = KILLED.format(module=f"article71.{module}", name=name)
    assert run(home, "ingest", paper(home, "bicycles"), first=first).returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("module", "name"),
    [("actions.documents", "_add_file"), ("actions.documents", "write"), ("register.whole_files", "Path")],
    ids=["before the bytes", "before the event", "while the bytes are written"],
)
def test_before_the_end_nothing_is_left(home: Path, module: str, name: str) -> None:
    killed_at(home, module, name)
    assert run(home, "documents", "--format", "json").stdout == "[]\n"
    assert "hold" in run(home, "audit", "verify").stdout
    assert "taken in" in run(home, "ingest", paper(home, "prams")).stdout
    assert kept(home) == 1
    assert "taken in" in run(home, "ingest", paper(home, "bicycles")).stdout
    assert kept(home) == 2


def test_after_the_end_everything_is_there(home: Path) -> None:
    killed_at(home, "register.files", "_put_away")
    assert "same" in run(home, "reread").stdout
    assert "known already" in run(home, "ingest", paper(home, "bicycles")).stdout
    assert "taken in" in run(home, "ingest", paper(home, "prams")).stdout
    assert not [place for place in (home / "files" / "incoming").iterdir() if "bicycles" in place.read_text()]
    assert "same" in run(home, "reread").stdout
    assert "hold" in run(home, "audit", "verify").stdout
