"""How many acts each value of a filter would leave: counted for this viewer, with all the other filters applied.

One statement counts them all, over the acts found once: a filter by words reads a hundred thousand objects, and each
facet that asked again would read them again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Count

from article71 import periods
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import ActState, Party, PartyRole
from article71.register.filters import Asked
from article71.register.presidencies import Presidency
from article71.register.sights import Sight, until_changed
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType, Side

MOST_BODIES = 20  # a list of every body ever named would be longer than the page it stands beside

STANDING = (ActState.PROPOSED.value, ActState.CONFIRMED.value)
_FOUND = "WITH found(state, type, topic, presidency) AS MATERIALIZED ({})"
_COUNTED = "SELECT '{0}', CAST({0} AS varchar), COUNT(*) FROM found WHERE {1} GROUP BY {0}"
Test = tuple[str, tuple[object, ...]]
Tests = Mapping[str, Test]


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts by value. `total` is how many acts there are with every filter applied.

    `topics` counts by key, each with what lies below it, as the filter asks; `presidencies` by semester (2024-H2).
    """

    total: int
    types: Mapping[str, int]
    sides: Mapping[str, int]
    states: Mapping[str, int]
    topics: Mapping[str, int]
    presidencies: Mapping[str, int]


def facets(asked: Asked, sight: Sight, topics: Iterable[Topic], chairs: Iterable[Presidency]) -> Facets:
    """The counts for what is asked; `topics` and `chairs` are the register's, which lists fetch for their words."""
    topics, chairs = tuple(topics), tuple(chairs)
    tests = _tests(asked, topics, chairs)
    counted = _counts(asked, sight, tuple(tests.items()))
    types = counted["type"]
    wanted = set(asked.types) or {each.value for each in ActType}
    of_side = {each.value for each in ActType if asked.side in ("", each.side)}
    parents = {topic.pk: topic for topic in topics}
    semesters = {str(chair.pk): semester(chair) for chair in chairs}
    return Facets(
        total=sum(number for type_, number in types.items() if type_ in wanted & of_side),
        types={type_: number for type_, number in types.items() if type_ in of_side},
        sides=_by_side({type_: number for type_, number in types.items() if type_ in wanted}),
        states=counted["state"],
        topics=_with_those_below({int(pk): number for pk, number in counted["topic"].items()}, parents),
        presidencies={semesters[pk]: number for pk, number in counted["presidency"].items()},
    )


def _tests(asked: Asked, topics: tuple[Topic, ...], chairs: tuple[Presidency, ...]) -> Tests:
    """What each column must hold, as a condition with its values; a column nothing is asked of holds anything."""
    below = filters.branch(asked.topic, [(each.parent, each.key) for each in topics]) if asked.topic else set()
    wanted = set(asked.types) or {each.value for each in ActType}
    types = [each.value for each in ActType if each.value in wanted and asked.side in ("", each.side)]
    return {
        "type": _one_of("type", types if asked.types or asked.side else None),
        "state": _one_of("state", (asked.state,) if asked.state else STANDING),
        "topic": _one_of("topic", [each.pk for each in topics if each.key in below] if asked.topic else None),
        "presidency": _one_of(
            "presidency", [each.pk for each in chairs if _asks_for(asked, each)] if asked.presidency else None
        ),
    }


def _asks_for(asked: Asked, chair: Presidency) -> bool:
    return chair.semester_first == periods.parse(asked.presidency).first


def _one_of(column: str, values: Iterable[object] | None) -> Test:
    if values is None:
        return "1 = 1", ()
    held = tuple(values)
    return (f"{column} IN ({', '.join(['%s'] * len(held))})", held) if held else ("1 = 0", ())


@until_changed
def _counts(asked: Asked, sight: Sight, columns: tuple[tuple[str, Test], ...]) -> dict[str, dict[str, int]]:
    """For each column, how many acts hold each value, where every other column passes its test."""
    tests = dict(columns)
    free = replace(asked, types=(), side="", state="", topic="", presidency="")
    found = filters.acts_in_any_state(free, sight.viewer).order_by().values("state", "type", "topic", "presidency")
    counted: dict[str, dict[str, int]] = {column: {} for column in tests}
    try:
        statement, values = found.query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
    except EmptyResultSet:
        return counted
    parts, given = [], list(values)
    for column in tests:
        others = [test for name, test in tests.items() if name != column]
        parts.append(_COUNTED.format(column, " AND ".join(condition for condition, _ in others)))
        given.extend(value for _, held in others for value in held)
    with connection.cursor() as cursor:
        cursor.execute(f"{_FOUND.format(statement)} {' UNION ALL '.join(parts)}", given)
        for column, value, number in cursor.fetchall():
            if value is not None:
                counted[column][value] = number
    return counted


def _by_side(types: Mapping[str, int]) -> dict[str, int]:
    sides = {side.value: 0 for side in Side}
    for type_, number in types.items():
        sides[ActType(type_).side] += number
    return {side: number for side, number in sides.items() if number}


def _with_those_below(counted: Mapping[int, int], topics: Mapping[int, Topic]) -> dict[str, int]:
    above = {topic.key: topic.parent for topic in topics.values()}
    found: Counter[str] = Counter()
    for pk, number in counted.items():
        key = topics[pk].key
        while key:
            found[key] += number
            key = above.get(key, "")
    return dict(found)


def semester(chair: Presidency) -> str:
    """The semester as addresses and filters name it: 2024-H2."""
    first = chair.semester_first
    return f"{first.year}-H{1 if first.month <= 6 else 2}"


def parties(asked: Asked, viewer: Account | None, *roles: PartyRole) -> list[tuple[str, int]]:
    """The bodies most often named in these parts, or in any, with the number of acts: their name as it is asked for.

    The filter these counts stand beside is the caller's to leave out of what is asked.
    """
    found = filters.acts(asked, viewer).order_by().values("pk")
    named = Party.objects.filter(act__in=found, **({"role__in": roles} if roles else {}))
    counted = named.order_by().values_list("body__short", "words").annotate(acts=Count("act", distinct=True))
    together: Counter[str] = Counter()
    for short, words, acts in counted:
        together[short or words] += acts
    return together.most_common(MOST_BODIES)
