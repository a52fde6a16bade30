"""Documents: official papers with their cover, their marking, and the files they came in."""

import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import File as Sent
from ninja import Query, Router
from ninja.files import UploadedFile
from ninja.responses import Status
from pydantic import BaseModel, Field

from article71.api.callers import Ingest, account, writer
from article71.api.filters import Documents, refuse_unknown
from article71.api.forms import Number
from article71.api.mentions import look
from article71.api.pages import Page, Turn, one, page
from article71.api.rates import WRITING, Limit
from article71.api.uploads import Taken, take_in
from article71.register import filters
from article71.register.accounts import Account
from article71.register.documents import Document as Row
from article71.register.documents import File as FileRow

router = Router(tags=["Documents"], by_alias=True)


class File(BaseModel):
    """The bytes of a paper in one format."""

    name: str
    sha256: str
    size: int = Field(description="Bytes.")
    pages: int | None = Field(description="Pages; null where the format has none.")


class Document(BaseModel):
    """One paper, its cover's fields as printed."""

    number: int
    reference: str
    kind: str
    subtitle: str
    place: str
    date: datetime.date | None
    language: str
    subject: str
    title: str
    sender: str = Field(alias="from")
    to: str
    received: datetime.date | None
    previous: list[str]
    commission_document: str
    interinstitutional: list[str]
    subject_codes: list[str]
    printed_marking: str = Field(description="The marking as the cover prints it.")
    marking: str = Field(description="PUBLIC or LIMITE, as it is now.")
    registered: datetime.date = Field(description="The day it was taken in.")
    revises: int | None = Field(description="The document that it is a revision of.")
    files: list[File]


class Section(BaseModel):
    """A heading."""

    number: str
    title: str
    level: int
    page: int | None


class Note(BaseModel):
    """A note, at the sentence that bears its mark."""

    number: str
    text: str
    section: str
    sentence: str


class WholeDocument(Document):
    """One paper with its words."""

    text: str = Field(description="The plain text, in which spans count.")
    sections: list[Section]
    footnotes: list[Note]


_AS_THEY_ARE = (
    "reference",
    "kind",
    "subtitle",
    "place",
    "date",
    "language",
    "subject",
    "title",
    "to",
    "received",
    "previous",
    "commission_document",
    "interinstitutional",
    "subject_codes",
    "printed_marking",
    "registered",
)


def _public(row: Row) -> Document:
    return Document(**_fields(row))


def _fields(row: Row) -> dict[str, Any]:
    same = {name: getattr(row, name) for name in _AS_THEY_ARE}
    return same | {
        "number": row.pk,
        "from": row.sender,
        "marking": str(row.marking),
        "revises": row.revises.pk if row.revises else None,
        "files": [_file(each) for each in row.files.all()],
    }


def _file(row: FileRow) -> File:
    return File(name=row.name, sha256=row.sha256, size=row.size, pages=row.pages)


def _whole(rows: QuerySet[Row], who: Account | None) -> QuerySet[Row]:
    revised = Prefetch("revises", Row.objects.visible_to(who).only("pk"))
    return rows.select_related("marking").prefetch_related("files", revised)


@router.get("", response=Page[Document], summary="List documents", url_name="api_documents")
def documents(
    request: HttpRequest, response: HttpResponse, asked: Query[Documents], turn: Query[Turn]
) -> Page[Document]:
    """The documents asked for, without their words."""
    refuse_unknown(request.GET, Documents, Turn)
    who = account(request)
    rows = filters.documents(asked.asked(), who).defer("text", "sections", "footnotes", "names")
    return page(request, response, _whole(rows, who), turn, _public)


@router.get("/{int:number}", response=WholeDocument, summary="One document", url_name="api_document")
def document(request: HttpRequest, number: Number) -> WholeDocument:
    """One document with its words; whoever reads a LIMITE one has an event of that day in the audit trail."""
    who = account(request)
    row = one(_whole(Row.objects.visible_to(who), who), number)
    look([row.pk], who)
    return WholeDocument(**_fields(row), text=row.text, sections=row.sections, footnotes=row.footnotes)


@router.post(
    "",
    response={201: Taken},
    summary="Hand in a document",
    url_name="api_documents",
    auth=Ingest(),
    throttle=Limit("writing", WRITING),
)
def upload(request: HttpRequest, response: HttpResponse, file: Sent[UploadedFile]) -> Status[Taken]:
    """Take a paper in: its findings become proposals. The answer comes when it has been read, within a minute.

    A file that is no paper, is classified or cannot be read is refused, with the reason, and nothing of it is kept.
    """
    taken = take_in(file, writer(request))
    response["Location"] = request.build_absolute_uri(reverse("api:api_document", args=[taken.document]))
    return Status(201, taken)
