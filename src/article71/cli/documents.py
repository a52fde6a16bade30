"""`article71 documents`: the papers of the register."""

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Column, Form, Format, show
from article71.register import filters
from article71.register.documents import Document

DOCUMENTS: tuple[Column[Document], ...] = (
    Column("document", lambda paper: paper.pk),
    Column("reference", lambda paper: paper.reference),
    Column("date", lambda paper: paper.date),
    Column("kind", lambda paper: paper.kind),
    Column("title", lambda paper: paper.title or paper.subject),
    Column("marking", lambda paper: str(paper.marking)),
    Column("registered", lambda paper: paper.registered, table=False),
    Column("subject_codes", lambda paper: paper.subject_codes, table=False),
    Column("acts", lambda paper: len({each.act_id for each in paper.mentions.all()})),
    Column("files", lambda paper: [file.name for file in paper.files.all()]),
)


@with_groups
def documents(filters_: Filters, form: Format = Form.TABLE, as_: As = "") -> None:
    """List papers.

    `--type` asks for their kind as printed, such as NOTE; `--body` and `--topic` for those that tell such acts.
    """
    found = filters.documents(filters_.asked(), store.viewer(as_))
    show(DOCUMENTS, found.select_related("marking").prefetch_related("mentions", "files"), form)
