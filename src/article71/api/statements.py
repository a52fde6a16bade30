"""Statements: how duties stand in somebody's words, beside what their evidence says."""

import datetime

from django.http import HttpRequest
from ninja import Body, Router, Status
from pydantic import BaseModel, Field

from article71.actions import statements as actions
from article71.api.callers import Deliver, writer
from article71.api.forms import Known, Number, Reason
from article71.api.pages import one
from article71.api.rates import WRITING, Limit
from article71.followup.progress import Progress
from article71.register.duties import Duty
from article71.register.statements import Statement as Row

router = Router(tags=["Statements"], by_alias=True, auth=Deliver(), throttle=Limit("writing", WRITING))


class Statement(BaseModel):
    """A progress that somebody stated of a duty."""

    number: int
    duty: int = Field(description="The number of the duty.")
    progress: Progress
    in_place: bool = Field(description="Whether it stands in place of what the evidence says.")
    reason: str
    day: datetime.date = Field(description="From which day it counts.")
    lifted: datetime.date | None = Field(description="From which day it counts no more.")


class Said(Reason):
    """How a duty stands."""

    duty: Known = Field(description="The number of the duty.")
    progress: Progress = Field(
        description="Whoever owes the duty says that it is acknowledged or in progress; any other progress stands in "
        "place of what the evidence says, and is the secretariat's to set, with a reason."
    )


def public(row: Row) -> Statement:
    """A statement in its public form."""
    return Statement(
        number=row.pk,
        duty=row.duty_id,
        progress=Progress(row.progress),
        in_place=row.in_place,
        reason=row.reason,
        day=row.day,
        lifted=row.lifted,
    )


@router.post("", response={201: Statement}, summary="Say how a duty stands", url_name="api_statements")
def state(request: HttpRequest, said: Body[Said]) -> Status[Statement]:
    """The duty stands so, until this is lifted."""
    who = writer(request)
    duty = one(Duty.objects.visible_to(who).with_owners(), said.duty)
    return Status(201, public(actions.say(duty, said.progress, said.reason, by=who)))


@router.post("/{int:number}/lift", response=Statement, summary="Lift a statement", url_name="api_lift")
def lift(request: HttpRequest, number: Number, said: Body[Reason]) -> Statement:
    """The word counts no more, and what the evidence says shows again. It needs a reason; 412 when lifted already."""
    who = writer(request)
    return public(actions.lift(one(Row.objects.visible_to(who), number), by=who, reason=said.reason))
