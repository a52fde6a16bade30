"""The columns of the audit trail."""

from dataclasses import dataclass

from article71.exports.tables import Column
from article71.register.event_changes import Line
from article71.register.events import Event


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the lines that its reader may see, and the role in which its account signs in now."""

    event: Event
    lines: list[Line]
    role: str


EVENTS: tuple[Column[Told], ...] = (
    Column("event", lambda told: told.event.number),
    Column("at", lambda told: told.event.at.isoformat()),
    Column("account", lambda told: told.event.account),
    Column("role", lambda told: told.role),
    Column("action", lambda told: told.event.action),
    Column("noun", lambda told: told.event.noun),
    Column("record", lambda told: told.event.record),
    Column("before", lambda told: [f"{line.name}: {line.before}" for line in told.lines if line.before]),
    Column("after", lambda told: [f"{line.name}: {line.after}" for line in told.lines if line.after]),
    Column("reason", lambda told: told.event.reason),
    Column("on", lambda told: told.event.on),
    Column("hash", lambda told: told.event.hash),
)
