"""Overlaps, each from the side of the operation that the caller's body leads or coordinates."""

import datetime

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router
from pydantic import BaseModel, Field

from article71.actions import overlaps as actions
from article71.actions.overlaps import Said
from article71.api.callers import Plan, account, writer
from article71.api.forms import Days, Number, Words, days
from article71.api.pages import Page, Turn, one, page
from article71.api.rates import WRITING, Limit
from article71.errors import ChangedMeanwhile
from article71.overlaps.policy import OverlapClass
from article71.register.accounts import Account
from article71.register.overlap_showing import box_of
from article71.register.overlaps import Answer, OverlapSideQuerySet
from article71.register.overlaps import OverlapSide as Row

router = Router(tags=["Overlaps"], by_alias=True)


class Overlap(BaseModel):
    """An overlap as one side knows it: of the other no more than was released, and its contact office."""

    number: int = Field(description="The number of this side.")
    overlap: int = Field(description="The number of the overlap, the same on both sides.")
    operation: int = Field(description="The operation that it is seen from.")
    overlap_class: OverlapClass = Field(alias="class")
    stands: bool = Field(description="Whether the two still meet.")
    key: str = Field(description="The hash of what it was found from: another key is another hit.")
    months: Days | None
    box: list[float] = Field(description="West, south, east and north of where they may meet.")
    office: str = Field(description="The office of the other side.")
    acknowledged: bool = Field(description="Whether the owner has seen it as it is now.")
    answer_by: datetime.date
    answer: Answer | None
    words: str = Field(description="The answer in writing.")


class Seen(BaseModel):
    """What was looked at."""

    key: str = Field(pattern="^[0-9a-f]{64}$", description="The key of the overlap as it was looked at.")


class Answered(Seen):
    """What becomes of the overlap."""

    answer: Answer
    words: Words = Field(description="In writing; the other side reads it.")


def public(row: Row) -> Overlap:
    """A side of an overlap in its public form."""
    return Overlap.model_validate(
        {
            "number": row.pk,
            "overlap": row.overlap_id,
            "operation": row.operation_id,
            "class": row.overlap_class,
            "stands": row.hit,
            "key": row.key,
            "months": days(row.months),
            "box": list(box_of(row)),
            "office": row.towards.version.contact_office if row.towards.version else "",
            "acknowledged": row.is_acknowledged,
            "answer_by": row.answer_by,
            "answer": row.answer if row.is_answered else None,
            "words": row.answer_words if row.is_answered else "",
        }
    )


def _seen(who: Account | None) -> OverlapSideQuerySet:
    return Row.objects.visible_to(who).select_related("towards__version", "operation")


@router.get("", response=Page[Overlap], summary="List overlaps", url_name="api_overlaps")
def overlaps(request: HttpRequest, response: HttpResponse, turn: Query[Turn]) -> Page[Overlap]:
    """All that the caller may know of, over or not."""
    return page(request, response, _seen(account(request)), turn, public)


@router.get("/{int:number}", response=Overlap, summary="One overlap", url_name="api_overlap")
def overlap(request: HttpRequest, number: Number) -> Overlap:
    """One side of an overlap."""
    return public(one(_seen(account(request)), number))


@router.post(
    "/{int:number}/acknowledge",
    response=Overlap,
    summary="Acknowledge an overlap",
    url_name="api_acknowledge",
    auth=Plan(),
    throttle=Limit("writing", WRITING),
)
def acknowledge(request: HttpRequest, number: Number, said: Body[Seen]) -> Overlap:
    """The owner has seen it as it is; 412 when it has become another meanwhile."""
    who = writer(request)
    return public(_again(who, actions.acknowledge(_looked_at(who, number, said.key), by=who)))


@router.post(
    "/{int:number}/answer",
    response=Overlap,
    summary="Say what becomes of an overlap",
    url_name="api_answer",
    auth=Plan(),
    throttle=Limit("writing", WRITING),
)
def answer(request: HttpRequest, number: Number, said: Body[Answered]) -> Overlap:
    """In writing; the other side reads it."""
    who = writer(request)
    return public(_again(who, actions.answer(_looked_at(who, number, said.key), Said(said.answer, said.words), by=who)))


def _again(who: Account, row: Row) -> Row:
    return one(_seen(who), row.pk)


def _looked_at(who: Account, number: int, key: str) -> Row:
    found = one(_seen(who), number)
    if found.key != key:
        raise ChangedMeanwhile("the overlap has become another since you looked at it", str(found))
    return found
