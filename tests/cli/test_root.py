"""The root command knows every command and loads only the one that is called."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from article71.cli.commands import COMMANDS, Entry

WITHOUT_DJANGO = [entry.name for entry in COMMANDS if not entry.store]


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_named_file_exists(entry: Entry) -> None:
    assert find_spec(entry.module) is not None


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
