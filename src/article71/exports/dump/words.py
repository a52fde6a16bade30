"""The committee's words: bodies, topics, presidencies, mandates."""

from django.db.models import Prefetch, QuerySet

from article71.exports.dump.acts import public_acts
from article71.exports.dump.tables import Field, Table, days
from article71.register.bodies import Body
from article71.register.facets import semester
from article71.register.mandates import Mandate
from article71.register.presidencies import Presidency
from article71.register.topics import Topic

_NUMBER = Field("number", "integer", "its number in the register", lambda row: row.pk)
_SOURCE = Field("source", "string", "where it is known from", lambda row: row.source)


def _mandates() -> QuerySet[Mandate]:
    act = Prefetch("act", public_acts().only("pk"))
    return Mandate.objects.visible_to(None).standing().select_related("body").prefetch_related(act)


BODIES = Table(
    "bodies",
    "Who can act, be asked or be told.",
    (
        _NUMBER,
        Field("short", "string", "the name that acts carry", lambda body: body.short),
        Field("kind", "string", "institution, agency and the like", lambda body: body.kind),
        Field("parent", "string", "the body it belongs to", lambda body: body.parent),
        Field("names", "array", "every way of writing its name", lambda body: [each.text for each in body.names.all()]),
        *days("valid", "when it existed", lambda body: body.valid),
        _SOURCE,
    ),
    lambda: Body.objects.prefetch_related("names"),
)

TOPICS = Table(
    "topics",
    "The headings of the committee's work, in levels.",
    (
        _NUMBER,
        Field("key", "string", "its lasting name", lambda topic: topic.key),
        Field("title", "string", "its title", lambda topic: topic.title),
        Field("level", "integer", "1 for the highest", lambda topic: topic.level),
        Field("parent", "string", "the key of the heading above it", lambda topic: topic.parent),
        Field("position", "integer", "its place in reports", lambda topic: topic.position),
    ),
    Topic.objects.all,
)

PRESIDENCIES = Table(
    "presidencies",
    "Who chairs which semester.",
    (
        _NUMBER,
        Field("semester", "string", "its name, such as 2024-H2", semester),
        Field("country", "string", "who is in the chair", lambda each: each.country),
        *days("days", "the semester", lambda each: each.semester),
        Field("trio", "string", "the same for three in a row", lambda each: each.trio),
        _SOURCE,
    ),
    Presidency.objects.all,
)

MANDATES = Table(
    "mandates",
    "Seats, offices, terms and groups that run from a day to a day.",
    (
        _NUMBER,
        Field("body", "string", "the body", lambda each: each.body.short),
        Field("title", "string", "what it is mandated to", lambda each: each.title),
        *days("term", "how long", lambda each: each.term),
        Field("before", "string", "what must happen before it ends", lambda each: each.before),
        Field("act", "integer", "the act that gives it", lambda each: each.act.pk if each.act else None, to="acts"),
        _SOURCE,
    ),
    _mandates,
)
