"""`article71 documents`: the papers of the register."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.documents import DOCUMENTS
from article71.register import filters
from article71.register.related import with_told


@with_groups
def documents(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List papers.

    `--type` asks for their kind as printed, such as NOTE; `--body` and `--topic` for those that tell such acts.
    """
    viewer = store.viewer(as_)
    found = filters.documents(filters_.asked(), viewer)
    show(DOCUMENTS, with_told(found, viewer), form)
