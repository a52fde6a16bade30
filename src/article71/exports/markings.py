"""The columns of papers that are not for everybody."""

from article71.exports.tables import Column
from article71.register.documents import Document

NARROW: tuple[Column[Document], ...] = (
    Column("document", lambda paper: paper.pk),
    Column("reference", lambda paper: paper.reference),
    Column("date", lambda paper: paper.date),
    Column("title", lambda paper: paper.title or paper.subject),
    Column("marking", lambda paper: paper.marking.words),
    Column("review by", lambda paper: getattr(paper, "review_by", None)),
)
