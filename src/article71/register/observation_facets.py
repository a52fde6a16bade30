"""How many observations each value of a filter would leave: for this viewer, with all the other filters applied."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import Count

from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked

MOST_DOCUMENTS = 20


@dataclass(frozen=True, slots=True)
class ObservationFacets:
    """Counts by value, the most frequent first; `documents` by the paper's reference."""

    kinds: Mapping[str, int]
    states: Mapping[str, int]
    documents: Mapping[str, int]


def observation_facets(asked: Asked, viewer: Account | None) -> ObservationFacets:
    """The counts for what is asked; a paper without a reference is counted with none."""
    on = _by("document__reference", replace(asked, document=""), viewer)
    return ObservationFacets(
        kinds=dict(_by("kind", replace(asked, types=()), viewer).most_common()),
        states=dict(_by("state", replace(asked, state=""), viewer).most_common()),
        documents={reference: number for reference, number in on.most_common(MOST_DOCUMENTS) if reference},
    )


def _by(column: str, asked: Asked, viewer: Account | None) -> Counter[str]:
    found = filters.observations(asked, viewer).order_by()
    return Counter(dict(found.values_list(column).annotate(observations=Count("pk"))))
