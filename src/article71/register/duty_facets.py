"""How many duties each value of a filter would leave: counted for this viewer, with all the other filters applied."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, F
from django.utils import timezone

from article71.followup.progress import Progress
from article71.register import filters
from article71.register.accounts import Account
from article71.register.among import Among
from article71.register.duties import DutyKind, DutyState, Owner
from article71.register.filters import Asked
from article71.register.markings import Marking
from article71.register.sights import Sight, until_changed
from article71.register.topics import Topic

MOST_OWNERS = 20  # a list of every body that owes anything would be longer than the page it stands beside

_STANDING = {DutyState.PROPOSED.value, DutyState.CONFIRMED.value}


@dataclass(frozen=True, slots=True)
class DutyFacets:
    """Counts by value, the most frequent first; `due` overdue ones, those ahead, and silent ones.

    `topics` counts by key, each with what lies below it, as the filter asks.
    """

    kinds: Mapping[str, int]
    states: Mapping[str, int]
    due: Mapping[str, int]
    progress: Mapping[str, int]
    owners: Mapping[str, int]
    topics: Mapping[str, int]


def duty_facets(asked: Asked, sight: Sight, topics: Iterable[Topic]) -> DutyFacets:
    """The counts for what is asked; `topics` are the register's, which lists fetch for their words."""
    return _facets(asked, asked.as_at or timezone.localdate(), sight, tuple(topics))


@until_changed
def _facets(asked: Asked, _day: date, sight: Sight, topics: tuple[Topic, ...]) -> DutyFacets:
    """The counts as at the day, which is today where none is asked for: tomorrow they are others."""
    viewer = sight.viewer
    counted = _by_kind_and_state(replace(asked, types=(), state=""), viewer)
    states = {asked.state} if asked.state else _STANDING
    kinds = set(asked.types) or set(DutyKind.values)
    return DutyFacets(
        kinds=_added((kind, number) for (kind, state), number in counted.items() if state in states),
        states=_added((state, number) for (kind, state), number in counted.items() if kind in kinds),
        due=_by_due(replace(asked, due=""), viewer),
        progress=_by_progress(replace(asked, progress=""), viewer),
        owners=_owners(replace(asked, body=""), viewer),
        topics=_topics(replace(asked, topic=""), viewer, topics),
    )


def _by_kind_and_state(asked: Asked, viewer: Account | None) -> dict[tuple[str, str], int]:
    found = filters.duties_in_any_state(asked, viewer).order_by()
    rows = found.values_list("kind", "state").annotate(duties=Count("pk"))
    return {(kind, state): number for kind, state, number in rows}


def _added(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for value, number in counted:
        found[value] += number
    return dict(found.most_common())


def _by_due(asked: Asked, viewer: Account | None) -> dict[str, int]:
    became = filters.followed(asked, viewer)
    standing = filters.duties(asked, viewer).order_by()
    return standing.aggregate(
        **{due.value: Count("pk", filter=filters.falls_due(due, became)) for due in filters.DUTY_DUES}
    )


def _by_progress(asked: Asked, viewer: Account | None) -> dict[str, int]:
    """Only duties of which something has become are fetched: the rest is open."""
    became, standing = filters.followed(asked, viewer), filters.duties(asked, viewer).order_by()
    if not became.progress:
        total = standing.count()
        return {Progress.OPEN.value: total} if total else {}
    there = standing.filter(Among(F("pk"), became.progress)).values_list("pk", flat=True)
    found = Counter(became.progress[duty].value for duty in there)
    found[Progress.OPEN.value] = standing.count() - found.total()
    return {each.value: found[each.value] for each in Progress if found[each.value]}


def follow_up(sight: Sight) -> Mapping[str, int]:
    """How many of all duties are overdue, lie ahead, and are silent."""
    return _follow_up(timezone.localdate(), sight)


@until_changed
def _follow_up(_day: date, sight: Sight) -> Mapping[str, int]:
    return _by_due(filters.with_followed(Asked(), sight), sight.viewer)


def _owners(asked: Asked, viewer: Account | None) -> dict[str, int]:
    found = filters.duties(asked, viewer).order_by().values("pk")
    named = Owner.objects.filter(duty__in=found).order_by().values_list("body__short", "words")
    together: Counter[str] = Counter()
    for short, words, duties in named.annotate(duties=Count("duty", distinct=True)):
        together[short or words] += duties
    return dict(together.most_common(MOST_OWNERS))


def _topics(asked: Asked, viewer: Account | None, topics: Iterable[Topic]) -> dict[str, int]:
    """Each duty once under each topic of its acts, and under those above."""
    above = {topic.key: topic.parent for topic in topics}
    # By the numbers of the markings, and joined: a store that is handed two sets to look in tries every pair.
    seen = Marking.objects.seen_by(viewer)
    found = filters.duties(asked, viewer).order_by().filter(acts__marking__in=seen, acts__topic__isnull=False)
    told = found.values_list("pk", "acts__topic__key")
    held = {(duty, key) for duty, own in told for key in _with_those_above(own, above)}
    return dict(Counter(key for _, key in held).most_common())


def _with_those_above(key: str, above: Mapping[str, str]) -> Iterator[str]:
    while key:
        yield key
        key = above.get(key, "")
