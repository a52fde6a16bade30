"""Follows: what the account of the token wants to be told of by mail."""

import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router, Status
from pydantic import BaseModel, Field, StringConstraints

from article71.actions import follows as actions
from article71.api.callers import Follow as Following
from article71.api.callers import account, writer
from article71.api.filters import refuse_unknown
from article71.api.forms import NO_NUL, Number
from article71.api.pages import Page, Turn, one, page
from article71.api.rates import WRITING, Limit
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.follows import Follow as Row
from article71.register.follows import Followed
from article71.register.targets import LONGEST, Target, shown

router = Router(tags=["Follows"], by_alias=True)
Name = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, pattern=NO_NUL)]


class Wanted(BaseModel):
    """A thing to be told of."""

    kind: Followed
    target: Name = Field(
        description="The number of a body, duty, file or meeting; a topic's key; or a list and its question, as "
        "`duties?body=COSI&due=overdue`.",
        examples=["duties?body=COSI"],
    )


class Follow(BaseModel):
    """One thing that the account is told of."""

    number: int
    kind: Followed
    target: str
    title: str = Field(description="What it is called; empty where you may see it no more.")
    page: str = Field(description="The address of its page; empty where you may see it no more.")
    begun: datetime.datetime


def _public(request: HttpRequest, row: Row, who: Account) -> Follow:
    told = {"number": row.pk, "kind": row.kind, "target": row.target, "begun": row.begun}
    try:
        about = shown(Target(row.kind, row.target), who)
    except (NotThere, BadInput):
        return Follow.model_validate(told | {"title": "", "page": ""})
    return Follow.model_validate(told | {"title": about.title, "page": request.build_absolute_uri(about.address)})


@router.get("", response=Page[Follow], summary="List what you follow", url_name="api_follows")
def follows(request: HttpRequest, response: HttpResponse, turn: Query[Turn]) -> Page[Follow]:
    """What the account of the token follows; without a token nothing."""
    refuse_unknown(request.GET, Turn)
    who = account(request)
    rows = Row.objects.of(who) if who else Row.objects.none()
    return page(request, response, rows, turn, lambda row: _public(request, row, writer(request)))


@router.post(
    "",
    response={201: Follow},
    summary="Follow a thing",
    url_name="api_follows",
    auth=Following(),
    throttle=Limit("writing", WRITING),
)
def follow(request: HttpRequest, said: Body[Wanted]) -> Status[Follow]:
    """Be told by mail of what is new of it, once a day at the most. What is followed already goes on."""
    who = writer(request)
    return Status(201, _public(request, actions.begin(Target.named(said.kind, said.target), by=who), who))


@router.post(
    "/{int:number}/stop",
    response={204: None},
    summary="Stop following",
    url_name="api_stop",
    auth=Following(),
    throttle=Limit("writing", WRITING),
)
def stop(request: HttpRequest, number: Number) -> Status[None]:
    """Nothing more is sent for it."""
    who = writer(request)
    actions.stop(one(Row.objects.of(who), number), by=who)
    return Status(204, None)
