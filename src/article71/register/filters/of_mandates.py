"""The filters of mandates."""

from django.db.models import F, OrderBy, Q
from django.utils import timezone

from article71.periods import Period
from article71.register.accounts import Account
from article71.register.filters.asked import Asked, Due
from article71.register.filters.conditions import check, holding, with_words
from article71.register.mandates import Mandate, MandateQuerySet

MANDATE_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "end": (F("term_after").asc(nulls_last=True), "pk"),
    "latest": (F("term_after").desc(nulls_last=True), "-pk"),
    "body": ("body__short", F("term_after").asc(nulls_last=True), "pk"),
}
LAPSING = "lapsing"


def mandates(asked: Asked, viewer: Account | None) -> MandateQuerySet:
    """The mandates asked for; the period asks for when they end, `due` whether their end has passed or is ahead.

    The state can only be lapsing. BadInput names another.
    """
    check("state", asked.state, (LAPSING,))
    check("due", asked.due, (Due.PASSED, Due.AHEAD))
    day = asked.as_at or timezone.localdate()
    found = Mandate.objects.visible_to(viewer).standing()
    found = found.as_at(asked.as_at) if asked.as_at else found
    if asked.state:
        found = found.filter(pk__in=Mandate.objects.lapsing(day, viewer).values("pk"))
    if asked.due:
        found = found.filter(term_after__lte=day) if asked.due == Due.PASSED else found.filter(term_after__gt=day)
    found = found.filter(_held_by(asked.body), _ending_in(asked.period))
    return found.filter(with_words(asked.text, holding("title", "before", "body__short"))).select_related("body")


def mandates_in_order(found: MandateQuerySet, order: str) -> MandateQuerySet:
    """The mandates in this order, one of `MANDATE_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(MANDATE_ORDERS))
    return found.order_by(*MANDATE_ORDERS[order])


def _held_by(name: str) -> Q:
    return Q(body__short__iexact=name) if name else Q()


def _ending_in(period: Period | None) -> Q:
    """By their last day, which is the one before the first day after them."""
    if period is None:
        return Q()
    found = Q(term_after__isnull=False)
    if period.first:
        found &= Q(term_after__gt=period.first)
    if period.after:
        found &= Q(term_after__lte=period.after)
    return found
