"""The nouns that search goes through, each with the table of its stems."""

from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import Prefetch, QuerySet

from article71.register.acts import Act, Party
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty, Owner
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import Meeting
from article71.register.search.stems import (
    ActStems,
    BodyStems,
    DocumentStems,
    DutyStems,
    LegislativeFileStems,
    MeetingStems,
    Stems,
)


class Noun(StrEnum):
    """A kind of record, in the order in which equals are told."""

    BODY = "body"
    DOCUMENT = "document"
    ACT = "act"
    DUTY = "duty"
    FILE = "legislative_file"
    MEETING = "meeting"


ROWS: dict[Noun, type[models.Model]] = {
    Noun.BODY: Body,
    Noun.DOCUMENT: Document,
    Noun.ACT: Act,
    Noun.DUTY: Duty,
    Noun.FILE: LegislativeFile,
    Noun.MEETING: Meeting,
}
STEMS: dict[Noun, type[Stems]] = {
    Noun.BODY: BodyStems,
    Noun.DOCUMENT: DocumentStems,
    Noun.ACT: ActStems,
    Noun.DUTY: DutyStems,
    Noun.FILE: LegislativeFileStems,
    Noun.MEETING: MeetingStems,
}


# Bodies come along with the parties that name them: records are indexed one at a time, and each query counts.
_NAMED: dict[Noun, "str | Prefetch[str]"] = {
    Noun.ACT: Prefetch("parties", Party.objects.select_related("body")),
    Noun.DUTY: Prefetch("owner_rows", Owner.objects.select_related("body")),
    Noun.BODY: "names",
    Noun.MEETING: "items",
}


def noun_of(row: models.Model) -> Noun:
    """The noun of a record."""
    return next(noun for noun, rows in ROWS.items() if isinstance(row, rows))


def with_words(noun: Noun) -> "QuerySet[Any]":
    """All records of the noun with everything their words are made of, in a fixed number of queries."""
    rows: QuerySet[Any] = ROWS[noun]._default_manager.order_by("pk")
    return rows.prefetch_related(_NAMED[noun]) if noun in _NAMED else rows
