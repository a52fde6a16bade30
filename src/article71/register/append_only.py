"""Triggers that keep the events' table append-only, in both stores: a line once written is not changed or taken out.

They stop mistakes and careless hands; against somebody who drops them first stands the chain of hashes.
"""

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_WORDS = "events are never changed or taken out"
_FORBIDDEN = ("UPDATE", "DELETE")


def guard(schema: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers up."""
    for statement in guards(schema.connection.vendor):
        schema.execute(statement)


def unguard(schema: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers down: for going back before them, and for tests that play the intruder."""
    on = " ON register_event" if schema.connection.vendor == "postgresql" else ""
    for change in _FORBIDDEN:
        schema.execute(f"DROP TRIGGER {_name(change)}{on}")
    if on:
        schema.execute("DROP FUNCTION event_is_for_ever()")


def _name(change: str) -> str:
    return f"no_{change.lower()}_of_an_event"


def guards(vendor: str) -> Iterable[str]:
    """The statements that put the triggers up in this kind of store."""
    if vendor == "postgresql":
        yield (
            "CREATE FUNCTION event_is_for_ever() RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{_WORDS}'; END $$"
        )
    act = (
        "EXECUTE FUNCTION event_is_for_ever()"
        if vendor == "postgresql"
        else f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
    )
    for change in _FORBIDDEN:
        yield f"CREATE TRIGGER {_name(change)} BEFORE {change} ON register_event FOR EACH ROW {act}"
