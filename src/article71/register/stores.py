"""Where a store lies: its address, such as postgresql://user@host/name, as Django's settings of a connection."""

from typing import Any

import dj_database_url

from article71.errors import BadInput

# A transaction that reads first and writes later would fail under a second writer: IMMEDIATE makes it wait its turn.
# synchronous=FULL: a power cut that undid the last commits would leave heads noted outside that accuse somebody of it.
_SQLITE: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}


def connection_to(address: str, name: str) -> dict[str, Any]:
    """The settings of a connection. BadInput, which tells where the address was given, when it is none."""
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(address, conn_max_age=60))
    except ValueError as error:
        raise BadInput("it must be like postgresql://user@host/name", name) from error
    if found["ENGINE"] == "django.db.backends.sqlite3":
        found["OPTIONS"] = _SQLITE
    return found
