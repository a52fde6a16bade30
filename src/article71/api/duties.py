"""Duties: who owes what, by when or how often, because of which acts."""

import datetime

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import Duties, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty as Row
from article71.register.duties import DutyKind, DutyState

router = Router(tags=["Duties"], by_alias=True)


class Duty(BaseModel):
    """What somebody owes because of acts."""

    number: int
    state: DutyState = Field(description="Whether people hold it to exist; it stands as its acts do.")
    kind: DutyKind = Field(description="How it runs.")
    owners: list[str] = Field(description="Who owes it, by short names; an unknown body by its words.")
    what: str
    due: Days | None
    recurrence: str = Field(description="How often it is due, as a rule of RFC 5545; empty when once or never.")
    since: datetime.date | None = Field(description="The day the first of its acts took effect.")
    acts: list[int] = Field(description="The numbers of the acts it follows from.")
    document: int | None = Field(description="The document that tells it.")
    marking: str = Field(description="PUBLIC or LIMITE.")


def _public(row: Row) -> Duty:
    return Duty(
        number=row.pk,
        state=DutyState(row.state),
        kind=DutyKind(row.kind),
        owners=list(row.owners),
        what=row.what,
        due=days(row.due),
        recurrence=row.recurrence,
        since=row.since,
        acts=[each.pk for each in row.acts.all()],
        document=row.document.pk if row.document else None,
        marking=str(row.marking),
    )


def _told(rows: QuerySet[Row], who: Account | None) -> QuerySet[Row]:
    paper = Prefetch("document", Document.objects.visible_to(who).only("pk"))
    return rows.select_related("marking").prefetch_related(paper)


@router.get("", response=Page[Duty], summary="List duties", url_name="api_duties")
def duties(request: HttpRequest, response: HttpResponse, asked: Query[Duties], turn: Query[Turn]) -> Page[Duty]:
    """The duties asked for; rejected ones only by their state."""
    refuse_unknown(request.GET, Duties, Turn)
    who = account(request)
    return page(request, response, _told(filters.duties(asked.asked(), who), who), turn, _public)


@router.get("/{int:number}", response=Duty, summary="One duty", url_name="api_duty")
def duty(request: HttpRequest, number: Number) -> Duty:
    """One duty, in any state."""
    who = account(request)
    acts = Prefetch("acts", Act.objects.visible_to(who))
    rows = Row.objects.visible_to(who).prefetch_related("owner_rows__body", acts)
    return _public(one(_told(rows, who), number))
