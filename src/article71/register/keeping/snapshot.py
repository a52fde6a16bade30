"""Everything as it was at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

# Django's own transactions would take SQLite's one turn to write, or see what others commit meanwhile on PostgreSQL.
_BEGIN = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@contextmanager
def snapshot(alias: str) -> Iterator[None]:
    """What is read of this store inside is of one moment; nobody waits for the reader."""
    with connections[alias].cursor() as cursor:
        cursor.execute(_BEGIN[connections[alias].vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
