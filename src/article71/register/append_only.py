"""Triggers that keep the events' table append-only, in both stores: a line once written is not changed or taken out.

They stop mistakes and careless hands; against somebody who drops them first stands the chain of hashes.
"""

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_WORDS = "events are never changed or taken out"
_FORBIDDEN = ("UPDATE", "DELETE")
# A whole table can be emptied past the triggers on its rows, and on SQLite a row be put in another's place.
_FUNCTION = "event_is_for_ever()"
_ALSO = {
    "postgresql": (
        "no_truncate_of_events",
        f"BEFORE TRUNCATE ON register_event FOR EACH STATEMENT EXECUTE FUNCTION {_FUNCTION}",
    ),
    "sqlite": (
        "no_replacing_of_an_event",
        "BEFORE INSERT ON register_event FOR EACH ROW"
        " WHEN EXISTS (SELECT 1 FROM register_event WHERE id = NEW.id OR number = NEW.number)"
        " BEGIN SELECT RAISE(ABORT, 'events are never changed or taken out'); END",
    ),
}


def guard(schema: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers on rows up."""
    for statement in guards(schema.connection.vendor):
        schema.execute(statement)


def guard_whole(schema: BaseDatabaseSchemaEditor) -> None:
    """Put the trigger up against what the triggers on rows do not see."""
    name, does = _ALSO[schema.connection.vendor]
    schema.execute(f"CREATE TRIGGER {name} {does}")


def unguard_whole(schema: BaseDatabaseSchemaEditor) -> None:
    """Take it down."""
    schema.execute(f"DROP TRIGGER {_ALSO[schema.connection.vendor][0]}{_on(schema.connection.vendor)}")


def unguard(schema: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers on rows down: for going back before them, and for tests that play the intruder."""
    on = _on(schema.connection.vendor)
    for change in _FORBIDDEN:
        schema.execute(f"DROP TRIGGER {_name(change)}{on}")
    if on:
        schema.execute(f"DROP FUNCTION {_FUNCTION}")


def _on(vendor: str) -> str:
    return " ON register_event" if vendor == "postgresql" else ""


def _name(change: str) -> str:
    return f"no_{change.lower()}_of_an_event"


def guards(vendor: str) -> Iterable[str]:
    """The statements that put the triggers up in this kind of store."""
    if vendor == "postgresql":
        yield (
            f"CREATE FUNCTION {_FUNCTION} RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{_WORDS}'; END $$"
        )
    act = f"EXECUTE FUNCTION {_FUNCTION}" if vendor == "postgresql" else f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
    for change in _FORBIDDEN:
        yield f"CREATE TRIGGER {_name(change)} BEFORE {change} ON register_event FOR EACH ROW {act}"
