"""Observations on a record: the questions of a paper, and those of them that touch the places an act is told in."""

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.mentions import Mention, MentionState
from article71.register.observations import Observation, ObservationQuerySet
from article71.register.tellings import tellings_of


@singledispatch
def concerning(record: Document | Act | Duty, viewer: Account | None) -> list[Observation]:
    """The observations that concern a document, act or duty, open or settled, as far as the viewer may see them."""
    raise TypeError(f"observations are on papers, acts and duties, not on {type(record).__name__}")


@concerning.register
def _(record: Document, viewer: Account | None) -> list[Observation]:
    return list(_seen(viewer).filter(document=record))


@concerning.register
def _(record: Act, viewer: Account | None) -> list[Observation]:
    return touching(tellings_of([record], viewer), viewer)


@concerning.register
def _(record: Duty, viewer: Account | None) -> list[Observation]:
    return touching(tellings_of(Act.objects.visible_to(viewer).filter(duties=record), viewer), viewer)


def touching(mentions: Iterable[Mention], viewer: Account | None) -> list[Observation]:
    """The observations on the places of these mentions, as far as they stand and the viewer may see them."""
    standing = [each for each in mentions if each.state in (MentionState.PROPOSED, MentionState.CONFIRMED)]
    papers = {each.document_id for each in standing if each.document_id}
    asked = _seen(viewer).filter(document__in=papers) if papers else ()
    return [each for each in asked if any(_touch(each, mention) for mention in standing)]


def _seen(viewer: Account | None) -> ObservationQuerySet:
    return Observation.objects.visible_to(viewer).standing().with_document()


def _touch(observation: Observation, mention: Mention) -> bool:
    return observation.document_id == mention.document_id and any(_meet(at, mention) for at in observation.places)


def _meet(place: dict[str, Any], mention: Mention) -> bool:
    """By the characters that both count; where one has none, by the section."""
    if place["span"] and mention.start is not None and mention.end is not None:
        first, last = place["span"]
        return bool(first < mention.end and mention.start < last)
    return bool(place["section"]) and place["section"] == mention.section
