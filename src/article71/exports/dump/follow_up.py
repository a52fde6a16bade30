"""What becomes of duties: the times at which they fall due, and what shows their delivery."""

from django.db.models import Q, QuerySet

from article71.exports.dump.tables import Field, Table, days
from article71.register.evidence import Evidence
from article71.register.markings import Marking
from article71.register.occurrences import Occurrence

_STANDING = ("proposed", "confirmed")


def _occurrences() -> QuerySet[Occurrence]:
    return Occurrence.objects.visible_to(None).filter(duty__state__in=_STANDING)


def _evidence() -> QuerySet[Evidence]:
    seen = Marking.objects.seen_by(None)
    told = Q(act=None) | Q(act__state__in=_STANDING)
    return Evidence.objects.seen_with(seen).accepted().filter(told, duty__state__in=_STANDING)


OCCURRENCES = Table(
    "occurrences",
    "The times at which recurring duties fall due; a missed one stays, and the next has a row of its own.",
    (
        Field("number", "integer", "its number in the register", lambda row: row.pk),
        Field("duty", "integer", "the duty", lambda row: row.duty_id, to="duties"),
        Field("time", "integer", "counted from 1 for each duty", lambda row: row.number),
        *days("due", "when it is due", lambda row: row.due),
    ),
    _occurrences,
)
EVIDENCE = Table(
    "evidence",
    "What shows that duties were delivered, as people accepted it.",
    (
        Field("number", "integer", "its number in the register", lambda row: row.pk),
        Field("duty", "integer", "the duty", lambda row: row.duty_id, to="duties"),
        Field(
            "occurrence",
            "integer",
            "which time of it; empty for the whole",
            lambda row: row.occurrence_id,
            to="occurrences",
        ),
        Field("extent", "string", "interim, partial or final", lambda row: row.extent),
        Field("day", "date", "from which day it counts", lambda row: row.day),
        Field("withdrawn", "date", "from which day it counts no more", lambda row: row.withdrawn),
        Field("document", "integer", "the document that shows it", lambda row: row.document_id, to="documents"),
        Field("act", "integer", "the act that shows it", lambda row: row.act_id, to="acts"),
        Field("meeting", "integer", "the meeting that shows it", lambda row: row.meeting_id),
        Field("link", "string", "an address that shows it", lambda row: row.link),
    ),
    _evidence,
)
