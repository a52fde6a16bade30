"""Duties: who owes what, by when or how often, because of which acts."""

import datetime
from dataclasses import replace

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.evidence import Evidence
from article71.api.evidence import public as evidence
from article71.api.filters import Duties, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.api.statements import Statement
from article71.api.statements import public as statement
from article71.followup import progress as values
from article71.followup.progress import Progress
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty as Row
from article71.register.duties import DutyKind, DutyState
from article71.register.follow_ups import follow_up
from article71.register.followed import Followed
from article71.register.sights import Sight

router = Router(tags=["Duties"], by_alias=True)


class Occurrence(BaseModel):
    """One time that a recurring duty falls due."""

    number: int = Field(description="Counted from 1.")
    due: Days | None
    turn: values.Turn = Field(description="How it stands: ahead, delivered, or missed, also where delivery came late.")


class Duty(BaseModel):
    """What somebody owes because of acts."""

    number: int
    state: DutyState = Field(description="Whether people hold it to exist; it stands as its acts do.")
    progress: Progress = Field(description="What has become of it, as far as you may see what shows it.")
    silent_since: datetime.date | None = Field(
        description="The day of the last word, where it is silent by the policy."
    )
    kind: DutyKind = Field(description="How it runs.")
    owners: list[str] = Field(description="Who owes it, by short names; an unknown body by its words.")
    what: str
    due: Days | None
    recurrence: str = Field(description="How often it is due, as a rule of RFC 5545; empty when once or never.")
    since: datetime.date | None = Field(description="The day the first of its acts took effect.")
    acts: list[int] = Field(description="The numbers of the acts it follows from.")
    document: int | None = Field(description="The document that tells it.")
    marking: str = Field(description="PUBLIC or LIMITE.")


class DutyInFull(Duty):
    """A duty with what shows its delivery, what people said of it, and the times at which it falls due."""

    evidence: list[Evidence] = Field(description="What was accepted, withdrawn since or not.")
    statements: list[Statement]
    occurrences: list[Occurrence]


def _public(row: Row, became: Followed) -> Duty:
    return Duty(
        number=row.pk,
        state=DutyState(row.state),
        progress=became.progress_of(row.pk),
        silent_since=became.silent.get(row.pk),
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
    question = asked.asked()
    became = filters.followed(question, who)
    rows = filters.duties(replace(question, known=replace(question.known, followed=became)), who)
    return page(request, response, _told(rows, who), turn, lambda row: _public(row, became))


@router.get("/{int:number}", response=DutyInFull, summary="One duty", url_name="api_duty")
def duty(request: HttpRequest, number: Number) -> DutyInFull:
    """One duty, in any state, with what shows its delivery."""
    who = account(request)
    acts = Prefetch("acts", Act.objects.visible_to(who))
    rows = Row.objects.visible_to(who).prefetch_related("owner_rows__body", acts)
    return _in_full(one(_told(rows, who), number), Sight.of(who))


def _in_full(row: Row, sight: Sight) -> DutyInFull:
    became = Followed.of(sight, timezone.localdate())
    follow = follow_up(row, sight.seen, became.day)
    return DutyInFull(
        **_public(row, became).model_dump(by_alias=True),
        evidence=[evidence(each) for each in follow.evidence],
        statements=[statement(each) for each in follow.statements],
        occurrences=[
            Occurrence(number=each.occurrence.number, due=days(each.occurrence.due), turn=each.turn)
            for each in follow.times
        ],
    )
