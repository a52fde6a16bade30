"""Observations: what does not add up in the papers, put as questions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import Observations, refuse_unknown
from article71.api.forms import Number, Place
from article71.api.pages import Page, Turn, one, page
from article71.register import filters
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.observations import Observation as Row
from article71.register.observations import ObservationQuerySet, ObservationState

router = Router(tags=["Observations"], by_alias=True)


class Observation(BaseModel):
    """One question on one document."""

    number: int
    document: int
    kind: str
    text: str
    places: list[Place]
    state: ObservationState
    note: str = Field(description="How it was settled.")


def _public(row: Row) -> Observation:
    return Observation(
        number=row.pk,
        document=row.document_id,
        kind=row.kind,
        text=row.text,
        places=[_place(each) for each in row.places],
        state=ObservationState(row.state),
        note=row.note,
    )


def _place(told: dict[str, Any]) -> Place:
    return Place(section=told.get("section") or "", page=told.get("page"), span=told.get("span"))


def _on_papers_seen(rows: ObservationQuerySet, who: Account | None) -> ObservationQuerySet:
    return rows.filter(document__in=Document.objects.visible_to(who))


@router.get("", response=Page[Observation], summary="List observations", url_name="api_observations")
def observations(
    request: HttpRequest, response: HttpResponse, asked: Query[Observations], turn: Query[Turn]
) -> Page[Observation]:
    """The observations asked for, open and settled."""
    refuse_unknown(request.GET, Observations, Turn)
    who = account(request)
    rows = filters.observations(asked.asked(), who)
    return page(request, response, _on_papers_seen(rows, who), turn, _public)


@router.get("/{int:number}", response=Observation, summary="One observation", url_name="api_observation")
def observation(request: HttpRequest, number: Number) -> Observation:
    """One observation."""
    who = account(request)
    return _public(one(_on_papers_seen(Row.objects.visible_to(who), who), number))
