"""References: what the papers cite, each citation with the canonical id of what it names."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import HIGHEST, Number, Place
from article71.api.pages import Page, Turn, one, page
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.references import Reference as Row
from article71.register.references import ReferenceQuerySet

router = Router(tags=["References"], by_alias=True)


class Reference(BaseModel):
    """One citation where it stands."""

    number: int
    document: int = Field(description="The document that cites.")
    text: str = Field(description="The citation as printed.")
    scheme: str = Field(description="The numbering system, such as `council` or `celex`.")
    id: str = Field(description="The canonical id of what is cited.")
    celex: str
    uri: str = Field(description="Its public address, where it has one.")
    place: Place
    footnote: str = Field(description="The number of the note it stands in; empty where it stands in the text.")


class References(BaseModel):
    """The filters of references."""

    document: int | None = Field(None, ge=1, le=HIGHEST, description="The number of the document that cites.")
    id: str = Field("", pattern=TEXT, description="The canonical id of what is cited: who cites it.")
    scheme: str = Field("", pattern=TEXT, description="The numbering system.")


def _public(row: Row) -> Reference:
    return Reference(
        number=row.pk,
        document=row.document_id,
        text=row.text,
        scheme=row.scheme,
        id=row.canonical,
        celex=row.celex,
        uri=row.uri,
        place=Place(section=row.section, page=row.page, span=[row.start, row.end]),
        footnote=row.footnote,
    )


def _seen(who: Account | None) -> ReferenceQuerySet:
    return Row.objects.visible_to(who).standing().filter(document__in=Document.objects.visible_to(who))


@router.get("", response=Page[Reference], summary="List references", url_name="api_references")
def references(
    request: HttpRequest, response: HttpResponse, asked: Query[References], turn: Query[Turn]
) -> Page[Reference]:
    """The references asked for: what a paper cites, or who cites a paper."""
    refuse_unknown(request.GET, References, Turn)
    given = {"document": asked.document, "canonical": asked.id, "scheme": asked.scheme}
    rows = _seen(account(request)).filter(**{name: value for name, value in given.items() if value})
    return page(request, response, rows, turn, _public)


@router.get("/{int:number}", response=Reference, summary="One reference", url_name="api_reference")
def reference(request: HttpRequest, number: Number) -> Reference:
    """One reference."""
    return _public(one(_seen(account(request)), number))
