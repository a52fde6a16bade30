"""The filters of meetings."""

from django.db.models import F, OrderBy, Q

from article71 import periods
from article71.register.accounts import Account
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import any_of, check, holding, meets, named, with_words
from article71.register.meetings import Meeting, MeetingKind, MeetingQuerySet, MeetingState

CALLED_OFF = "called-off"
MeetingStanding = (*MeetingState.values, CALLED_OFF)
MEETING_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("days_first").desc(nulls_first=True), "-pk"),
    "oldest": (F("days_first").asc(nulls_last=True), "pk"),
    "body": ("words", F("days_first").desc(nulls_first=True), "-pk"),
}


def meetings(asked: Asked, viewer: Account | None) -> MeetingQuerySet:
    """The meetings asked for; those called off only by that state."""
    check("state", asked.state, MeetingStanding)
    found = meetings_in_any_state(asked, viewer).select_related("body", "marking")
    if asked.state == CALLED_OFF:
        return found.filter(called_off=True)
    found = found.standing()
    return found.filter(state=asked.state) if asked.state else found


def meetings_in_any_state(asked: Asked, viewer: Account | None) -> MeetingQuerySet:
    """The meetings asked for but for their state; the period or presidency asks for the days they are held on."""
    for each in asked.types:
        check("kind", each, MeetingKind.values)
    found = Meeting.objects.visible_to(viewer).filter(any_of("kind", asked.types))
    if asked.body:
        found = found.filter(named(asked.body))
    for period in (asked.period, periods.parse(asked.presidency) if asked.presidency else None):
        found = found.filter(~Q(days_after=None) & meets("days", period)) if period else found
    return found.filter(with_words(asked.text, holding("title", "words", "place")))


def meetings_in_order(found: MeetingQuerySet, order: str) -> MeetingQuerySet:
    """The meetings in this order, one of `MEETING_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(MEETING_ORDERS))
    return found.order_by(*MEETING_ORDERS[order])
