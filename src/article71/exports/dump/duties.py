"""Duties."""

from django.db.models import Prefetch, QuerySet

from article71.exports.dump.acts import public_acts
from article71.exports.dump.papers import public_documents
from article71.exports.dump.tables import Field, Table, days
from article71.register.duties import Duty


def _duties() -> QuerySet[Duty]:
    acts = Prefetch("acts", public_acts().only("pk"))
    paper = Prefetch("document", public_documents().only("pk"))
    return Duty.objects.visible_to(None).standing().prefetch_related("owner_rows__body", acts, paper)


DUTIES = Table(
    "duties",
    "What somebody owes because of acts.",
    (
        Field("number", "integer", "its number in the register", lambda duty: duty.pk),
        Field("state", "string", "proposed or confirmed, as its acts are", lambda duty: duty.state),
        Field("kind", "string", "dated, recurring, continuous or undated", lambda duty: duty.kind),
        Field("owners", "array", "who owes it, by short names", lambda duty: list(duty.owners)),
        Field("what", "string", "what is owed", lambda duty: duty.what),
        *days("due", "when it is due", lambda duty: duty.due),
        Field("recurrence", "string", "how often, as a rule of RFC 5545", lambda duty: duty.recurrence),
        Field("since", "date", "the day its first act took effect", lambda duty: duty.since),
        Field("acts", "array", "the acts it follows from", lambda duty: [act.pk for act in duty.acts.all()]),
        Field(
            "document",
            "integer",
            "the document that tells it",
            lambda duty: duty.document.pk if duty.document else None,
            to="documents",
        ),
    ),
    _duties,
)
