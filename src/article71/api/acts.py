"""Acts: who did what, when, with the numbers of the places that tell it."""

from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import Acts, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act as Row
from article71.register.acts import ActQuerySet, ActState
from article71.register.facets import semester
from article71.register.mentions import Mention
from article71.vocabulary.act_types import ActType, Side

router = Router(tags=["Acts"], by_alias=True)


class Act(BaseModel):
    """What somebody did: one record however often it is told."""

    number: int
    state: ActState = Field(description="How far people have come with it: a proposal is what a rule read.")
    type: ActType
    side: Side = Field(description="The side of the committee's mandate that the type belongs to.")
    actors: list[str] = Field(description="Who did it, by short names; an unknown body by its words.")
    verb: str
    object: str = Field(description="What it was done to, in the paper's words.")
    addressees: list[str] = Field(description="Who was asked, told or thanked.")
    source: list[str] = Field(description="Who gave the information, where the act is told in the passive.")
    date: Days | None = Field(description="When it happened, as far as it is told.")
    due: Days | None = Field(description="By when what was asked is due.")
    recurrence: str = Field(description="How often it is due, as a rule of RFC 5545; empty when once.")
    topic: str = Field(description="The topic's key; empty when there is none.")
    presidency: str = Field(description="The semester of the presidency it happened under, such as 2024-H2, or empty.")
    marking: str = Field(description="PUBLIC or LIMITE.")
    mentions: list[int] = Field(description="The numbers of the mentions that tell it.")
    joined_to: int | None = Field(description="The act that this one was found to be, where two were joined.")


def _public(row: Row) -> Act:
    return Act(
        number=row.pk,
        state=ActState(row.state),
        type=ActType(row.type),
        side=row.side,
        actors=list(row.actors),
        verb=row.verb,
        object=row.object,
        addressees=list(row.addressees),
        source=list(row.source),
        date=days(row.date),
        due=days(row.due),
        recurrence=row.recurrence,
        topic=row.topic.key if row.topic else "",
        presidency=semester(row.presidency) if row.presidency else "",
        marking=str(row.marking),
        mentions=[each.pk for each in row.mentions.all()],
        joined_to=row.joined_to_id,
    )


def _whole(rows: ActQuerySet, who: Account | None) -> ActQuerySet:
    """With all that the public form tells; an act joined to one that may not be seen is not there."""
    told = Prefetch("mentions", Mention.objects.visible_to(who).standing().only("pk", "act_id"))
    seen = Q(joined_to=None) | Q(joined_to__in=Row.objects.visible_to(who))
    return rows.filter(seen).select_related("marking").prefetch_related(told)


@router.get("", response=Page[Act], summary="List acts", url_name="api_acts")
def acts(request: HttpRequest, response: HttpResponse, asked: Query[Acts], turn: Query[Turn]) -> Page[Act]:
    """The acts asked for; rejected ones, and those joined to another, only by their state."""
    refuse_unknown(request.GET, Acts, Turn)
    who = account(request)
    return page(request, response, _whole(filters.acts(asked.asked(), who), who), turn, _public)


@router.get("/{int:number}", response=Act, summary="One act", url_name="api_act")
def act(request: HttpRequest, number: Number) -> Act:
    """One act, in any state."""
    who = account(request)
    return _public(one(_whole(Row.objects.visible_to(who).with_parties(), who), number))
