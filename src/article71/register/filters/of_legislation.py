"""The filters of legislative files."""

from datetime import date

from django.db.models import Exists, F, OrderBy, OuterRef, Q, Subquery
from django.utils import timezone

from article71.periods import Period
from article71.register.accounts import Account
from article71.register.citations_of_files import cited_by
from article71.register.developments import Development, EffectDay
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import any_of, check, dated_in, holding, meets, with_words
from article71.register.filters.papers import document_named
from article71.register.legislation_standing import with_stage
from article71.register.legislative_files import Handling, LegislativeFile, LegislativeFileQuerySet, Stage

LEGISLATION_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "list": ("handling", "short", "title", "pk"),
    "moved": (F("moved").desc(nulls_last=True), "pk"),
    "next": (F("following").asc(nulls_last=True), "pk"),
}


def legislation(asked: Asked, viewer: Account | None) -> LegislativeFileQuerySet:
    """The files asked for, with their stage as at the day asked for or today.

    The types are the two lists, the state a stage; the period asks for files that moved in it, or whose acts take
    effect in it; the document for those that it cites. BadInput names a list or stage that there is none of.
    """
    check("state", asked.state, Stage.values)
    found = legislation_at_any_stage(asked, viewer)
    return found.filter(Q(stage_now=asked.state)) if asked.state else found


def legislation_at_any_stage(asked: Asked, viewer: Account | None) -> LegislativeFileQuerySet:
    """The files asked for but for their stage: what the counts of stages are taken of."""
    for each in asked.types:
        check("list", each, Handling.values)
    day = asked.as_at or timezone.localdate()
    found = LegislativeFile.objects.visible_to(viewer).as_at(day).filter(any_of("handling", asked.types))
    found = found.filter(_lead(asked.body), _moving_in(asked.period, viewer), with_words(asked.text, _words))
    if asked.document:
        paper = document_named(asked.document, viewer)
        found = found.filter(cited_by(paper, viewer)) if paper else found.none()
    return with_stage(found, viewer, day)


def legislation_in_order(found: LegislativeFileQuerySet, order: str, day: date) -> LegislativeFileQuerySet:
    """The files in this order, one of `LEGISLATION_ORDERS`; what comes next is seen from the day."""
    check("order", order, list(LEGISLATION_ORDERS))
    if order == "next":
        ahead = EffectDay.objects.filter(file=OuterRef("pk"), day_after__gt=day).order_by("day_after")
        found = found.annotate(following=Subquery(ahead.values("day_after")[:1]))
    return found.order_by(*LEGISLATION_ORDERS[order])


_words = holding("title", "short", "implication", "lead", "configuration", "act", "procedure", "proposal", "act_celex")


def _lead(words: str) -> Q:
    """A body that leads it, or a configuration that it is handled in."""
    return Q(lead__icontains=words) | Q(configuration__icontains=words) if words else Q()


def _moving_in(period: Period | None, viewer: Account | None) -> Q:
    if period is None:
        return Q()
    told = Development.objects.visible_to(viewer).standing().filter(dated_in("effective", period))
    takes_effect = EffectDay.objects.filter(meets("day", period), file=OuterRef("pk"))
    return Q(Exists(told.filter(file=OuterRef("pk")))) | Q(Exists(takes_effect))
