"""Two owners at one moment: who registers second meets the first, so that not both confirm without having seen it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection, connections
from django.test.utils import override_settings

from article71.actions import operations
from article71.errors import BadInput
from article71.register import audit
from article71.register.accounts import Account
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide
from tests.actions.operations import LAND, VALE, account, bodies, planned
from tests.overlaps.exercise import AIMS

pytestmark = [pytest.mark.store, pytest.mark.django_db(transaction=True)]
TIMES = 3


@pytest.fixture
def drafts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Operation, Account]]:
    """Pairs of drafts of two bodies that would meet, each with an account of its lead."""
    monkeypatch.setattr("article71.vocabulary.aims.load", lambda profile="cosi": AIMS)
    known, found = bodies(), []
    for lead in (LAND, VALE):
        by = account(known[lead])
        for number in range(TIMES):
            told = planned(lead=lead, reference=f"JCO-{number}", participants=(), coordination_unit="")
            found.append((operations.draft(told, by=by), by))
    return found


@pytest.fixture
def _on_disk(drafts: list[tuple[Operation, Account]], tmp_path: Path) -> Iterator[None]:
    """A store in memory has one connection: threads get a copy of it on disk, where several can write."""
    if connection.vendor != "sqlite":
        yield
        return
    path, settings = tmp_path / "copy.sqlite3", connections.settings["default"]
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    in_memory, settings["NAME"] = settings["NAME"], str(path)
    yield
    settings["NAME"] = in_memory


@pytest.mark.usefixtures("_on_disk")
def test_two_confirmations_at_once_cannot_both_miss_each_other(
    drafts: list[tuple[Operation, Account]], tmp_path: Path
) -> None:
    for number in range(TIMES):
        pair = [drafts[number], drafts[number + TIMES]]
        outcomes = at_once(pair, tmp_path)
        assert "stopped" in outcomes, "both were confirmed, and neither had seen the other"


def at_once(pair: list[tuple[Operation, Account]], home: Path) -> list[str]:
    """What became of two that are registered and confirmed at the same moment."""
    both = Barrier(len(pair), timeout=60)

    def take_steps(drafted: tuple[Operation, Account]) -> str:
        operation, by = drafted
        try:
            both.wait()
            assert on_disk()
            registered = operations.register(operation, by=by)
            both.wait()
            operations.confirm(registered, by=by)
        except BadInput:
            return "stopped"
        finally:
            last_look(operation)
            connection.close()
        return "confirmed"

    with override_settings(HOME=home), ThreadPoolExecutor(len(pair)) as pool:
        return list(pool.map(take_steps, pair))


def on_disk() -> bool:
    """Whether this thread has a connection of its own to a store that several can write to."""
    return connection.vendor != "sqlite" or str(connection.settings_dict["NAME"]).endswith("copy.sqlite3")


def last_look(operation: Operation) -> None:
    """Each is told of the other, and the chain of events holds."""
    assert OverlapSide.objects.filter(operation=operation, hit=True).exists()
    assert audit.verify() is None
