"""Meetings: who meets, when, on what agenda, and what came of it."""

import datetime
from enum import StrEnum

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import TEXT, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register import asking, filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.agendas import AgendaItem as ItemRow
from article71.register.documents import Document
from article71.register.filters import Asked
from article71.register.filters.of_meetings import CALLED_OFF
from article71.register.meetings import Meeting as Row
from article71.register.meetings import MeetingKind, MeetingState
from article71.register.mentions import Mention

router = Router(tags=["Meetings"], by_alias=True)


class State(StrEnum):
    """How far a meeting has come, or that it was called off."""

    DRAFT = MeetingState.DRAFT.value
    CIRCULATED = MeetingState.CIRCULATED.value
    CLOSED = MeetingState.CLOSED.value
    CALLED_OFF = CALLED_OFF


class Paper(BaseModel):
    """A paper that an item names."""

    reference: str
    issued: bool = Field(description="Whether it was out when the agenda named it.")


class Item(BaseModel):
    """An item of the agenda as it stands, in order."""

    number: int = Field(description="The record's number in this register.")
    title: str
    purpose: str = Field(description="information, discussion, decision, or empty.")
    speaker: str = Field(description="The short name of the body that introduces it.")
    papers: list[Paper]
    outcomes: list[int] = Field(description="The numbers of the acts that came of it.")


class Meeting(BaseModel):
    """A meeting of a body."""

    number: int
    body: str = Field(description="The short name of the body; an unknown one by its words.")
    kind: MeetingKind
    title: str
    days: Days | None
    start: datetime.time | None = Field(description="In the place's own time.")
    place: str
    attendance: str = Field(description="As printed, such as 1+1.")
    mailbox: str = Field(description="Of the office to write to.")
    state: MeetingState
    revision: int = Field(description="How often the circulated agenda was opened again.")
    called_off: bool
    notice: int | None = Field(description="The document that calls it.")
    marking: str = Field(description="PUBLIC or LIMITE.")


class WholeMeeting(Meeting):
    """A meeting with its agenda."""

    items: list[Item]


class Meetings(BaseModel):
    """The filters of meetings."""

    body: str = Field("", pattern=TEXT, examples=["COSI"], description="The short name of the body.")
    type: list[MeetingKind] = Field([], description="The kind; given several times, one of these.")
    state: State | None = Field(None, description="Without it, all meetings that were not called off.")
    period: str = Field(
        "",
        json_schema_extra={"format": "period"},
        examples=["2026-H2"],
        description="Days it is held on, as `2024`, `2024-03`, `2024-Q2`, `2024-H2` or `2024-03-14`.",
    )
    text: str = Field("", pattern=TEXT, description="Words, each of which must occur in title, body or place.")

    def asked(self) -> Asked:
        """What is asked for. BadPeriod or BadInput for what cannot be asked."""
        given = {
            "body": [self.body],
            "type": [each.value for each in self.type],
            "state": [self.state.value if self.state else ""],
            "period": [self.period],
            "text": [self.text],
        }
        return asking.asked(given)


def _told(row: Row) -> dict[str, object]:
    return {
        "number": row.pk,
        "body": row.name,
        "kind": MeetingKind(row.kind),
        "title": row.title,
        "days": days(row.days),
        "start": row.start,
        "place": row.place,
        "attendance": row.attendance,
        "mailbox": row.mailbox,
        "state": MeetingState(row.state),
        "revision": row.revision,
        "called_off": row.called_off,
        "notice": row.notice.pk if row.notice else None,
        "marking": str(row.marking),
    }


def _public(row: Row) -> Meeting:
    return Meeting.model_validate(_told(row))


def _whole(row: Row) -> WholeMeeting:
    return WholeMeeting.model_validate(_told(row) | {"items": [_item(each) for each in row.items.all()]})


def _item(row: ItemRow) -> Item:
    return Item(
        number=row.pk,
        title=row.title,
        purpose=row.purpose,
        speaker=row.speaker.short if row.speaker else "",
        papers=[Paper(reference=each.reference, issued=each.issued) for each in row.papers.all()],
        outcomes=[each.act_id for each in row.outcomes.all()],
    )


def _with_notice(rows: QuerySet[Row], who: Account | None) -> QuerySet[Row]:
    paper = Prefetch("notice", Document.objects.visible_to(who).only("pk"))
    return rows.select_related("body", "marking").prefetch_related(paper)


@router.get("", response=Page[Meeting], summary="List meetings", url_name="api_meetings")
def meetings(request: HttpRequest, response: HttpResponse, asked: Query[Meetings], turn: Query[Turn]) -> Page[Meeting]:
    """The meetings asked for; those called off only by their state."""
    refuse_unknown(request.GET, Meetings, Turn)
    who = account(request)
    return page(request, response, _with_notice(filters.meetings(asked.asked(), who), who), turn, _public)


@router.get("/{int:number}", response=WholeMeeting, summary="One meeting", url_name="api_meeting")
def meeting(request: HttpRequest, number: Number) -> WholeMeeting:
    """One meeting with its agenda as it stands, as far as it may be seen."""
    who = account(request)
    told = Mention.objects.visible_to(who).standing().filter(act__in=Act.objects.visible_to(who)).order_by("pk")
    items = ItemRow.objects.visible_to(who).standing().select_related("speaker")
    whole = items.prefetch_related("papers", Prefetch("outcomes", told))
    rows = Row.objects.visible_to(who).prefetch_related(Prefetch("items", whole))
    return _whole(one(_with_notice(rows, who), number))
