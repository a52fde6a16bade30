"""Conditions that the filters of several nouns share."""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import and_, or_

from django.db.models import Q

from article71.errors import BadInput
from article71.periods import Period
from article71.register.bodies import Body
from article71.register.filters.asked import Asked
from article71.register.topics import Topic


def check(what: str, asked: str, known: Sequence[str]) -> None:
    """BadInput when a value is asked for that there is none of; an empty one asks for nothing."""
    if asked and asked not in known:
        raise BadInput(f"there is no such {what}: it is one of {', '.join(known)}", asked)


def any_of(column: str, values: Iterable[str]) -> Q:
    """Rows with one of the values in the column; no value asks for nothing."""
    return reduce(or_, (Q(**{column: value}) for value in values), Q())


def named(name: str) -> Q:
    """Rows of a party or owner of this name, in any case."""
    return Q(body__in=Body.objects.filter(short__iexact=name)) | Q(body=None, words__iexact=name)


def on_topic(column: str, asked: Asked) -> Q:
    """Rows on the topic asked for or one below it. BadInput when there is none such."""
    if not asked.topic:
        return Q()
    return Q(**{f"{column}__key__in": asked.known.branches.get(asked.topic) or below(asked.topic)})


def below(key: str) -> frozenset[str]:
    """The keys of a topic and of everything below it. BadInput when there is none such."""
    return branch(key, list(Topic.objects.values_list("parent", "key")))


def branch(key: str, below: Sequence[tuple[str, str]]) -> frozenset[str]:
    """A topic and everything below it, of pairs of a topic's parent and its key. BadInput when there is none such."""
    check("topic", key, [child for _, child in below])
    found, size = {key}, 0
    while len(found) > size:
        size = len(found)
        found |= {child for parent, child in below if parent in found}
    return frozenset(found)


def with_words(text: str, holds: Callable[[str], Q]) -> Q:
    """Every word of the text, each wherever `holds` looks for it."""
    return reduce(and_, map(holds, text.split()), Q())


def holding(*columns: str) -> Callable[[str], Q]:
    """Rows that hold a word in one of the columns."""
    return lambda word: reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns))


def meets(name: str, period: Period) -> Q:
    """Columns of a period that share a day with it; empty columns are an open end."""
    found = Q()
    if period.after:
        found &= Q(**{f"{name}_first__lt": period.after}) | Q(**{f"{name}_first": None})
    if period.first:
        found &= Q(**{f"{name}_after__gt": period.first}) | Q(**{f"{name}_after": None})
    return found


def inside(name: str, period: Period) -> Q:
    """Rows with a period of their own that lies wholly in this one."""
    found = Q(**{f"{name}_first__isnull": False, f"{name}_after__isnull": False})
    if period.first:
        found &= Q(**{f"{name}_first__gte": period.first})
    if period.after:
        found &= Q(**{f"{name}_after__lte": period.after})
    return found


def dated_in(column: str, period: Period | None) -> Q:
    """Rows whose one day lies in the period."""
    found = Q()
    if period and period.first:
        found &= Q(**{f"{column}__gte": period.first})
    if period and period.after:
        found &= Q(**{f"{column}__lt": period.after})
    return found
