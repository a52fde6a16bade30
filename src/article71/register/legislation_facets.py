"""How many legislative files each value of a filter would leave: for this viewer, with all other filters applied."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F

from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked


@dataclass(frozen=True, slots=True)
class LegislationFacets:
    """Counts by value: of the two lists, and of the stages in the order of the ordinary way."""

    lists: Mapping[str, int]
    stages: Mapping[str, int]


def legislation_facets(asked: Asked, viewer: Account | None) -> LegislationFacets:
    """The counts for what is asked, of one query: such files are hundreds at the most."""
    free = Asked(body=asked.body, period=asked.period, text=asked.text, as_at=asked.as_at, document=asked.document)
    rows = list(filters.legislation_at_any_stage(free, viewer).order_by().values_list("handling", F("stage_now")))
    lists = Counter(handling for handling, stage in rows if asked.state in ("", stage))
    stages = Counter(stage for handling, stage in rows if not asked.types or handling in asked.types)
    return LegislationFacets(dict(lists.most_common()), {each: number for each, number in stages.items() if each})
