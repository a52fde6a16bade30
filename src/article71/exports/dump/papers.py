"""Documents, their words, what they cite, and what does not add up in them."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from article71.exports.dump.tables import Field, Table
from article71.register.documents import Document
from article71.register.observations import Observation
from article71.register.references import Reference

_HEAVY = ("text", "sections", "footnotes", "names")


def public_documents() -> QuerySet[Document]:
    """The documents that everybody may see."""
    return Document.objects.visible_to(None)


def _documents() -> QuerySet[Document]:
    revised = Prefetch("revises", public_documents().only("pk"))
    return public_documents().defer(*_HEAVY).prefetch_related("files", revised)


def _references() -> QuerySet[Reference]:
    return Reference.objects.visible_to(None).standing().filter(document__in=public_documents())


def _observations() -> QuerySet[Observation]:
    return Observation.objects.visible_to(None).standing().filter(document__in=public_documents())


def _printed(name: str, meaning: str, kind: str = "string") -> Field:
    return Field(name, kind, meaning, lambda row: getattr(row, name))


def _sections(row: Any) -> list[str]:
    return [place.get("section") or "" for place in row.places]


DOCUMENTS = Table(
    "documents",
    "Official papers, by the fields of their covers.",
    (
        Field("number", "integer", "its number in the register", lambda paper: paper.pk),
        _printed("reference", "its reference"),
        _printed("kind", "what it is, as its cover says"),
        _printed("date", "its date", "date"),
        _printed("title", "its title"),
        _printed("subject", "its subject"),
        Field("from", "string", "who sends it", lambda paper: paper.sender),
        _printed("to", "to whom"),
        _printed("previous", "the papers it follows", "array"),
        _printed("commission_document", "the Commission's number"),
        _printed("interinstitutional", "the procedures it belongs to", "array"),
        _printed("subject_codes", "the subject codes on its cover", "array"),
        _printed("registered", "the day it was taken in", "date"),
        Field(
            "revises",
            "integer",
            "the document it is a revision of",
            lambda paper: paper.revises.pk if paper.revises else None,
            to="documents",
        ),
        Field("files", "array", "sha256 of its files", lambda paper: [file.sha256 for file in paper.files.all()]),
    ),
    _documents,
)

TEXTS = Table(
    "texts",
    "The plain text of each document, in which characters are counted.",
    (
        Field("number", "integer", "the document", lambda paper: paper.pk, to="documents"),
        _printed("text", "its plain text"),
    ),
    lambda: public_documents().exclude(text="").only("pk", "text"),
)

REFERENCES = Table(
    "references",
    "What papers cite, each citation with the canonical id of what it names.",
    (
        Field("number", "integer", "its number in the register", lambda each: each.pk),
        Field("document", "integer", "the document that cites", lambda each: each.document_id, to="documents"),
        _printed("text", "the citation as printed"),
        _printed("scheme", "the numbering system"),
        Field("id", "string", "the canonical id of what is cited", lambda each: each.canonical),
        _printed("celex", "its CELEX number"),
        _printed("uri", "its public address"),
        _printed("section", "the heading it stands under"),
        _printed("page", "the page", "integer"),
        _printed("footnote", "the note it stands in; empty in the text"),
    ),
    _references,
)

OBSERVATIONS = Table(
    "observations",
    "What does not add up in the papers, put as questions.",
    (
        Field("number", "integer", "its number in the register", lambda each: each.pk),
        Field("document", "integer", "the document", lambda each: each.document_id, to="documents"),
        _printed("kind", "what kind of question it is"),
        _printed("text", "the question"),
        Field("sections", "array", "the headings it is about", _sections),
        _printed("state", "open or settled"),
        _printed("note", "how it was settled"),
    ),
    _observations,
)
