"""What finds stems fast, in the store itself: it hangs on the tables of stems and follows them by itself.

SQLite: an FTS5 table beside each, kept in step by triggers. PostgreSQL: a GIN index over the array of stems, which
unlike a tsvector has no largest size and no parser of its own.
"""

from collections.abc import Iterator

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = ("register_actstems", "register_documentstems", "register_dutystems", "register_bodystems")
FILES = "register_legislativefilestems"
MEETINGS = "register_meetingstems"
ARRAY = "string_to_array(heading || ' ' || text, ' ')"


def lookup(table: str) -> str:
    """The name of what finds the stems of this table."""
    return f"{table}_lookup"


def put_up(schema: BaseDatabaseSchemaEditor, *tables: str) -> None:
    """Make it, over these tables, which are empty; over the first ones where none is named."""
    for table in tables or TABLES:
        for statement in _sqlite(table) if schema.connection.vendor == "sqlite" else _postgresql(table):
            schema.execute(statement)


def take_down(schema: BaseDatabaseSchemaEditor, *tables: str) -> None:
    """Take it away again."""
    kind = "TABLE" if schema.connection.vendor == "sqlite" else "INDEX"
    for table in tables or TABLES:
        if kind == "TABLE":
            for when in ("insert", "delete", "update"):
                schema.execute(f"DROP TRIGGER {table}_{when}")
        schema.execute(f"DROP {kind} {lookup(table)}")


def _sqlite(table: str) -> Iterator[str]:
    found = lookup(table)
    yield (
        f"CREATE VIRTUAL TABLE {found} USING fts5(heading, text, content='{table}', content_rowid='record_id', "
        "tokenize=\"unicode61 remove_diacritics 0 tokenchars '|'\")"
    )
    add = f"INSERT INTO {found}(rowid, heading, text) VALUES (new.record_id, new.heading, new.text);"  # noqa: S608
    gone = (
        f"INSERT INTO {found}({found}, rowid, heading, text)"  # noqa: S608 - names of our own
        " VALUES ('delete', old.record_id, old.heading, old.text);"
    )
    for when, does in (("insert", add), ("delete", gone), ("update", gone + add)):
        yield f"CREATE TRIGGER {table}_{when} AFTER {when.upper()} ON {table} BEGIN {does} END"


def _postgresql(table: str) -> Iterator[str]:
    yield f"CREATE INDEX {lookup(table)} ON {table} USING gin (({ARRAY}))"
