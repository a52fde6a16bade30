"""Operations that their leads have made public."""

from django.db.models import QuerySet

from article71.exports.dump.tables import Field, Table, days
from article71.register.bodies import Body
from article71.register.operation_values import aims_of
from article71.register.operations import Operation


def _public() -> QuerySet[Operation]:
    return Operation.objects.visible_to(None).with_version()


def _participants(row: Operation) -> list[Body]:
    return list(row.version.participants.all()) if row.version else []


OPERATIONS = Table(
    "operations",
    "Planned operations that their leads have made public, as they say now.",
    (
        Field("number", "integer", "its number in the register", lambda row: row.pk),
        Field("reference", "string", "the lead's own reference", lambda row: row.version.reference),
        Field("kind", "string", "joint customs operation, joint action day and so on", lambda row: row.version.kind),
        Field("title", "string", "its name", lambda row: row.version.title),
        Field("state", "string", "how far it has come", lambda row: row.state),
        Field("lead", "string", "the body that leads it", lambda row: row.lead.short),
        Field("participants", "array", "who takes part", lambda row: [each.short for each in _participants(row)]),
        *days("window", "its days", lambda row: row.version.window),
        Field("aims", "array", "the keys of its aims", lambda row: list(aims_of(row.version))),
        Field("area", "array", "its countries and places", lambda row: [*row.version.countries, *row.version.places]),
        Field("identity", "string", "the SHA-256 of its present version", lambda row: row.version.identity),
    ),
    _public,
)
