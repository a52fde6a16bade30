"""How many operations and overlaps each filter would leave, as far as a viewer may see them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, QuerySet

from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked
from article71.register.filters.of_overlaps import OVERLAP_STATES
from article71.register.operation_versions import OperationAim

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class OperationFacets:
    """Numbers of operations by state, kind and aim, each counted as if it were not asked for itself."""

    states: Counts
    kinds: Counts
    aims: Counts


@dataclass(frozen=True, slots=True)
class OverlapFacets:
    """Numbers of overlaps by state and class."""

    states: Counts
    classes: Counts


def operation_facets(asked: Asked, viewer: Account | None) -> OperationFacets:
    """What beside the list of operations is counted."""
    without_aim = filters.operations(replace(asked, aim=""), viewer).order_by().values("version")
    aims = OperationAim.objects.filter(version__in=without_aim)
    return OperationFacets(
        _counted(filters.operations_in_any_state(asked, viewer), "state"),
        _counted(filters.operations(replace(asked, types=()), viewer), "version__kind"),
        dict(aims.order_by().values_list("key").annotate(number=Count("pk")).order_by("-number", "key")),
    )


def overlap_facets(asked: Asked, viewer: Account | None) -> OverlapFacets:
    """What beside the list of overlaps is counted."""
    states = {state: filters.overlaps(replace(asked, state=state), viewer).count() for state in OVERLAP_STATES}
    return OverlapFacets(states, _counted(filters.overlaps(replace(asked, types=()), viewer), "overlap_class"))


def _counted(rows: QuerySet[Any], column: str) -> Counts:
    return dict(rows.order_by().values_list(column).annotate(number=Count("pk")))
