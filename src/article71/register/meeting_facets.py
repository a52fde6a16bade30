"""How many meetings each value of a filter would leave: for this viewer, with all the other filters applied."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import Count

from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked
from article71.register.filters.of_meetings import CALLED_OFF

MOST_BODIES = 20


@dataclass(frozen=True, slots=True)
class MeetingFacets:
    """Counts by value, the most frequent first."""

    kinds: Mapping[str, int]
    states: Mapping[str, int]
    bodies: Mapping[str, int]


def meeting_facets(asked: Asked, viewer: Account | None) -> MeetingFacets:
    """The counts for what is asked; a meeting called off is counted as that alone."""
    kinds = (
        filters.meetings(replace(asked, types=()), viewer).order_by().values_list("kind").annotate(meetings=Count("pk"))
    )
    bodies = filters.meetings(replace(asked, body=""), viewer).order_by().values_list("body__short", "words")
    counted: Counter[str] = Counter()
    for short, words, number in bodies.annotate(meetings=Count("pk")):
        counted[short or words] += number
    return MeetingFacets(
        dict(kinds.order_by("-meetings", "kind")), _states(asked, viewer), dict(counted.most_common(MOST_BODIES))
    )


def _states(asked: Asked, viewer: Account | None) -> dict[str, int]:
    found = filters.meetings_in_any_state(replace(asked, state=""), viewer).order_by()
    rows = found.values_list("called_off", "state").annotate(meetings=Count("pk"))
    counted: Counter[str] = Counter()
    for called_off, state, number in rows:
        counted[CALLED_OFF if called_off else state] += number
    return dict(counted.most_common())
