"""Legislative files, how far they have come line by line, and the days on which their acts take effect."""

from django.db.models import Prefetch, QuerySet

from article71.exports.dump.tables import Field, Table, days
from article71.register.developments import Development, EffectDay
from article71.register.legislative_files import LegislativeFile

_FILE = Field("file", "integer", "the file it is told of", lambda row: row.file_id, to="legislation")
_SOURCE = Field("source", "string", "where it is known from", lambda row: row.source)


def _files() -> QuerySet[LegislativeFile]:
    seen = LegislativeFile.objects.visible_to(None)
    return seen.prefetch_related(Prefetch("related", seen.only("pk")))


LEGISLATION = Table(
    "legislation",
    "Proposals on their way and acts being applied, that bear on internal security.",
    (
        Field("number", "integer", "its number in the register", lambda file: file.pk),
        Field("handling", "string", "outside or within justice and home affairs", lambda file: file.handling),
        Field("title", "string", "its title", lambda file: file.title),
        Field("short", "string", "what people call it", lambda file: file.short),
        Field("procedure", "string", "the interinstitutional procedure", lambda file: file.procedure),
        Field("proposal", "string", "the Commission's proposal", lambda file: file.proposal),
        Field("lead", "string", "who is in the lead", lambda file: file.lead),
        Field("configuration", "string", "the configuration of the Council", lambda file: file.configuration),
        Field("implication", "string", "what it means for internal security", lambda file: file.implication),
        Field("act", "string", "the act's number in words", lambda file: file.act),
        Field("celex", "string", "the act's CELEX number", lambda file: file.act_celex),
        Field("eli", "string", "the act's European Legislation Identifier", lambda file: file.act_eli),
        Field("amends", "array", "what it amends, replaces or rests on", lambda file: list(file.amends)),
        Field("related", "array", "the files it hangs together with", lambda file: [e.pk for e in file.related.all()]),
        _SOURCE,
    ),
    _files,
)

DEVELOPMENTS = Table(
    "developments",
    "The state of play of legislative files, line by line.",
    (
        Field("number", "integer", "its number in the register", lambda row: row.pk),
        _FILE,
        *days("days", "when it happened", lambda row: row.day),
        Field("stage", "string", "how far the file came by it; empty where no further", lambda row: row.stage),
        Field("words", "string", "what happened", lambda row: row.words),
        _SOURCE,
    ),
    lambda: Development.objects.visible_to(None).standing(),
)

EFFECT_DAYS = Table(
    "effect_days",
    "The days on which acts enter into force, apply, must be transposed or reviewed.",
    (
        Field("number", "integer", "its number in the register", lambda row: row.pk),
        _FILE,
        Field("kind", "string", "in-force, application, transposition or review", lambda row: row.kind),
        *days("days", "the day", lambda row: row.day),
        Field("part", "string", "the part of the act it is for", lambda row: row.part),
    ),
    lambda: EffectDay.objects.visible_to(None),
)
