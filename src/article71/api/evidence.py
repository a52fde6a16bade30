"""Evidence: what shows that duties were delivered; shown or offered, and taken back."""

import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Body, Query, Router, Status
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from article71.actions import evidence as actions
from article71.actions.evidence import Proof
from article71.actions.permissions import MAY
from article71.api.callers import Deliver, account, writer
from article71.api.filters import refuse_unknown
from article71.api.forms import HIGHEST, NO_NUL, Day, Known, Number, Reason, Words
from article71.api.pages import Page, Turn, one, page
from article71.api.rates import WRITING, Limit
from article71.errors import BadInput
from article71.followup.progress import Extent
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.evidence import Evidence as Row
from article71.register.evidence import EvidenceQuerySet, EvidenceState
from article71.register.meetings import Meeting
from article71.register.occurrences import Occurrence
from article71.register.owning import owed_by
from article71.register.proofs import thing_numbered

router = Router(tags=["Evidence"], by_alias=True)
Link = Annotated[str, StringConstraints(max_length=500, pattern=NO_NUL)]


class Evidence(BaseModel):
    """What shows that a duty was delivered: just one of a document, an act, a meeting and a link."""

    number: int
    duty: int = Field(description="The number of the duty.")
    state: EvidenceState = Field(description="Only what was accepted counts; an offer waits for the secretariat.")
    extent: Extent = Field(description="How much it shows as done; interim is no delivery.")
    day: datetime.date = Field(description="From which day it counts.")
    withdrawn: datetime.date | None = Field(description="From which day it counts no more.")
    fell: datetime.date | None = Field(description="From which day it counts no more, as its act was rejected or gone.")
    occurrence: int | None = Field(description="The number of the time that was delivered; null for the whole.")
    document: int | None
    act: int | None
    meeting: int | None
    link: str
    note: str


class Shown(BaseModel):
    """What is to show that a duty was delivered: name just one of a document, an act, a meeting and a link."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"duty": 51, "extent": "final", "document": 12}]})

    duty: Known = Field(description="The number of the duty.")
    extent: Extent = Field(description="How much it shows as done.")
    occurrence: Known | None = Field(None, description="The number of the time that was delivered; null for the whole.")
    document: Known | None = Field(None, description="The number of a document.")
    act: Known | None = Field(None, description="The number of an act.")
    meeting: Known | None = Field(None, description="The number of a meeting.")
    link: Link = Field("", description="An address that begins with https:// or http://.")
    day: Day | None = Field(None, description="From which day it counts; null is the thing's own day.")
    note: Words = Field("", description="What people should know of it.")


class Pieces(BaseModel):
    """The filters of evidence."""

    duty: int | None = Field(None, ge=1, le=HIGHEST, description="The number of the duty.")
    state: EvidenceState | None = Field(None, description="How far people have come with it.")


def public(row: Row) -> Evidence:
    """Evidence in its public form."""
    return Evidence(
        number=row.pk,
        duty=row.duty_id,
        state=EvidenceState(row.state),
        extent=Extent(row.extent),
        day=row.day,
        withdrawn=row.withdrawn,
        fell=row.fell,
        occurrence=row.occurrence.number if row.occurrence else None,
        document=row.document_id,
        act=row.act_id,
        meeting=row.meeting_id,
        link=row.link,
        note=row.note,
    )


def _told_to(who: Account | None) -> EvidenceQuerySet:
    """What waits for a decision says nothing yet to others than those who decide, and those who may offer it."""
    seen = Row.objects.visible_to(who).select_related("occurrence")
    if who and who.role in MAY["evidence.accept"]:
        return seen
    own = seen.filter(duty__in=owed_by(who)) if who and who.role in MAY["evidence.offer"] else seen.none()
    return seen.accepted() | own


@router.get("", response=Page[Evidence], summary="List evidence", url_name="api_evidence")
def evidence(request: HttpRequest, response: HttpResponse, asked: Query[Pieces], turn: Query[Turn]) -> Page[Evidence]:
    """The evidence asked for; what is only offered, by the secretariat and by whoever owes the duty."""
    refuse_unknown(request.GET, Pieces, Turn)
    rows = _told_to(account(request))
    rows = rows.filter(duty=asked.duty) if asked.duty else rows
    rows = rows.filter(state=asked.state) if asked.state else rows
    return page(request, response, rows, turn, public)


@router.get("/{int:number}", response=Evidence, summary="One piece of evidence", url_name="api_proof")
def piece(request: HttpRequest, number: Number) -> Evidence:
    """One piece of evidence."""
    return public(one(_told_to(account(request)), number))


@router.post(
    "",
    response={201: Evidence},
    summary="Show delivery",
    url_name="api_evidence",
    auth=Deliver(),
    throttle=Limit("writing", WRITING),
)
def deliver(request: HttpRequest, response: HttpResponse, said: Body[Shown]) -> Status[Evidence]:
    """This shows that a duty was delivered. Of the secretariat it counts at once; of whoever owes it, it is offered."""
    who = writer(request)
    duty = one(Duty.objects.visible_to(who).with_owners(), said.duty)
    decides = who.role in MAY["evidence.show"]
    made = (actions.show if decides else actions.offer)(duty, _proof(said, duty, who), by=who)
    response["Location"] = request.build_absolute_uri(reverse("api:api_proof", args=[made.pk]))
    return Status(201, public(made))


@router.post(
    "/{int:number}/withdraw",
    response=Evidence,
    summary="Take evidence back",
    url_name="api_withdraw",
    auth=Deliver(),
    throttle=Limit("writing", WRITING),
)
def withdraw(request: HttpRequest, number: Number, said: Body[Reason]) -> Evidence:
    """It shows delivery no more: what it closed is open again. It needs a reason; 412 when it does not count now."""
    who = writer(request)
    actions.withdraw(one(_told_to(who), number), by=who, reason=said.reason)
    return public(one(_told_to(who), number))


def _proof(said: Shown, duty: Duty, who: Account) -> Proof:
    """BadInput for what names nothing that the account may see."""
    things = {noun: _thing(noun, getattr(said, noun), who) for noun in ("document", "act", "meeting")}
    document, act, meeting = things.values()
    return Proof(
        said.extent,
        document=document if isinstance(document, Document) else None,
        act=act if isinstance(act, Act) else None,
        meeting=meeting if isinstance(meeting, Meeting) else None,
        link=said.link,
        occurrence=_time(duty, said.occurrence),
        day=said.day,
        note=said.note,
    )


def _thing(noun: str, number: int | None, who: Account) -> Document | Act | Meeting | None:
    found = thing_numbered(noun, number, who) if number else None
    if number and found is None:
        raise BadInput(f"there is no such {noun}", str(number))
    return found


def _time(duty: Duty, number: int | None) -> Occurrence | None:
    found = duty.occurrences.filter(number=number).first() if number else None
    if number and found is None:
        raise BadInput("that is no time at which this duty falls due", str(number))
    return found
