"""The filters of duties."""

from datetime import date

from django.db.models import Exists, F, OrderBy, OuterRef, Prefetch, Q
from django.utils import timezone

from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.among import Among
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind, DutyQuerySet, DutyState, Owner
from article71.register.filters.asked import Asked, Due
from article71.register.filters.conditions import any_of, check, holding, meets, named, on_topic, with_words
from article71.register.filters.papers import paper
from article71.register.markings import Marking
from article71.register.sights import Sight
from article71.register.silence import silent_numbers

DUTY_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "due": (F("due_after").asc(nulls_last=True), "pk"),
    "newest": (F("since").desc(nulls_last=True), "-pk"),
    "kind": ("kind", F("due_after").asc(nulls_last=True), "pk"),
}


def duties(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for; the period asks for when they fall due, and always finds those that recur."""
    check("state", asked.state, DutyState.values)
    found = duties_in_any_state(asked, viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    # A rejected act that one may not see founds the duty no more, nor is it named.
    return found.with_owners().prefetch_related(Prefetch("acts", Act.objects.visible_to(viewer)))


def duties_in_any_state(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for but for their state, rejected ones too: what the counts of states are taken of."""
    for each in asked.types:
        check("kind", each, DutyKind.values)
    check("due", asked.due, list(Due))
    found = Duty.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_owner(asked.body), any_of("kind", asked.types), _due_in(asked.period))
    found = found.filter(_falls_due(asked.due, asked.as_at or timezone.localdate()))
    if asked.due == Due.SILENT:
        found = found.filter(is_silent(asked, viewer))
    if asked.topic:
        # By the numbers of the markings: a store that is handed a set of acts to look in tries each with every duty.
        ties = Duty.acts.through.objects.filter(duty=OuterRef("pk"), act__marking__in=Marking.objects.seen_by(viewer))
        found = found.filter(Exists(ties.filter(on_topic("act__topic", asked))))
    if asked.document:
        found = found.filter(paper(asked.document), document__in=Document.objects.visible_to(viewer))
    return found.filter(with_words(asked.text, holding("what")))


def is_silent(asked: Asked, viewer: Account | None) -> Among:
    """Whether a duty is one on which nobody who owes it, that the viewer may see, has been heard of since."""
    return Among(F("pk"), silent_numbers(Sight.of(viewer)) if asked.known.silent is None else asked.known.silent)


def duties_in_order(found: DutyQuerySet, order: str) -> DutyQuerySet:
    """The duties in this order, one of `DUTY_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(DUTY_ORDERS))
    return found.order_by(*DUTY_ORDERS[order])


def _owner(name: str) -> Q:
    return Q(Exists(Owner.objects.filter(named(name), duty=OuterRef("pk")))) if name else Q()


def _due_in(period: Period | None) -> Q:
    if period is None:
        return Q()
    dated = ~Q(due_after=None) & meets("due", period)
    return dated | ~Q(recurrence="")


def _falls_due(due: str, day: date) -> Q:
    """By its last day: one that recurs falls due again, so no day of it is its last."""
    if due in ("", Due.SILENT):
        return Q()
    return Q(recurrence="", due_after__lte=day) if due == Due.PASSED else Q(recurrence="", due_after__gt=day)
