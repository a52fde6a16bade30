"""Workers: what waits is worked off, once, also when a worker is killed in the middle; none outlives its server."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_killed import CALLED, KILLED, kept, paper, run

HAND_IN = """
import django; django.setup()
from pathlib import Path
from article71.actions import documents, intakes
from article71.cli import store
by = store.reader("")
for each in {papers!r}:
    intakes.hand_in(documents.upload(Path(each)), by=by)
"""
BESIDE = """
import django; django.setup()
import time
from article71.cli import serve, store
store.open_store()
with serve.a_worker() as worker:
    print(worker, flush=True)
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register to which three papers were handed in, made once."""
    made = tmp_path_factory.mktemp("handed-in") / "register"
    papers = [paper(made, each) for each in ("bicycles", "prams", "barrows")]
    run(made, "--version", first=HAND_IN.format(papers=papers))
    return made


@pytest.fixture
def home(handed_in: Path, tmp_path: Path) -> Path:
    return shutil.copytree(handed_in, tmp_path / "register")


def asked(home: Path, question: str) -> list[str]:
    """The first column of what the store answers."""
    with closing(sqlite3.connect(home / "register.sqlite3")) as store:
        return [str(first) for (first,) in store.execute(question)]


def states(home: Path) -> list[str]:
    return asked(home, "SELECT state FROM register_intake ORDER BY id")


def work(home: Path, first: str = "") -> int:
    return run(home, "work", "--until-empty", first=first).returncode


def everything_is_taken_in_once(home: Path) -> bool:
    papers, acts = (
        asked(home, "SELECT count(*) FROM register_document"),
        asked(home, "SELECT count(*) FROM register_act"),
    )
    told = asked(home, "SELECT count(*) FROM register_event WHERE action = 'documents.ingest'")
    return states(home) == ["taken in"] * 3 and papers == acts == told == ["3"] and kept(home) == 3


def test_what_was_handed_in_is_read_until_nothing_waits(home: Path) -> None:
    assert states(home) == ["waiting"] * 3
    assert work(home) == 0
    assert everything_is_taken_in_once(home)
    assert not list((home / "handed-in").iterdir())
    assert not list((home / "workers").iterdir())


@pytest.mark.parametrize(
    ("module", "name", "state"),
    [
        ("article71.actions.documents", "_read", "reading"),
        ("article71.actions.intakes", "_told", "reading"),
        ("django_tasks_db.models", "DBTaskResult.set_successful", "taken in"),
    ],
    ids=["while it reads", "before the outcome's event", "after the outcome"],
)
def test_a_task_left_by_a_killed_worker_is_taken_up_again_and_nothing_is_taken_in_twice(
    home: Path, module: str, name: str, state: str
) -> None:
    assert work(home, KILLED.format(module=module, name=name)) == -signal.SIGKILL
    assert states(home) == [state, "waiting", "waiting"]
    assert work(home) == 0
    assert everything_is_taken_in_once(home)
    assert "hold" in run(home, "audit", "verify").stdout


def test_several_workers_share_what_waits(home: Path) -> None:
    workers = [started(home, CALLED, "work", "--until-empty") for _ in range(2)]
    assert [each.wait(120) for each in workers] == [0, 0]
    assert everything_is_taken_in_once(home)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_the_server_it_was_started_beside(home: Path, end: signal.Signals) -> None:
    server = started(home, BESIDE)
    assert server.stdout
    number = int(server.stdout.readline())
    server.send_signal(end)
    server.wait(30)
    deadline = time.monotonic() + 30
    while Path(f"/proc/{number}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not Path(f"/proc/{number}").exists()


def started(home: Path, code: str, *arguments: str) -> "subprocess.Popen[str]":
    kept_ = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = kept_ | {"ARTICLE71_HOME": str(home), "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    call = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, text=True)
