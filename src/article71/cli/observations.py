"""`article71 observations`: what does not add up in the papers, as questions."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.observations import OBSERVATIONS
from article71.register import filters


@with_groups
def observations(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List observations. `--type` asks for their kind, such as two-numbers or count-differs."""
    show(OBSERVATIONS, filters.observations(filters_.asked(), store.viewer(as_)), form)
