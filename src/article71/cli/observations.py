"""`article71 observations`: what does not add up in the papers, as questions."""

from typing import Any

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Column, Form, Format, show
from article71.register import filters
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


@with_groups
def observations(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List observations. `--type` asks for their kind, such as two-numbers or count-differs."""
    show(OBSERVATIONS, filters.observations(filters_.asked(), store.viewer(as_)), form)
