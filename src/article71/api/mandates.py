"""Mandates: seats, offices, terms and groups that run from a day to a day."""

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.mandates import Mandate as Row

router = Router(tags=["Mandates"], by_alias=True)


class Mandate(BaseModel):
    """What a body or office is mandated to, and how long."""

    number: int
    body: str = Field(description="The short name of the body.")
    title: str
    term: Days | None
    before: str = Field(description="What must happen before it ends.")
    act: int | None = Field(description="The act that gives it, where one is known.")
    source: str = Field(description="Where it is known from.")
    marking: str = Field(description="PUBLIC or LIMITE.")


class Mandates(BaseModel):
    """The filters of mandates."""

    body: str = Field("", pattern=TEXT, examples=["Europol"], description="The short name of the body.")


def _public(row: Row) -> Mandate:
    return Mandate(
        number=row.pk,
        body=row.body.short,
        title=row.title,
        term=days(row.term),
        before=row.before,
        act=row.act.pk if row.act else None,
        source=row.source,
        marking=str(row.marking),
    )


def _seen(who: Account | None) -> QuerySet[Row]:
    act = Prefetch("act", Act.objects.visible_to(who))
    return Row.objects.visible_to(who).standing().select_related("body", "marking").prefetch_related(act)


@router.get("", response=Page[Mandate], summary="List mandates", url_name="api_mandates")
def mandates(request: HttpRequest, response: HttpResponse, asked: Query[Mandates], turn: Query[Turn]) -> Page[Mandate]:
    """The mandates asked for."""
    refuse_unknown(request.GET, Mandates, Turn)
    rows = _seen(account(request))
    rows = rows.filter(body__short__iexact=asked.body) if asked.body else rows
    return page(request, response, rows, turn, _public)


@router.get("/{int:number}", response=Mandate, summary="One mandate", url_name="api_mandate")
def mandate(request: HttpRequest, number: Number) -> Mandate:
    """One mandate."""
    return _public(one(_seen(account(request)), number))
