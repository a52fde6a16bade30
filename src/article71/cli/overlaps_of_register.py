"""`article71 overlaps --register`: the overlaps of the operations in the register, as their owners may know them."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.operations import OVERLAPS
from article71.register import filters


@with_groups
def overlaps(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List the overlaps of the register's operations, the first to be answered first.

    An account sees those of the operations that its body leads or coordinates; of the other side no more than its
    owner released. `--state` asks for unseen, unanswered, answered, muted or over; `--type` for a class such as
    collision; `--period` for the months; `--body` for the lead.
    """
    found = filters.overlaps(filters_.asked(), store.viewer(as_))
    show(OVERLAPS, filters.overlaps_in_order(found, "deadline"), form)
