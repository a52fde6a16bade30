"""Bodies: institutions, committees, working parties, agencies, Member States, partners."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register.bodies import Body as Row

router = Router(tags=["Bodies"], by_alias=True)


class Name(BaseModel):
    """One way of writing a body's name."""

    text: str
    valid: Days | None = Field(description="When it was in use; null when always.")


class Body(BaseModel):
    """Who can act, be asked or be told."""

    number: int
    short: str = Field(description="The name that acts and lists carry.")
    kind: str
    parent: str = Field(description="The short name of the body it belongs to; empty when to none.")
    names: list[Name]
    valid: Days | None = Field(description="When it existed; null when always.")
    source: str = Field(description="Where it is known from.")


class Bodies(BaseModel):
    """The filters of bodies."""

    kind: str = Field("", pattern=TEXT, examples=["agency"], description="The kind, as `kind` gives it.")
    text: str = Field("", pattern=TEXT, description="What its short name, or any of its names, holds.")


def _public(row: Row) -> Body:
    return Body(
        number=row.pk,
        short=row.short,
        kind=row.kind,
        parent=row.parent,
        names=[Name(text=each.text, valid=days(each.valid)) for each in row.names.all()],
        valid=days(row.valid),
        source=row.source,
    )


@router.get("", response=Page[Body], summary="List bodies", url_name="api_bodies")
def bodies(request: HttpRequest, response: HttpResponse, asked: Query[Bodies], turn: Query[Turn]) -> Page[Body]:
    """The bodies asked for."""
    refuse_unknown(request.GET, Bodies, Turn)
    rows = Row.objects.visible_to(account(request)).prefetch_related("names")
    rows = rows.filter(kind=asked.kind) if asked.kind else rows
    if asked.text:
        rows = rows.filter(Q(short__icontains=asked.text) | Q(names__text__icontains=asked.text)).distinct()
    return page(request, response, rows, turn, _public)


@router.get("/{int:number}", response=Body, summary="One body", url_name="api_body")
def body(request: HttpRequest, number: Number) -> Body:
    """One body."""
    return _public(one(Row.objects.visible_to(account(request)).prefetch_related("names"), number))
