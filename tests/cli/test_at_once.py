"""The command line on a store of its own, as a person meets it: a fresh folder, several commands at once."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Starts a command on a fresh SQLite register."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = kept | {"ARTICLE71_HOME": str(tmp_path / "register")}

    def start_command(*arguments: str) -> "subprocess.Popen[str]":
        code = [sys.executable, "-c", "from article71.cli.root import main; main()", *arguments]
        return subprocess.Popen(
            code, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
        )

    return start_command


def test_a_fresh_register_makes_itself_and_commands_at_once_make_one_chain(start: Start) -> None:
    assert start("account", "add", "anna", "--role", "delegate").wait() == 0
    commands = [start("account", "add", f"anna{number}", "--role", "delegate") for number in range(4)]
    assert [command.wait() for command in commands] == [0, 0, 0, 0]
    told, _ = start("audit", "verify").communicate()
    # The register's own account, the profile's words, and the five accounts opened.
    assert told == "7 events hold\n"


def test_trouble_is_one_line_and_status_two(start: Start) -> None:
    command = start("ingest", "no such file.pdf")
    said, trouble = command.communicate()
    assert (command.returncode, said) == (2, "")
    assert len(trouble.splitlines()) == 1
    assert "no such file.pdf" in trouble


def test_a_store_that_cannot_be_reached_is_one_line(tmp_path: Path) -> None:
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/no/such/folder/register.sqlite3"}
    done = subprocess.run(
        [sys.executable, "-c", "from article71.cli.root import main; main()", "acts"],
        env=environment | {"ARTICLE71_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
