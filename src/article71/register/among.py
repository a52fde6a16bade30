"""Rows whose number is one of thousands: `rows.filter(Among(F("pk"), numbers))`."""

import json
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup
from django.db.models.sql.compiler import SQLCompiler

_Sql = tuple[str, tuple[Any, ...]]
_SQLITE_ROWS = "(SELECT value FROM json_each(%s))"


class Among(Lookup[bool]):
    """The numbers go to the store as one parameter; `pk__in` has one for each, and SQLite takes thirty thousand."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> _Sql:
        """PostgreSQL takes a list itself; SQLite takes apart one that is written as JSON."""
        column, parameters = self.process_lhs(compiler, connection)
        numbers: Iterable[int] = self.rhs
        if connection.vendor == "postgresql":
            return f"{column} = ANY(%s)", (*parameters, sorted(numbers))
        # With a plus the set is a test and not a way in: SQLite would try each of its numbers with each row of a join.
        return f"+{column} IN {_SQLITE_ROWS}", (*parameters, json.dumps(sorted(numbers)))
