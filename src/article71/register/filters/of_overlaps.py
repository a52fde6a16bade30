"""The filters of overlaps, each side as its owner knows it."""

from django.db.models import F, OrderBy, Q
from django.utils import timezone

from article71.overlaps.policy import OverlapClass
from article71.register.accounts import Account
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import any_of, check, meets
from article71.register.overlaps import OverlapSide, OverlapSideQuerySet

UNSEEN, UNANSWERED, ANSWERED, MUTED, OVER = "unseen", "unanswered", "answered", "muted", "over"
OVERLAP_STATES = (UNSEEN, UNANSWERED, ANSWERED, MUTED, OVER)
OVERLAP_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "deadline": ("answer_by", "pk"),
    "months": ("months_first", "pk"),
    "found": (F("found").desc(), "pk"),
}


def overlaps(asked: Asked, viewer: Account | None) -> OverlapSideQuerySet:
    """The sides asked for; those that stand, unless the state asks for those that are over.

    The state also asks for what was not seen or answered as it is now, or is muted today; a type for the class; the
    period for its months; the body for the lead of one's own operation. BadInput for what there is none of.
    """
    check("state", asked.state, OVERLAP_STATES)
    found = overlaps_in_any_state(asked, viewer)
    return found.filter(_in_state(asked.state)).select_related(
        "overlap", "operation__lead", "operation__version", "towards__version", "towards__lead"
    )


def overlaps_in_any_state(asked: Asked, viewer: Account | None) -> OverlapSideQuerySet:
    """The same, whatever their state."""
    for each in asked.types:
        check("class", each, [one.value for one in OverlapClass])
    found = OverlapSide.objects.visible_to(viewer).filter(any_of("overlap_class", asked.types))
    if asked.body:
        found = found.filter(operation__lead__short__iexact=asked.body)
    return found.filter(meets("months", asked.period)) if asked.period else found


def overlaps_in_order(found: OverlapSideQuerySet, order: str) -> OverlapSideQuerySet:
    """The sides in this order, one of `OVERLAP_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(OVERLAP_ORDERS))
    return found.order_by(*OVERLAP_ORDERS[order])


def _in_state(state: str) -> Q:
    if state == OVER:
        return Q(hit=False)
    muted = Q(muted_until__gte=timezone.localdate())
    asked = {
        "": Q(),
        UNSEEN: ~Q(acknowledged=F("key")) & ~muted,
        UNANSWERED: ~Q(answer_key=F("key")) & ~muted,
        ANSWERED: Q(answer_key=F("key")),
        MUTED: muted,
    }
    return Q(hit=True) & asked[state]
