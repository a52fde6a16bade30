"""Presidencies: who chairs which semester."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.filters import refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register.facets import semester
from article71.register.presidencies import Presidency as Row

router = Router(tags=["Presidencies"], by_alias=True)


class Presidency(BaseModel):
    """One semester in the chair."""

    number: int
    semester: str = Field(description="Its name in filters, such as 2024-H2.")
    country: str
    days: Days | None = Field(description="Its first and its last day.")
    trio: str = Field(description="The same for three in a row that share a programme.")
    source: str = Field(description="Where it is known from.")


def _public(row: Row) -> Presidency:
    return Presidency(
        number=row.pk,
        semester=semester(row),
        country=row.country,
        days=days(row.semester),
        trio=row.trio,
        source=row.source,
    )


@router.get("", response=Page[Presidency], summary="List presidencies", url_name="api_presidencies")
def presidencies(request: HttpRequest, response: HttpResponse, turn: Query[Turn]) -> Page[Presidency]:
    """All presidencies."""
    refuse_unknown(request.GET, Turn)
    return page(request, response, Row.objects.all(), turn, _public)


@router.get("/{int:number}", response=Presidency, summary="One presidency", url_name="api_presidency")
def presidency(request: HttpRequest, number: Number) -> Presidency:
    """One presidency."""
    return _public(one(Row.objects.all(), number))
