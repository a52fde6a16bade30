"""The columns of mandates."""

from article71.exports.tables import Column
from article71.register.mandates import Mandate

MANDATES: tuple[Column[Mandate], ...] = (
    Column("mandate", lambda mandate: mandate.pk),
    Column("body", lambda mandate: mandate.body.short),
    Column("title", lambda mandate: mandate.title),
    Column("term", lambda mandate: mandate.term),
    Column("before it ends", lambda mandate: mandate.before),
    Column("source", lambda mandate: mandate.source),
    Column("marking", lambda mandate: str(mandate.marking)),
)
