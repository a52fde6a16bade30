"""The rows of every table as lines of JSON, the same from both stores, and back into a table."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from django.core.management.color import no_style
from django.db import connections, models
from django.db.migrations.loader import MigrationLoader

# Made anew by migrating; and whoever was signed in signs in again.
LEFT_OUT = frozenset({"contenttypes", "auth", "sessions"})
_AT_A_TIME = 2000
Table = type[models.Model]


def tables(alias: str) -> list[Table]:
    """Every table that is kept, as the store's own migrations left it, which may be older than the program."""
    loader = MigrationLoader(connections[alias])
    known = [key for key in loader.applied_migrations if key in loader.graph.nodes]
    made = loader.project_state(known).apps.get_models(include_auto_created=True)
    kept = (each for each in made if each._meta.app_label not in LEFT_OUT and each._meta.can_migrate(alias))
    return sorted(kept, key=lambda each: each._meta.db_table)


def lines(table: Table, alias: str) -> Iterator[bytes]:
    """Each row as one line, in the order of their keys."""
    names = [field.attname for field in _columns(table)]
    rows = table._base_manager.using(alias).order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=_AT_A_TIME):
        written = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=_written)
        yield f"{written}\n".encode()


def _columns(table: Table) -> "list[models.Field[Any, Any]]":
    """The columns that are written; those a store works out by itself are not."""
    return [field for field in table._meta.concrete_fields if not field.generated]


def _written(value: object) -> str:
    """A value that JSON has no form for. Times in full: hashes of events cover their microseconds."""
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (Decimal, UUID)):
        return str(value)
    raise TypeError(f"no column is known to hold {type(value).__name__}")


def fill(table: Table, written: Iterable[bytes], alias: str) -> int:
    """Put rows into an emptied table, as they are; returns how many. What refers to what is checked on committing."""
    fields = _columns(table)
    insert = _insert(table, alias)
    count, rows = 0, (_row(json.loads(line), fields, alias) for line in written)
    with connections[alias].cursor() as cursor:
        while some := list(islice(rows, _AT_A_TIME)):
            cursor.executemany(insert, some)
            count += len(some)
    return count


def _row(read: dict[str, Any], fields: "Iterable[models.Field[Any, Any]]", alias: str) -> list[Any]:
    connection = connections[alias]
    return [field.get_db_prep_save(field.to_python(read[field.attname]), connection) for field in fields]


def _insert(table: Table, alias: str) -> str:
    quoted = connections[alias].ops.quote_name
    columns = [quoted(str(field.column)) for field in _columns(table)]
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quoted(table._meta.db_table)} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - names


def empty(table: Table, alias: str) -> None:
    """Take out what making a fresh store has put in."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(table._meta.db_table)}")  # noqa: S608 - a name


def count_on(tables: Iterable[Table], alias: str) -> None:
    """Let the numbers of new rows follow those that were put in."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables)):
            cursor.execute(statement)
