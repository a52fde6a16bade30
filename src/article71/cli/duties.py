"""`article71 duties`: who owes what, by when or how often."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.duties import DUTIES
from article71.register import filters


@with_groups
def duties(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List duties.

    `--type` asks for their kind: dated, recurring, continuous or undated; `--period` for when they fall due.
    """
    show(DUTIES, filters.duties(filters_.asked(), store.viewer(as_)), form)
