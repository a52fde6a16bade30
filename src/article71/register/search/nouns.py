"""The nouns that search goes through, each with the table of its stems."""

from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import QuerySet

from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.search.stems import ActStems, BodyStems, DocumentStems, DutyStems, Stems


class Noun(StrEnum):
    """A kind of record, in the order in which equals are told."""

    BODY = "body"
    DOCUMENT = "document"
    ACT = "act"
    DUTY = "duty"


ROWS: dict[Noun, type[models.Model]] = {Noun.BODY: Body, Noun.DOCUMENT: Document, Noun.ACT: Act, Noun.DUTY: Duty}
STEMS: dict[Noun, type[Stems]] = {
    Noun.BODY: BodyStems,
    Noun.DOCUMENT: DocumentStems,
    Noun.ACT: ActStems,
    Noun.DUTY: DutyStems,
}


def noun_of(row: models.Model) -> Noun:
    """The noun of a record."""
    return next(noun for noun, rows in ROWS.items() if isinstance(row, rows))


def with_words(noun: Noun) -> "QuerySet[Any]":
    """All records of the noun with everything their words are made of, in a fixed number of queries."""
    rows: QuerySet[Any] = ROWS[noun]._default_manager.order_by("pk")
    named = {Noun.ACT: "parties__body", Noun.DUTY: "owner_rows__body", Noun.BODY: "names"}
    return rows.prefetch_related(named[noun]) if noun in named else rows
