"""Mailboxes: where offices of bodies read their mail, for those who are cleared for LIMITE."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router, Status
from pydantic import BaseModel, Field, StringConstraints

from article71.actions import mailboxes as actions
from article71.actions.mailboxes import NewMailbox
from article71.api.callers import Keep, account, writer
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import NO_NUL, NOTHING, Day, Days, Known, Number, Reason, days
from article71.api.pages import Page, Turn, one, page
from article71.api.rates import WRITING, Limit
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.bodies import Body as BodyRow
from article71.register.mailboxes import Mailbox as Row
from article71.register.mailboxes import MailboxQuerySet

router = Router(tags=["Mailboxes"], by_alias=True)
Address = Annotated[str, StringConstraints(min_length=3, max_length=254, pattern=NO_NUL)]
Office = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]


class Mailbox(BaseModel):
    """The address of an office of a body."""

    number: int
    body: str = Field(description="The short name of the body.")
    address: str
    office: str = Field(description="What the office is called.")
    valid: Days | None = Field(description="When it is in use; null when always.")


class Entered(BaseModel, populate_by_name=True):
    """A mailbox to be entered: of an office, not of a person."""

    body: Known = Field(description="The number of the body.")
    address: Address = Field(description="The e-mail address.", examples=["cosi-desk@lock-forum.example"])
    office: Office = Field("", description="What the office is called.")
    first: Day | None = Field(None, alias="from", description="Since when it is in use; null is today.")


class Mailboxes(BaseModel):
    """The filters of mailboxes."""

    body: str = Field("", pattern=TEXT, examples=["Europol"], description="The short name of the body.")


def _public(row: Row) -> Mailbox:
    return Mailbox(number=row.pk, body=row.body.short, address=row.address, office=row.office, valid=days(row.valid))


def _seen(who: Account | None) -> MailboxQuerySet:
    return Row.objects.visible_to(who).select_related("body")


@router.get("", response=Page[Mailbox], summary="List mailboxes", url_name="api_mailboxes")
def mailboxes(
    request: HttpRequest, response: HttpResponse, asked: Query[Mailboxes], turn: Query[Turn]
) -> Page[Mailbox]:
    """The mailboxes asked for, those out of use too."""
    refuse_unknown(request.GET, Mailboxes, Turn)
    rows = _seen(account(request))
    rows = rows.filter(body__short__iexact=asked.body) if asked.body else rows
    return page(request, response, rows, turn, _public)


@router.get("/{int:number}", response=Mailbox, summary="One mailbox", url_name="api_mailbox")
def mailbox(request: HttpRequest, number: Number) -> Mailbox:
    """One mailbox."""
    return _public(one(_seen(account(request)), number))


@router.post(
    "",
    response={201: Mailbox},
    summary="Enter a mailbox",
    url_name="api_mailboxes",
    auth=Keep(),
    throttle=Limit("writing", WRITING),
)
def enter(request: HttpRequest, said: Body[Entered]) -> Status[Mailbox]:
    """What concerns the body is sent there too."""
    who = writer(request)
    body = one(BodyRow.objects.visible_to(who), said.body)
    valid = Period(said.first, None) if said.first else None
    return Status(201, _public(actions.add(body, NewMailbox(said.address, said.office, valid), by=who)))


@router.post(
    "/{int:number}/close",
    response={204: None},
    summary="Close a mailbox",
    url_name="api_close",
    auth=Keep(),
    throttle=Limit("writing", WRITING),
)
def close(request: HttpRequest, number: Number, said: Body[Reason] = NOTHING) -> Status[None]:
    """Nothing is sent there any more, from today on."""
    who = writer(request)
    actions.close(one(_seen(who), number), said.reason, by=who)
    return Status(204, None)
