"""Workers: processes that work tasks off. Each holds a lock as long as it lives, so that a killed one leaves its task.

The lock is the operating system's, on a file in the register's folder: no clock decides that a worker is gone.
"""

import fcntl
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from article71.register.audit import wait_for_turn

_own: set[str] = set()


@contextmanager
def working() -> Iterator[str]:
    """Be a worker, of the name given; gone from the moment this ends or the process does."""
    name = secrets.token_hex(16)
    place, made = _folder() / name, _folder() / f".{name}"
    place.parent.mkdir(parents=True, exist_ok=True)
    # Of the process alone: a child that reads a file does not hold it, and so outlives no worker by it.
    with made.open("w") as handle:
        fcntl.lockf(handle, fcntl.LOCK_EX)
        made.rename(place)  # only now: somebody who saw it unlocked would take it for a dead worker's
        _own.add(name)
        try:
            yield name
        finally:
            _own.discard(name)
            place.unlink(missing_ok=True)


def somebody_works() -> bool:
    """Whether any worker lives."""
    return any(map(is_alive, _names()))


def is_alive(name: str) -> bool:
    """Whether the worker of this name lives."""
    # A process does not shut itself out, and would lose its lock by looking at it.
    if name in _own:
        return True
    with suppress(FileNotFoundError), (_folder() / name).open("r+") as handle:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def give_back() -> int:
    """Make tasks ready again that were left by workers which live no more; returns how many."""
    left = _left()
    if not left:
        return 0  # without a transaction: to begin one is to ask for the store's one place to write
    with transaction.atomic():
        wait_for_turn()
        return DBTaskResult.objects.filter(pk__in=_left()).update(status=TaskResultStatus.READY)


def _left() -> list[UUID]:
    running = DBTaskResult.objects.running().values_list("pk", "worker_ids")
    return [number for number, workers in running if not is_alive(workers[-1])]


def sweep() -> None:
    """Remove what killed workers left in the folder of locks."""
    for name in _names():
        if not is_alive(name):
            (_folder() / name).unlink(missing_ok=True)


def _names() -> list[str]:
    return [place.name for place in _folder().glob("[!.]*")]


def _folder() -> Path:
    return Path(settings.HOME) / "workers"
