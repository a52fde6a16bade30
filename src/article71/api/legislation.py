"""Legislative files: where each stands, when its act takes effect, which other files it hangs together with."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.callers import account
from article71.api.filters import Legislation, refuse_unknown
from article71.api.forms import Days, Number, days
from article71.api.pages import Page, Turn, one, page
from article71.register import filters
from article71.register.developments import EffectKind
from article71.register.legislation_standing import standings, with_all, with_stage
from article71.register.legislative_files import Handling, Stage
from article71.register.legislative_files import LegislativeFile as Row

router = Router(tags=["Legislation"], by_alias=True)


class Line(BaseModel):
    """One dated line of the state of play."""

    days: Days | None
    stage: Stage | None = Field(description="How far the file came by it, where it came further.")
    what: str = Field(description="What happened.")
    source: str = Field(description="Where that is known from.")
    marking: str = Field(description="PUBLIC or LIMITE.")


class Effect(BaseModel):
    """A day that the act names."""

    kind: EffectKind
    days: Days | None
    part: str = Field(description="The part of the act that the day is for; empty for all of it.")


class Delegated(BaseModel):
    """An act under the file's act."""

    title: str
    reference: str = Field(description="Its canonical id, where known.")
    standing: str = Field(description="How far it is, in words.")
    source: str


class LegislativeFile(BaseModel):
    """One file, as at the day asked for or today."""

    number: int
    title: str
    short: str = Field(description="What people call it.")
    handling: Handling = Field(description="Which of the two lists it stands on.")
    stage: Stage | None = Field(description="How far it has come.")
    procedure: str
    proposal: str
    lead: str
    configuration: str = Field(description="The configuration of the Council it is handled in.")
    implication: str = Field(description="What it means for internal security, as somebody stated it.")
    act: str = Field(description="The act's number in words; empty before there was one.")
    celex: str
    eli: str
    developments: list[Line] = Field(description="The state of play, the latest first.")
    effects: list[Effect] = Field(description="The days on which the act takes effect.")
    delegated_acts: list[Delegated]
    related: list[int] = Field(description="The numbers of the files that it hangs together with.")
    amends: list[str] = Field(description="Canonical ids of what it amends, replaces or rests on.")
    source: str
    marking: str = Field(description="PUBLIC or LIMITE.")


def _public(row: Row, day: datetime.date) -> LegislativeFile:
    (told,) = standings([row], day)
    return LegislativeFile(
        **{
            name: getattr(row, name)
            for name in ("title", "short", "procedure", "proposal", "lead", "configuration", "implication", "source")
        },
        number=row.pk,
        handling=Handling(row.handling),
        stage=told.stage,
        act=row.act if told.has_act else "",
        celex=row.act_celex if told.has_act else "",
        eli=row.act_eli if told.has_act else "",
        developments=[
            Line(
                days=days(each.day),
                stage=Stage(each.stage) if each.stage else None,
                what=each.words,
                source=each.source,
                marking=str(each.marking),
            )
            for each in told.developments
        ],
        effects=[Effect(kind=EffectKind(each.kind), days=days(each.day), part=each.part) for each in told.effects],
        delegated_acts=[
            Delegated(title=each.title, reference=each.reference, standing=each.standing, source=each.source)
            for each in row.delegated_acts.all()
        ],
        related=[each.pk for each in row.related.all()],
        amends=list(row.amends),
        marking=str(row.marking),
    )


@router.get("", response=Page[LegislativeFile], summary="List legislative files", url_name="api_legislation")
def legislation(
    request: HttpRequest, response: HttpResponse, asked: Query[Legislation], turn: Query[Turn]
) -> Page[LegislativeFile]:
    """The files asked for."""
    refuse_unknown(request.GET, Legislation, Turn)
    question, who = asked.asked(), account(request)
    day = question.as_at or timezone.localdate()
    rows = with_all(filters.legislation(question, who), who, day)
    return page(request, response, rows, turn, lambda row: _public(row, day))


@router.get("/{int:number}", response=LegislativeFile, summary="One legislative file", url_name="api_legislative_file")
def legislative_file(request: HttpRequest, number: Number) -> LegislativeFile:
    """One file as it stands today."""
    who, day = account(request), timezone.localdate()
    rows = with_stage(Row.objects.visible_to(who), who, day)
    return _public(one(with_all(rows, who, day), number), day)
