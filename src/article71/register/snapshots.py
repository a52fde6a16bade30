"""Reading everything as it was at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """What is read within is of one moment. Within a transaction it is what that transaction sees."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with _reading():
            yield
    else:
        with transaction.atomic():
            _ask("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


@contextmanager
def _reading() -> Iterator[None]:
    # Django's own transactions begin as writers, and would keep everybody else from writing until this is done.
    _ask("BEGIN DEFERRED")
    try:
        yield
    finally:
        _ask("ROLLBACK")


def _ask(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
