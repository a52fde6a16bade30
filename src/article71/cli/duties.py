"""`article71 duties`: who owes what, by when or how often."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Column, Form, Format, show
from article71.register import filters
from article71.register.duties import Duty

DUTIES: tuple[Column[Duty], ...] = (
    Column("duty", lambda duty: duty.pk),
    Column("state", lambda duty: duty.state),
    Column("kind", lambda duty: duty.kind),
    Column("due", lambda duty: duty.due),
    Column("recurrence", lambda duty: duty.recurrence),
    Column("owners", lambda duty: duty.owners),
    Column("what", lambda duty: duty.what),
    Column("since", lambda duty: duty.since),
    Column("acts", lambda duty: [act.pk for act in duty.acts.all()]),
)


@with_groups
def duties(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List duties.

    `--type` asks for their kind: dated, recurring, continuous or undated; `--period` for when they fall due.
    """
    show(DUTIES, filters.duties(filters_.asked(), store.viewer(as_)), form)
