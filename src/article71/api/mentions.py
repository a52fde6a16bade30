"""Mentions: the places that tell acts, each with its words, its rule and what it says."""

import datetime
import hashlib
from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.actions import documents
from article71.api.callers import account
from article71.api.filters import refuse_unknown
from article71.api.forms import HIGHEST, Days, Number, Place, days
from article71.api.pages import Page, Turn, one, page
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.claims import Claim as Value
from article71.register.documents import Document
from article71.register.mentions import Mention as Row
from article71.register.mentions import MentionState
from article71.vocabulary.act_types import ActType

_STANDING = (MentionState.PROPOSED, MentionState.CONFIRMED)
router = Router(tags=["Mentions"], by_alias=True)


class Claim(BaseModel):
    """What a mention says: who did what, on what, when."""

    actors: list[str]
    type: ActType
    verb: str
    object: str
    addressees: list[str]
    source: list[str]
    topic: str
    date: Days | None
    due: Days | None
    recurrence: str = Field(description="An ISO 8601 duration such as P2Y, as read; empty when once.")
    presidency: str


class Mention(BaseModel):
    """One place where an act is told."""

    number: int
    state: MentionState = Field(description="What people made of it: a proposal is what a rule read.")
    act: int = Field(description="The act that it tells.")
    document: int | None = Field(description="The document it stands in; null where a person gave words as the source.")
    place: Place
    sentence: str = Field(description="The words that tell it.")
    footnotes: list[str] = Field(description="The numbers of the notes it bears, or ids of what it rests on.")
    rule: str = Field(description="The rule that found it; empty where a person entered it.")
    rule_version: int | None
    confidence: float | None = Field(description="How often what the rule finds was right, between 0 and 1.")
    entered: datetime.date
    claim: Claim = Field(description="What it says: as a person put it right, else as it was read.")
    corrected: bool = Field(description="Whether a person put it right.")
    gone: bool = Field(description="Whether a later reading finds it no more.")
    offered: int | None = Field(description="A known act that it may tell again, until a person decides.")
    version: str = Field(description="Changes with all of this; a decision names the one that was looked at.")


class Mentions(BaseModel):
    """The filters of mentions."""

    state: MentionState | None = Field(None, description="What people made of it; without it, those that stand.")
    document: int | None = Field(None, ge=1, le=HIGHEST, description="The number of the document it stands in.")
    act: int | None = Field(None, ge=1, le=HIGHEST, description="The number of the act that it tells.")


def seen_by(who: Account | None) -> QuerySet[Row]:
    """The mentions that one may see: a public paper's is not, once its act was joined to one that one may not see."""
    acts = Act.objects.visible_to(who)
    offered = Prefetch("offered", acts.standing())
    return Row.objects.visible_to(who).filter(act__in=acts).prefetch_related(offered)


def public(row: Row) -> Mention:
    """One mention in its public form."""
    told = Mention(
        number=row.pk,
        state=MentionState(row.state),
        act=row.act_id,
        document=row.document_id,
        place=Place(section=row.section, page=row.page, span=_span(row)),
        sentence=row.sentence,
        footnotes=[str(each) for each in row.footnotes],
        rule=row.rule,
        rule_version=row.rule_version,
        confidence=row.confidence,
        entered=row.entered_on,
        claim=_claim(row.claim),
        corrected=row.corrected is not None,
        gone=row.gone,
        offered=row.offered.pk if row.offered else None,
        version="",
    )
    told.version = hashlib.sha256(told.model_dump_json().encode()).hexdigest()[:32]
    return told


def tagged(mention: Mention) -> str:
    """The version as a header names it."""
    return f'"{mention.version}"'


def _span(row: Row) -> list[int] | None:
    return None if row.start is None or row.end is None else [row.start, row.end]


def _claim(value: Value) -> Claim:
    return Claim(
        actors=list(value.actors),
        type=value.type,
        verb=value.verb,
        object=value.object,
        addressees=list(value.addressees),
        source=list(value.source),
        topic=value.topic,
        date=days(value.date),
        due=days(value.due),
        recurrence=value.recurrence,
        presidency=value.presidency,
    )


def look(papers: Iterable[int | None], who: Account | None) -> None:
    """Note that somebody has read words of these papers; the public, which has no account, sees only open ones."""
    if who:
        for paper in Document.objects.visible_to(who).filter(pk__in=set(papers)).order_by("pk"):
            documents.look(paper, by=who)


@router.get("", response=Page[Mention], summary="List mentions", url_name="api_mentions")
def mentions(request: HttpRequest, response: HttpResponse, asked: Query[Mentions], turn: Query[Turn]) -> Page[Mention]:
    """The mentions asked for; whoever reads those of a LIMITE paper has an event of that day in the audit trail."""
    refuse_unknown(request.GET, Mentions, Turn)
    who = account(request)
    rows = seen_by(who).filter(state__in=[asked.state] if asked.state else _STANDING)
    rows = rows.filter(document=asked.document) if asked.document else rows
    rows = rows.filter(act=asked.act) if asked.act else rows
    told = page(request, response, rows, turn, public)
    look((each.document for each in told.items), who)
    return told


@router.get("/{int:number}", response=Mention, summary="One mention", url_name="api_mention")
def mention(request: HttpRequest, response: HttpResponse, number: Number) -> Mention:
    """One mention, in any state. Its `ETag` is the version that a decision on it names."""
    who = account(request)
    found = one(seen_by(who), number)
    look([found.document_id], who)
    told = public(found)
    response["ETag"] = tagged(told)
    return told
