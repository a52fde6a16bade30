"""The columns of observations."""

from typing import Any

from article71.exports.tables import Column
from article71.register.observations import Observation


def _place(place: dict[str, Any]) -> str:
    page = f" page {place['page']}" if place["page"] else ""
    return f"{place['section']}{page}".strip()


OBSERVATIONS: tuple[Column[Observation], ...] = (
    Column("observation", lambda each: each.pk),
    Column("state", lambda each: each.state),
    Column("kind", lambda each: each.kind),
    Column("document", lambda each: str(each.document)),
    Column("places", lambda each: [_place(place) for place in each.places]),
    Column("text", lambda each: each.text),
    Column("note", lambda each: each.note, table=False),
)
