"""The server signs sessions with a key that outlives it, and says when the looks of its pages are missing."""

import stat
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from article71.cli.root import app

pytestmark = [pytest.mark.store, pytest.mark.django_db]


class Unserved:
    """In the server's place: it answers nobody."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def serve(self) -> None:
        """Nothing."""


@pytest.fixture
def kept(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key is kept."""
    monkeypatch.delenv("ARTICLE71_SECRET_KEY", raising=False)
    monkeypatch.setattr("article71.cli.serve.Server", Unserved)
    settings.SECRET_KEY_FILE = tmp_path / "secret.key"
    return tmp_path / "secret.key"


def test_the_first_server_keeps_the_key_it_signs_with_for_its_owner_alone(kept: Path, settings: Any) -> None:
    assert CliRunner().invoke(app, ["serve"]).exit_code == 0
    assert kept.read_text() == settings.SECRET_KEY
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_later_one_leaves_it(kept: Path) -> None:
    kept.write_text("the key of before")
    CliRunner().invoke(app, ["serve"])
    assert kept.read_text() == "the key of before"


@pytest.mark.usefixtures("kept")
def test_pages_without_their_looks_are_told_of_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styles = tmp_path / "ecl-eu.css"
    monkeypatch.setattr("article71.cli.looks._STYLES", styles)
    assert "make pages" in CliRunner().invoke(app, ["serve"]).stderr
    styles.touch()
    assert CliRunner().invoke(app, ["serve"]).stderr == ""
