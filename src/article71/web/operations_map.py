"""Operations on a map and a calendar side by side: the same ones on both, with what of them overlaps."""

import shapely
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from article71.register import filters
from article71.register.accounts import Account
from article71.register.operation_values import area_of, window_of
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide, OverlapSideQuerySet
from article71.web.asking import asked
from article71.web.days import days
from article71.web.lanes import lanes
from article71.web.operation_words import overlap_class
from article71.web.shapes import Feature, feature, shapes_answer
from article71.web.viewers import viewer

MOST = 500
"""Policy: so many operations are drawn, the first in time; the list has all of them."""


def operations_map(request: HttpRequest) -> HttpResponse:
    """The operations asked for that the viewer may see, on a map and on a calendar."""
    shown, total = _shown(request)
    sides = _sides(shown, viewer(request))
    meeting = set(sides.values_list("operation", flat=True))
    query = request.GET.urlencode()
    about = {
        "calendar": lanes(shown, meeting, timezone.localdate()),
        "total": total,
        "beyond": total - len(shown),
        "meeting": len(meeting),
        "query": query,
        "shapes": f"{reverse('operations_shapes')}?{query}",
    }
    return render(request, "web/operations_map.html", about)


def operations_shapes(request: HttpRequest) -> HttpResponse:
    """Their areas, and the coarse areas of their overlaps, as GeoJSON for the map."""
    shown, _ = _shown(request)
    sides = _sides(shown, viewer(request)).select_related("operation__version")
    meeting = {side.operation_id for side in sides}
    features = [_operation(each, each.pk in meeting) for each in shown] + [_overlap(side) for side in sides]
    return shapes_answer(features)


def _shown(request: HttpRequest) -> tuple[list[Operation], int]:
    """The first operations asked for, and how many there are."""
    found = filters.operations(asked(request), viewer(request))
    return list(filters.operations_in_order(found, "next")[:MOST]), found.count()


def _sides(shown: list[Operation], who: Account | None) -> OverlapSideQuerySet:
    return OverlapSide.objects.visible_to(who).standing().filter(operation__in=[each.pk for each in shown])


def _operation(operation: Operation, meets: bool) -> Feature:
    version = operation.version
    assert version is not None  # noqa: S101 (an operation is saved with its first version)
    said = {
        "kind": "operation",
        "number": str(operation.pk),  # longer than what a browser can count
        "title": str(operation),
        "lead": str(operation.lead),
        "days": days(window_of(version).days),
        "meets": meets,
        "address": reverse("operation", args=[operation.pk]),
    }
    return feature(area_of(version).geometry, **said)


def _overlap(side: OverlapSide) -> Feature:
    said = {
        "kind": "overlap",
        "number": str(side.operation_id),
        "title": overlap_class(side.overlap_class),
        "days": days(side.months),
        "address": reverse("overlap", args=[side.overlap_id]),
    }
    return feature(shapely.from_wkb(bytes(side.area)), **said)
