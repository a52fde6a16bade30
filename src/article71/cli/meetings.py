"""`article71 meetings`: who meets, when, and how far the agenda has come."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.meetings import MEETINGS
from article71.register import filters


@with_groups
def meetings(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List meetings, the latest first.

    `--type` asks for their kind: formal, informal, support-group, joint, extraordinary or ministerial; `--period` for
    the days they are held on; `--state` for draft, circulated, closed or called-off.
    """
    found = filters.meetings(filters_.asked(), store.viewer(as_))
    show(MEETINGS, filters.meetings_in_order(found, "newest"), form)
