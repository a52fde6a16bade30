"""The register from one store to another: from SQLite to PostgreSQL when it grows, or back."""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, transaction

from article71.errors import BadInput
from article71.register import audit
from article71.register.chain import Head
from article71.register.keeping.making import is_fresh, made, make
from article71.register.keeping.rows import Table, count_on, empty, fill, lines, tables
from article71.register.keeping.snapshot import snapshot

Done = Callable[[], None]


def move(other: str, done: Done) -> tuple[int, Head | None]:
    """Copy all rows to the other, empty store, and compare both; returns how many, and the audit head of both.

    Papers and heads lie in the home folder and stay there; the store that is left stays as it is. `done` after each
    table. BadInput when the other is not empty, or somebody wrote to the register meanwhile.
    """
    if not is_fresh(other):
        raise BadInput("the store to move to is not empty")
    make(other, made(DEFAULT_DB_ALIAS))
    with snapshot(DEFAULT_DB_ALIAS), transaction.atomic(using=other):
        head, rows = audit.head(), _copy(other, done)
    if audit.head() != head:
        raise BadInput("the register was written to meanwhile: stop serving it, empty the other store, move again")
    if audit.head(other) != head:
        raise BadInput("the last event of the other store is not this one's")
    return rows, head


def _copy(other: str, done: Done) -> int:
    made_here = tables(DEFAULT_DB_ALIAS)
    for table in made_here:
        empty(table, other)
    rows = sum(_copy_one(table, other, done) for table in made_here)
    count_on(made_here, other)
    return rows


def _copy_one(table: Table, other: str, done: Done) -> int:
    name = table._meta.db_table
    put = fill(table, lines(table, DEFAULT_DB_ALIAS), other)
    here, there = (table._base_manager.using(alias).count() for alias in (DEFAULT_DB_ALIAS, other))
    if not here == put == there:
        raise BadInput(f"{name} has {here} rows here and {there} in the other store")
    done()
    return put
