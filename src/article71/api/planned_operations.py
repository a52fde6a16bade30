"""Planned operations: read, drafted, changed, checked, and taken a step further by their lead."""

import datetime
from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router, Status
from pydantic import BaseModel, Field

from article71.actions import operations as actions
from article71.api.callers import Plan, account, writer
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import Days, Number, Reason, days
from article71.api.pages import Page, Turn, one, page
from article71.api.planned import Told, planned
from article71.api.rates import WRITING, Limit
from article71.errors import ChangedMeanwhile
from article71.overlaps.operation import Kind
from article71.register import asking, filters
from article71.register.accounts import Account
from article71.register.operation_values import aims_of, area_of
from article71.register.operations import Operation as Row
from article71.register.operations import OperationState

router = Router(tags=["Operations"], by_alias=True)
_PLANS = Plan()
_WRITING = Limit("writing", WRITING)


class Operation(BaseModel):
    """A planned operation, as its present version says."""

    number: int
    version: int = Field(description="Its versions are counted from 1.")
    identity: str = Field(description="The SHA-256 of all that the version says.")
    state: OperationState
    reference: str
    kind: Kind
    title: str
    lead: str = Field(description="The short name of the body.")
    participants: list[str]
    unit: str = Field(description="The coordination unit; empty where the lead coordinates itself.")
    office: str = Field(description="The contact office.")
    window: Days | None
    precision: str = Field(description="How precisely the days are known.")
    preparation: int = Field(description="Days of preparation before the first one.")
    aims: list[str] = Field(description="Keys of aims.")
    area: list[str] = Field(description="Keys of countries, places and sea areas.")
    outline: str = Field(description="What was drawn, as WKT in degrees; empty where nothing was.")
    objective: str
    legal_base: str
    evaluation: datetime.date | None = Field(description="The day by which it is evaluated.")
    marking: str = Field(description="PUBLIC or LIMITE.")


class Operations(BaseModel):
    """The filters of operations; the period asks for a window that shares a day with it."""

    type: list[Kind] = Field([], description="The kind; given several times, one of these.")
    state: OperationState | None = Field(None, description="How far it has come.")
    body: str = Field("", pattern=TEXT, description="A body that leads, takes part or coordinates, by its short name.")
    text: str = Field("", pattern=TEXT, description="Words, each of which must occur.")
    period: str = Field(
        "", json_schema_extra={"format": "period"}, examples=["2031-Q1"], description="Days, as in other lists."
    )


class Step(BaseModel):
    """A step that the lead takes, from the version it looked at."""

    step: Literal["register", "confirm", "begin", "close"]
    seen: str = Field(pattern="^[0-9a-f]{64}$", description="The identity of the version that was looked at.")


class Change(Reason):
    """Another version of an operation."""

    seen: str = Field(pattern="^[0-9a-f]{64}$", description="The identity of the version that was looked at.")
    told: Told


class Met(BaseModel):
    """What a draft would meet: no more than an overlap tells."""

    overlap_class: str = Field(alias="class")
    months: Days | None
    box: list[float] = Field(description="West, south, east and north of where they may meet.")
    office: str = Field(description="The office to speak to.")


class Checked(BaseModel):
    """What came of a check."""

    met: list[Met] = Field(description="The gravest first.")


def public(row: Row) -> Operation:
    """An operation in its public form."""
    version = row.version
    assert version is not None  # noqa: S101 (an operation is saved with its first version)
    area = area_of(version)
    return Operation(
        number=row.pk,
        version=version.number,
        identity=version.identity,
        state=OperationState(row.state),
        reference=version.reference,
        kind=Kind(version.kind),
        title=version.title,
        lead=row.lead.short,
        participants=[body.short for body in version.participants.all()],
        unit=version.unit.short if version.unit else "",
        office=version.contact_office,
        window=days(version.window),
        precision=version.precision,
        preparation=version.preparation,
        aims=list(aims_of(version)),
        area=[*area.countries, *area.places],
        outline=area.drawn.wkt if area.drawn is not None else "",
        objective=version.objective,
        legal_base=version.legal_base,
        evaluation=version.evaluation_date,
        marking=str(row.marking),
    )


@router.get("", response=Page[Operation], summary="List operations", url_name="api_operations")
def operations(
    request: HttpRequest, response: HttpResponse, asked: Query[Operations], turn: Query[Turn]
) -> Page[Operation]:
    """The operations asked for."""
    refuse_unknown(request.GET, Operations, Turn)
    question = asking.asked({name: [*map(str, values)] for name, values in request.GET.lists()})
    return page(request, response, filters.operations(question, account(request)), turn, public)


@router.get("/{int:number}", response=Operation, summary="One operation", url_name="api_operation")
def operation(request: HttpRequest, number: Number) -> Operation:
    """One operation."""
    return public(_seen(account(request), number))


@router.post(
    "",
    response={201: Operation},
    summary="Draft an operation",
    url_name="api_draft",
    auth=_PLANS,
    throttle=_WRITING,
)
def draft(request: HttpRequest, told: Body[Told]) -> Status[Operation]:
    """A draft that its parties and its coordination unit alone see. 422 says what of it cannot be used."""
    who = writer(request)
    return Status(201, public(_seen(who, actions.draft(planned(told), by=who).pk)))


@router.post(
    "/{int:number}/change",
    response=Operation,
    summary="Change an operation",
    url_name="api_change",
    auth=_PLANS,
    throttle=_WRITING,
)
def change(request: HttpRequest, number: Number, said: Body[Change]) -> Operation:
    """Another version of it; 412 when another was made since it was looked at."""
    who = writer(request)
    found = _looked_at(who, number, said.seen)
    return public(_seen(who, actions.change(found, planned(said.told), reason=said.reason, by=who).pk))


@router.post(
    "/{int:number}/step",
    response=Operation,
    summary="Take an operation a step further",
    url_name="api_step",
    auth=_PLANS,
    throttle=_WRITING,
)
def take_step(request: HttpRequest, number: Number, said: Body[Step]) -> Operation:
    """Register, confirm, begin or close it. To confirm it, its overlaps have to be acknowledged as they are."""
    who = writer(request)
    found = _looked_at(who, number, said.seen)
    taken = {
        "register": actions.register,
        "confirm": actions.confirm,
        "begin": actions.begin,
        "close": actions.close,
    }
    return public(_seen(who, taken[said.step](found, by=who).pk))


@router.post(
    "/{int:number}/check",
    response=Checked,
    summary="Check a draft against the register",
    url_name="api_check",
    auth=_PLANS,
    throttle=_WRITING,
)
def check(request: HttpRequest, number: Number) -> Checked:
    """What it would meet, as coarsely as an overlap is told. It is an event that its coordination unit sees."""
    who = writer(request)
    met = actions.check(_seen(who, number), by=who)
    return Checked(met=[_told(each) for each in met])


def _told(each: actions.Met) -> Met:
    told = {"class": each.hit.overlap_class.value, "months": days(each.hit.months), "box": list(each.hit.box)}
    return Met.model_validate(told | {"office": each.office})


def _seen(who: Account | None, number: int) -> Row:
    return one(Row.objects.visible_to(who).with_version(), number)


def _looked_at(who: Account, number: int, identity: str) -> Row:
    found = _seen(who, number)
    if found.version and found.version.identity != identity:
        raise ChangedMeanwhile("another version was made since you looked at it", str(found))
    return found
