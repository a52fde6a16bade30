"""The root command knows every command and loads only the one that is called."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from article71.cli.commands import COMMANDS, Entry

WITHOUT_DJANGO = [entry.name for entry in COMMANDS if not entry.store]


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_named_file_exists(entry: Entry) -> None:
    assert find_spec(entry.module) is not None
    assert not entry.registered or find_spec(entry.of_register.module) is not None


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, telling last whether Django was loaded."""
    code = (
        "import sys\nfrom article71.cli.root import main\ntry:\n    main()\n"
        "finally:\n    print('django' in sys.modules, file=sys.stderr)"
    )
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", WITHOUT_DJANGO)
def test_reading_files_never_loads_django(name: str) -> None:
    done = _run(name, "--help")
    assert done.returncode == 0
    assert done.stderr.split()[-1] == "False"


def test_read_and_score_need_no_store() -> None:
    assert {"read", "score"} <= set(WITHOUT_DJANGO)


def test_the_list_of_commands_loads_none_of_them() -> None:
    done = _run("--help")
    assert all(entry.name in done.stdout for entry in COMMANDS)
    assert done.stderr.split()[-1] == "False"


def test_a_slip_of_the_pen_is_answered_with_the_nearest_command() -> None:
    done = _run("ingset")
    assert done.returncode == 2
    assert "ingest" in done.stderr


def test_the_version_is_printed() -> None:
    assert _run("--version").stdout.startswith("article71 ")


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (("ingset",), "article71: No such command"),
        (("read",), "article71 read: Missing argument"),
        (("read", "paper.txt", "--format", "xml"), "article71 read: Invalid value for '--format'"),
    ],
)
def test_a_wrong_call_has_one_line_that_names_the_command_and_the_way_out(
    arguments: tuple[str, ...], trouble: str
) -> None:
    done = _run(*arguments)
    told, _ = done.stderr.splitlines()  # the second line tells whether Django was loaded
    assert done.returncode == 2
    assert told.startswith(trouble)
    assert told.endswith("--help`.")


def test_called_alone_it_shows_its_help_and_no_trouble() -> None:
    done = _run()
    assert "ingest" in done.stdout
    assert done.stderr.split() == ["False"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_an_output_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("COSI endorsed the exercise plan.")
    with Path("/dev/full").open("w") as full:
        call = [sys.executable, "-c", "from article71.cli.root import main; main()", "read", str(paper)]
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
