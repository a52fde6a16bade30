"""The filters of each noun, once: the command line, pages, feeds and exports all ask through them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act, ActQuerySet
from article71.register.documents import Document, DocumentQuerySet
from article71.register.duties import Duty, DutyQuerySet
from article71.register.observations import Observation, ObservationQuerySet
from article71.register.topics import Topic

Rows = TypeVar("Rows", bound=QuerySet[Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; an empty field asks for nothing. `types` are act types, or kinds of the other nouns.

    `body` is a short name or the words of a body the vocabulary does not know; `topic` a key, which asks for what lies
    below it too; every word of `text` must occur.
    """

    body: str = ""
    types: tuple[str, ...] = ()
    period: Period | None = None
    topic: str = ""
    state: str = ""
    text: str = ""
    as_at: date | None = None


def acts(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for that the viewer may see; rejected and joined ones only when their state is asked for."""
    found = Act.objects.visible_to(viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    if asked.as_at:
        found = found.as_at(asked.as_at)
    found = found.filter(_named("parties", asked.body), _any_of("type", asked.types))
    found = found.filter(_on_topic("topic", asked.topic), _act_in(asked.period))
    return _with_words(found, asked.text, "verb", "object", "parties__words").distinct().with_parties()


def duties(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for; the period asks for when they fall due, and always finds those that recur."""
    found = Duty.objects.visible_to(viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    if asked.as_at:
        found = found.as_at(asked.as_at)
    found = found.filter(_named("owner_rows", asked.body), _any_of("kind", asked.types))
    found = found.filter(_on_topic("acts__topic", asked.topic), _due_in(asked.period))
    return _with_words(found, asked.text, "what").distinct().prefetch_related("owner_rows__body", "acts")


def documents(asked: Asked, viewer: Account | None) -> DocumentQuerySet:
    """The documents asked for; a body asks for those that tell an act of its."""
    found = Document.objects.visible_to(viewer)
    if asked.as_at:
        found = found.as_at(asked.as_at)
    told = acts(Asked(body=asked.body, topic=asked.topic), viewer).values("pk") if asked.body or asked.topic else None
    if told is not None:
        found = found.filter(mentions__act__in=told)
    found = found.filter(_any_of("kind__iexact", asked.types), _dated_in("date", asked.period))
    return _with_words(found, asked.text, "reference", "subject", "title", "text").distinct()


def observations(asked: Asked, viewer: Account | None) -> ObservationQuerySet:
    """The observations asked for; a body or topic asks for those on documents that tell such acts."""
    found = Observation.objects.visible_to(viewer).standing()
    if asked.state:
        found = found.filter(state=asked.state)
    if asked.as_at:
        found = found.as_at(asked.as_at)
    if asked.body or asked.topic:
        asked_documents = documents(Asked(body=asked.body, topic=asked.topic), viewer)
        found = found.filter(document__in=asked_documents.values("pk"))
    found = found.filter(_any_of("kind", asked.types), _dated_in("document__date", asked.period))
    return _with_words(found, asked.text, "text").select_related("document")


def _any_of(column: str, values: Iterable[str]) -> Q:
    return reduce(or_, (Q(**{column: value}) for value in values), Q())


def _named(rows: str, name: str) -> Q:
    if not name:
        return Q()
    words = Q(**{f"{rows}__body": None, f"{rows}__words__iexact": name})
    return Q(**{f"{rows}__body__short__iexact": name}) | words


def _on_topic(column: str, key: str) -> Q:
    return Q(**{f"{column}__key__in": _branch(key)}) if key else Q()


def _branch(key: str) -> set[str]:
    """A topic and everything below it."""
    below = list(Topic.objects.values_list("parent", "key"))
    found, size = {key}, 0
    while len(found) > size:
        size = len(found)
        found |= {child for parent, child in below if parent in found}
    return found


def _with_words(found: Rows, text: str, *columns: str) -> Rows:
    """Rows with every word in one of the columns; a filter a word, since two words may be two parties' names."""
    for word in text.split():
        found = found.filter(reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns)))
    return found


def _meets(name: str, period: Period) -> Q:
    """Columns of a period that share a day with it; empty columns are an open end."""
    found = Q()
    if period.after:
        found &= Q(**{f"{name}_first__lt": period.after}) | Q(**{f"{name}_first": None})
    if period.first:
        found &= Q(**{f"{name}_after__gt": period.first}) | Q(**{f"{name}_after": None})
    return found


def _dated_in(column: str, period: Period | None) -> Q:
    found = Q()
    if period and period.first:
        found &= Q(**{f"{column}__gte": period.first})
    if period and period.after:
        found &= Q(**{f"{column}__lt": period.after})
    return found


def _act_in(period: Period | None) -> Q:
    """An act's own days; without any, its presidency's semester; without that, the day it counts from."""
    if period is None:
        return Q()
    undated = Q(date_first=None, date_after=None)
    own = ~undated & _meets("date", period)
    of_presidency = undated & Q(presidency__isnull=False) & _meets("presidency__semester", period)
    return own | of_presidency | (undated & Q(presidency=None) & _dated_in("effective", period))


def _due_in(period: Period | None) -> Q:
    if period is None:
        return Q()
    dated = ~Q(due_after=None) & _meets("due", period)
    return dated | ~Q(recurrence="")
