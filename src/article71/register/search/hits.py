"""The hits of a question: which records, in which order, as far as the viewer may see them.

Each noun is asked through its own filters, so that a record one may not see is neither found, counted nor ordered by.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from operator import add
from typing import Any

from django.db.models import Case, Count, DateField, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from article71.register import filters
from article71.register.accounts import Account
from article71.register.bodies import Body
from article71.register.duties import DutyKind
from article71.register.filters import Asked
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import MeetingKind
from article71.register.references import Reference
from article71.register.search.lookup import headed, holding
from article71.register.search.nouns import Noun
from article71.register.search.question import Question
from article71.register.search.ranking import CITES, IS_IT, ORDER, Rank
from article71.register.search.stems import BAR
from article71.register.search.tree import Node, Phrase, may_miss_words, sought
from article71.vocabulary.act_types import ActType

_HEADED = (Noun.BODY, Noun.DOCUMENT, Noun.FILE, Noun.MEETING)
_COLUMNS = ("named", "titled", "in_heading", "met", "side_by_side", "day", "noun", "number")
_NEVER = Value(0, output_field=IntegerField())
_NO_DAY = Value(date.min, output_field=DateField())
_DAYS: dict[Noun, Any] = {
    Noun.BODY: _NO_DAY,
    Noun.DOCUMENT: Coalesce("date", "registered"),
    Noun.ACT: Coalesce("effective", _NO_DAY),
    Noun.DUTY: Coalesce("since", _NO_DAY),
    Noun.FILE: Coalesce("begun", _NO_DAY),
    Noun.MEETING: Coalesce("days_first", _NO_DAY),
}


_FILTERS: dict[Noun, Callable[[Asked, Account | None], QuerySet[Any, Any]]] = {
    Noun.DOCUMENT: filters.documents,
    Noun.ACT: filters.acts,
    Noun.DUTY: filters.duties,
    Noun.MEETING: filters.meetings,
}


@dataclass(frozen=True)
class Search:
    """A question with its filters and who asks; `asked.types` are act types, kinds of duties or kinds of papers."""

    question: Question
    asked: Asked
    viewer: Account | None
    noun: Noun | None = None

    @cached_property
    def found(self) -> "Mapping[Noun, QuerySet[Any, Any]]":
        """The records of each noun it can be asked of that hold what is asked, neither fetched nor in order."""
        return {noun: _found(self, noun) for noun in _nouns(self.asked)}


def counts(search: Search) -> Mapping[Noun, int]:
    """How many hits each noun has, whichever is asked for."""
    parts = [
        rows.annotate(noun=Value(ORDER.index(noun))).values("noun").annotate(hits=_counted(search, noun))
        for noun, rows in search.found.items()
    ]
    counted = dict(_together(part.values_list("noun", "hits") for part in parts)) if parts else {}
    return {noun: counted.get(ORDER.index(noun), 0) for noun in Noun}


def _counted(search: Search, noun: Noun) -> Count:
    # A duty of several acts on one topic is found once for each of them.
    return Count("pk", distinct=noun == Noun.DUTY and bool(search.asked.topic))


def hits(search: Search, first: int, after: int) -> list[Rank]:
    """The hits from the first to before the last of these places, in order."""
    nouns = [noun for noun in search.found if search.noun in (None, noun)]
    if not nouns:
        return []
    ranked = [_ranked(search, noun).values_list(*_COLUMNS) for noun in nouns]
    order = (*(f"-{column}" for column in _COLUMNS[:6]), *_COLUMNS[6:])
    rows = _together(ranked).order_by(*order)[first:after]
    return [_rank(*row) for row in rows]


def _rank(*columns: Any) -> Rank:
    told = dict(zip(_COLUMNS, columns, strict=True))
    return Rank(**{**told, "noun": ORDER[told["noun"]]})


def _together(parts: Iterable["QuerySet[Any, Any]"]) -> "QuerySet[Any, Any]":
    one, *others = parts
    return one.union(*others, all=True) if others else one


def _nouns(asked: Asked) -> list[Noun]:
    """The nouns that what is asked can be asked of: a body has no type, topic or day, a file no body either."""
    types = set(asked.types)
    acts, duties = types <= set(ActType), types <= set(DutyKind)
    papers = not types & ({*ActType} | {*DutyKind} | {*MeetingKind})
    meetings = types <= set(MeetingKind) and not (asked.topic or asked.document or asked.addressee)
    bodies = not (types or asked.topic or asked.period)
    files = bodies and not asked.body
    fits = {
        Noun.BODY: bodies,
        Noun.DOCUMENT: papers,
        Noun.ACT: acts,
        Noun.DUTY: duties,
        Noun.FILE: files,
        Noun.MEETING: meetings,
    }
    return [noun for noun in Noun if fits[noun]]


def _rows(search: Search, noun: Noun) -> "QuerySet[Any, Any]":
    """The records that pass the filters and may be seen."""
    if noun == Noun.BODY:
        named = Q(short__iexact=search.asked.body) if search.asked.body else Q()
        return Body.objects.filter(named)
    if noun == Noun.FILE:
        return LegislativeFile.objects.visible_to(search.viewer)
    return _FILTERS[noun](search.asked, search.viewer)


def _found(search: Search, noun: Noun) -> "QuerySet[Any, Any]":
    held = holding(noun, search.question.node)
    if noun == Noun.DOCUMENT and search.question.reference:
        held |= _is_it(search) | _cites(search)
    return _rows(search, noun).select_related(None).prefetch_related(None).order_by().filter(held)


def _is_it(search: Search) -> Q:
    return Q(reference=search.question.reference)


def _cites(search: Search) -> Q:
    seen = Reference.objects.visible_to(search.viewer).standing()
    return Q(pk__in=seen.filter(canonical=search.question.reference).values("document"))


def _ranked(search: Search, noun: Noun) -> "QuerySet[Any, Any]":
    """The hits with everything that `ranking` orders by."""
    node = search.question.node
    words = sought(node)
    row_of_words = Phrase(words)
    alone = len(words) == 1 or node == row_of_words
    weights: dict[str, Any] = {
        "named": _named(search) if noun == Noun.DOCUMENT else _NEVER,
        "titled": _one(headed(noun, Phrase((BAR, *words, BAR)))) if noun in _HEADED else _NEVER,
        "in_heading": _sum(headed(noun, each) for each in _each(words)) if noun in _HEADED else _NEVER,
        "met": _sum(holding(noun, each) for each in _each(words)) if may_miss_words(node) else _NEVER,
        "side_by_side": _NEVER if alone else _one(holding(noun, row_of_words)),
    }
    weights |= {"day": _DAYS[noun], "noun": Value(ORDER.index(noun)), "number": F("pk")}
    found: QuerySet[Any, Any] = search.found[noun].annotate(**weights)
    return found


def _each(words: tuple[str, ...]) -> list[Node]:
    return [Phrase((word,)) for word in words]


def _named(search: Search) -> Any:
    if not search.question.reference:
        return _NEVER
    return Case(When(_is_it(search), then=Value(IS_IT)), When(_cites(search), then=Value(CITES)), default=_NEVER)


def _one(held: Q) -> Case:
    return Case(When(held, then=Value(1)), default=_NEVER, output_field=IntegerField())


def _sum(held: Iterable[Q]) -> Any:
    return reduce(add, map(_one, held))
