"""Backup and restore, moving to another store, upgrading: real registers, in folders and stores of their own."""

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from article71.errors import BadInput
from article71.register.keeping.restoring import checked

pytestmark = pytest.mark.store

PAPER = "The exercise committee\n\nOn 3 March 2031, COSI endorsed the exercise plan against the theft of cargo {}.\n"
CALLED = "from article71.cli.root import main; main()"


class Register:
    """A register in a folder of its own, and in a store of its own where one is named."""

    def __init__(self, home: Path, url: str = "") -> None:
        self.home, self.url = home, url

    def run(self, *arguments: str, first: str = "") -> "subprocess.CompletedProcess[str]":
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        store = {"DATABASE_URL": self.url} if self.url else {}
        told = kept | store | {"ARTICLE71_HOME": str(self.home), "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
        code = [sys.executable, "-c", f"{first}\n{CALLED}", *arguments]
        return subprocess.run(code, env=told, capture_output=True, text=True, check=False)

    def told(self) -> str:
        """All that a list, the trail and the papers say of it."""
        asked = (
            "acts --format json",
            "documents --format csv",
            "audit verify",
            "audit head",
            "account list",
            "search bicycles --format csv",
        )
        several = f"for asked in {asked!r}: print(CliRunner().invoke(app, asked.split()).stdout)"
        first = f"from typer.testing import CliRunner; from article71.cli.root import app\n{several}"
        return self.run("--version", first=first).stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two papers taken in, one act confirmed, an account opened."""
    folder = tmp_path_factory.mktemp("made")
    register = Register(folder / "register")
    for stolen in ("bicycles", "prams"):
        (folder / f"{stolen}.txt").write_text(PAPER.format(stolen))
    for command in (
        ("ingest", str(folder / "bicycles.txt"), str(folder / "prams.txt")),
        ("confirm", "1"),
        ("account", "add", "žofia", "--role", "secretariat", "--as", "register"),
    ):
        done = register.run(*command)
        assert done.returncode == 0, done.stderr
    return register.home


@pytest.fixture
def register(made: Path, tmp_path: Path) -> Register:
    """The same for each test."""
    return Register(Path(shutil.copytree(made, tmp_path / "register")))


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Register]:
    """An empty register: on PostgreSQL, a database of its own, where the tests run on it."""
    if connection.vendor == "sqlite":
        yield Register(tmp_path / "fresh")
        return
    name = f"fresh_{uuid.uuid4().hex}"
    given = connection.settings_dict
    with psycopg.connect(host=given["HOST"], user=given["USER"], dbname="postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        host = given["HOST"].replace("/", "%2F")
        yield Register(tmp_path / "fresh", f"postgres://{given['USER']}@{host}/{name}")
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def back_up(register: Register, place: Path) -> Path:
    done = register.run("backup", str(place))
    assert done.returncode == 0, done.stderr
    assert "every hash checked" in done.stdout
    return place


def test_a_restored_register_is_the_one_backed_up(register: Register, fresh: Register, tmp_path: Path) -> None:
    place = back_up(register, tmp_path / "all.tar")
    done = fresh.run("restore", str(place))
    assert done.returncode == 0, done.stderr
    assert fresh.told() == register.told()
    assert "žofia" in fresh.told()
    assert "bicycles" in fresh.run("search", "theft", "--format", "csv").stdout
    assert fresh.run("reread").stdout.count("read again") == 2
    # New rows have numbers of their own.
    (tmp_path / "skis.txt").write_text(PAPER.format("skis"))
    assert "taken in" in fresh.run("ingest", str(tmp_path / "skis.txt")).stdout


def test_a_backup_is_for_its_owner_alone_and_replaces_nothing(register: Register, tmp_path: Path) -> None:
    place = back_up(register, tmp_path / "all.tar")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    before = place.read_bytes()
    again = register.run("backup", str(place))
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)
    assert place.read_bytes() == before
    register.run("backup", str(tmp_path))
    assert len(list(tmp_path.glob("article71-*.tar"))) == 1


def test_a_register_that_holds_something_is_not_overwritten(register: Register, tmp_path: Path) -> None:
    place = back_up(register, tmp_path / "all.tar")
    before = register.told()
    done = register.run("restore", str(place))
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert register.told() == before


@pytest.fixture(scope="module")
def whole(made: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup."""
    return back_up(Register(made), tmp_path_factory.mktemp("whole") / "all.tar").read_bytes()


@pytest.mark.parametrize("fault", ["a byte changed", "a file more", "a file less", "cut off", "no tar"])
def test_a_damaged_backup_is_named(whole: bytes, tmp_path: Path, fault: str) -> None:
    place = tmp_path / "all.tar"
    place.write_bytes(whole)
    assert len(checked(place).rows) > 10
    if fault == "no tar":
        place.write_bytes(b"no backup at all")
    elif fault == "cut off":
        place.write_bytes(whole[: len(whole) // 2])
    else:
        _rewritten(place, fault)
    with pytest.raises(BadInput, match=r"all\.tar.*(damaged|cut off|no whole backup)"):
        checked(place)


def test_of_a_damaged_backup_nothing_is_restored(whole: bytes, fresh: Register, tmp_path: Path) -> None:
    place = tmp_path / "all.tar"
    place.write_bytes(whole)
    _rewritten(place, "a byte changed")
    done = fresh.run("restore", str(place))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert not fresh.home.exists()


def _rewritten(place: Path, fault: str) -> None:
    with tarfile.open(place) as tar:
        held = {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]
    paper = next(name for name in held if name.startswith("files/"))
    if fault == "a byte changed":
        held[paper] = held[paper].replace(b"COSI", b"CATS")
    elif fault == "a file more":
        held["files/" + "0" * 64] = b"something"
    else:
        del held[paper]
    with tarfile.open(place, "w") as tar:
        for name, data in held.items():
            told = tarfile.TarInfo(name)
            told.size = len(data)
            tar.addfile(told, io.BytesIO(data))


def test_a_backup_of_a_later_version_is_refused(whole: bytes, fresh: Register, tmp_path: Path) -> None:
    place = tmp_path / "all.tar"
    place.write_bytes(whole)
    with tarfile.open(place) as tar:
        held = {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]
    told = json.loads(held["manifest.json"])
    told["migrations"]["register"] = ["9999_of_another_day"]
    held["manifest.json"] = json.dumps(told).encode()
    with tarfile.open(place, "w") as tar:
        for name, data in held.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    done = fresh.run("restore", str(place))
    assert done.returncode == 2
    assert "9999_of_another_day" in done.stderr


def test_the_register_moves_there_and_back(register: Register, fresh: Register, tmp_path: Path) -> None:
    target = fresh.url or f"sqlite:///{tmp_path / 'moved.sqlite3'}"
    done = register.run("move", "--to", target)
    assert done.returncode == 0, done.stderr
    assert "counts agree" in done.stdout
    there = Register(register.home, target)
    assert there.told() == register.told()
    again = register.run("move", "--to", target)
    assert (again.returncode, "not empty" in again.stderr) == (2, True)
    back = f"sqlite:///{tmp_path / 'back.sqlite3'}"
    assert there.run("move", "--to", back).returncode == 0
    assert Register(register.home, back).told() == register.told()


def test_an_address_that_is_no_store_is_told(register: Register) -> None:
    done = register.run("move", "--to", "nowhere")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_an_earlier_register_is_backed_up_and_upgraded(fresh: Register, tmp_path: Path) -> None:
    fresh.home.mkdir()
    assert fresh.run("manage", "migrate", "register", "0001", "-v", "0").returncode == 0
    asked = fresh.run("acts")
    assert (asked.returncode, "article71 upgrade" in asked.stderr) == (2, True)
    done = fresh.run("upgrade")
    assert done.returncode == 0, done.stderr
    assert "up to date after" in done.stdout
    assert fresh.run("upgrade").stdout == "The register is up to date.\n"


def test_an_upgrade_backs_up_first_and_the_earlier_backup_comes_back(register: Register, fresh: Register) -> None:
    assert register.run("manage", "migrate", "register", "0001", "-v", "0").returncode == 0
    done = register.run("upgrade")
    assert done.returncode == 0, done.stderr
    assert "records indexed" in done.stdout
    backup = next((register.home / "backups").glob("*.tar"))
    restored = fresh.run("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    assert fresh.told() == register.told()
