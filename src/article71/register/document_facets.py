"""How many documents each value of a filter would leave, counted for this viewer with all the other filters applied."""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Count

from article71.periods import Period
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.filters import Asked
from article71.register.markings import Level
from article71.register.mentions import Mention
from article71.register.sights import Sight, until_changed


@dataclass(frozen=True, slots=True)
class DocumentFacets:
    """Counts by value, the commonest first. `total` is how many there are with every filter applied.

    `kinds` as printed, `levels` by the marking's word, `years` by the year of the paper's date, the latest first.
    """

    total: int
    kinds: Mapping[str, int]
    levels: Mapping[str, int]
    years: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Paper:
    kind: str
    level: str
    date: datetime.date | None


_Test = Callable[[_Paper], bool]


@until_changed
def document_facets(asked: Asked, sight: Sight) -> DocumentFacets:
    """The counts for what is asked: the papers are found once, by what only the store can find, and counted here."""
    free = replace(asked, types=(), marking="", period=None)
    rows = filters.documents(free, sight.viewer).order_by().values_list("kind", "marking__level", "date")
    papers = [_Paper(kind, Level(level).label, date) for kind, level, date in rows.iterator(chunk_size=5000)]
    kind, level, period = _of_kind(asked.types), _of_level(asked.marking), _of_period(asked.period)
    kinds = Counter(each.kind for each in papers if each.kind and level(each) and period(each))
    levels = Counter(each.level for each in papers if kind(each) and period(each))
    years = Counter(str(each.date.year) for each in papers if each.date and kind(each) and level(each))
    return DocumentFacets(
        total=sum(kind(each) and level(each) and period(each) for each in papers),
        kinds=_in_any_case(kinds),
        levels=dict(levels.most_common()),
        years=dict(sorted(years.items(), reverse=True)),
    )


def _in_any_case(kinds: Counter[str]) -> dict[str, int]:
    """Kinds that differ in capitals only are one, written as most papers write it."""
    together: Counter[str] = Counter()
    written: dict[str, str] = {}
    for kind, number in kinds.most_common():
        together[written.setdefault(kind.casefold(), kind)] += number
    return dict(together.most_common())


def _of_kind(kinds: tuple[str, ...]) -> _Test:
    wanted = {kind.casefold() for kind in kinds}
    return lambda paper: not wanted or paper.kind.casefold() in wanted


def _of_level(level: str) -> _Test:
    return lambda paper: not level or paper.level == level


def _of_period(period: Period | None) -> _Test:
    def holds(paper: _Paper) -> bool:
        if period is None:
            return True
        if paper.date is None:
            return period.first is None and period.after is None
        return not (period.first and paper.date < period.first) and not (period.after and paper.date >= period.after)

    return holds


def topics_told(asked: Asked, viewer: Account | None) -> dict[str, int]:
    """How many of the documents asked for tell acts on each topic itself, by its key, the commonest first."""
    return dict(Counter(_counts(replace(asked, topic=""), viewer, "act__topic__key")).most_common())


def bodies_told(asked: Asked, viewer: Account | None) -> dict[str, int]:
    """How many of the documents asked for tell acts of each body that the register knows, the commonest first."""
    return dict(Counter(_counts(replace(asked, body=""), viewer, "act__parties__body__short")).most_common())


def _counts(asked: Asked, viewer: Account | None, column: str) -> dict[str, int]:
    standing = Act.objects.visible_to(viewer).standing()
    found = filters.documents(asked, viewer).order_by().values("pk")
    telling = Mention.objects.visible_to(viewer).standing().filter(document__in=found, act__in=standing)
    counted = telling.order_by().values_list(column).annotate(papers=Count("document", distinct=True))
    return {value: number for value, number in counted if value}
