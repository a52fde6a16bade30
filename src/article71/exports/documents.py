"""The columns of documents."""

from article71.exports.tables import Column
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
