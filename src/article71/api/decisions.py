"""Decisions on mentions: confirmed, rejected or corrected, each on the version that was looked at."""

import hmac
from dataclasses import replace
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Header, Router
from pydantic import ConfigDict, Field

from article71 import periods
from article71.actions import acts
from article71.api.callers import Review, writer
from article71.api.forms import NOTHING, Days, Name, Number, Reason, Words
from article71.api.mentions import Mention, public, seen_by, tagged
from article71.api.pages import one
from article71.api.rates import WRITING, Limit
from article71.errors import BadInput, BadPeriod, ChangedMeanwhile
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.claims import Claim
from article71.register.mentions import Mention as Row
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType

router = Router(tags=["Mentions"], by_alias=True, auth=Review(), throttle=Limit("writing", WRITING))

Version = Annotated[
    str,
    Header(alias="If-Match", pattern='^"[0-9a-f]{32}"$', description="The `ETag` of the mention as it was looked at."),
]


class Correction(Reason):
    """What is right. A field that is left out leaves what was read; null, an empty text or list takes it away."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"object": "the new plan", "reason": "misread"}]})

    type: ActType | None = Field(None, description="The type of act; null leaves it.")
    actors: list[Name] | None = Field(None, max_length=50, description="Who did it.")
    verb: Words | None = Field(None, description="The verb, such as endorsed.")
    object: Words | None = Field(None, description="What it was done to.")
    addressees: list[Name] | None = Field(None, max_length=50, description="Who was asked or told.")
    source: list[Name] | None = Field(None, max_length=50, description="Who gave the information.")
    topic: str | None = Field(None, json_schema_extra={"format": "topic"}, description="The topic's key.")
    date: Days | None = Field(None, description="When it happened.")
    due: Days | None = Field(None, description="By when what was asked is due.")

    def of(self, claim: Claim) -> Claim:
        """The claim with these corrections. BadInput when there are none, or one cannot be used."""
        given = {name: getattr(self, name) for name in self.model_fields_set - {"reason"}}
        if not given:
            raise BadInput("say what is right, such as its object; to confirm it as read is another address")
        return replace(claim, **{name: _value(name, value) for name, value in given.items() if _counts(name, value)})


def _counts(name: str, value: Any) -> bool:
    return not (name == "type" and value is None)


def _value(name: str, value: Any) -> Any:
    if name in ("actors", "addressees", "source"):
        return tuple(value or ())
    if name in ("date", "due"):
        return _period(value)
    return _topic(value) if name == "topic" else value or ""


def _period(told: Days | None) -> Period | None:
    if told is None or (told.first is None and told.last is None and not told.text):
        return None
    try:
        return periods.between(told.first, told.last).worded(told.text)
    except OverflowError as error:
        raise BadPeriod("the calendar has no day after that one") from error


def _topic(key: str | None) -> str:
    if key and not Topic.objects.filter(key=key).exists():
        raise BadInput("there is no such topic", key)
    return key or ""


def _looked_at(who: Account, number: int, version: str) -> Row:
    """The mention, as it was looked at. ChangedMeanwhile when it is another by now, NotThere when there is none."""
    found = one(seen_by(who), number)
    if not hmac.compare_digest(tagged(public(found)), version):
        raise ChangedMeanwhile("it has changed since it was looked at: look again", f"mention {number}")
    return found


def _decided(request: HttpRequest, response: HttpResponse, number: int) -> Mention:
    told = public(one(seen_by(writer(request)), number))
    response["ETag"] = tagged(told)
    return told


@router.post("/{int:number}/confirm", response=Mention, summary="Confirm a mention", url_name="api_confirm")
def confirm(
    request: HttpRequest, response: HttpResponse, number: Number, version: Version, said: Body[Reason] = NOTHING
) -> Mention:
    """The mention tells its act rightly. Nothing is changed when somebody changed it since it was looked at: 412."""
    who = writer(request)
    acts.confirm(_looked_at(who, number, version), by=who, reason=said.reason)
    return _decided(request, response, number)


@router.post("/{int:number}/reject", response=Mention, summary="Reject a mention", url_name="api_reject")
def reject(
    request: HttpRequest, response: HttpResponse, number: Number, version: Version, said: Body[Reason] = NOTHING
) -> Mention:
    """The mention tells no act, or not this one; the same finding is not proposed again."""
    who = writer(request)
    acts.reject(_looked_at(who, number, version), by=who, reason=said.reason)
    return _decided(request, response, number)


@router.post("/{int:number}/correct", response=Mention, summary="Correct a mention", url_name="api_correct")
def correct(
    request: HttpRequest, response: HttpResponse, number: Number, version: Version, said: Body[Correction]
) -> Mention:
    """The mention tells an act, but this one: who corrects also confirms. What was read is kept beside it."""
    who = writer(request)
    found = _looked_at(who, number, version)
    acts.correct(found, said.of(found.claim), by=who, reason=said.reason)
    return _decided(request, response, number)
