"""The filters of acts."""

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OrderBy, OuterRef, Q

from article71 import periods
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act, ActQuerySet, ActState, Party, PartyRole
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import (
    any_of,
    check,
    dated_in,
    holding,
    inside,
    meets,
    named,
    on_topic,
    with_words,
)
from article71.register.filters.papers import paper
from article71.register.mentions import Mention
from article71.vocabulary.act_types import ActType, Side

# Acts without an actor stand behind all others.
_NOBODY = ExpressionWrapper(Q(first_actor=""), BooleanField())

# An act without a day of its own counts from the last day it can have happened on, so that it has a place in time.
ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("effective").desc(nulls_last=True), "-pk"),
    "oldest": (F("effective").asc(nulls_last=True), "pk"),
    "type": ("type", F("effective").desc(nulls_last=True), "-pk"),
    "actor": (_NOBODY.asc(), "first_actor", F("effective").desc(nulls_last=True), "-pk"),
}


def acts(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for that the viewer may see; rejected and joined ones only when their state is asked for.

    BadInput names a state, type or topic that there is none of.
    """
    check("state", asked.state, ActState.values)
    check("side", asked.side, [known.value for known in Side])
    for each in asked.types:
        check("type", each, [known.value for known in ActType])
    found = acts_in_any_state(asked, viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    return found.with_parties()


def acts_in_any_state(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for but for their state, rejected and joined ones too: what the counts of states are taken of."""
    found = Act.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_party(asked.body), _party(asked.addressee, PartyRole.ADDRESSEE), _act_in(asked.period))
    found = found.filter(any_of("type", asked.types), any_of("type", _types_of(asked.side)))
    found = found.filter(on_topic("topic", asked), _under(asked.presidency), _told_in(asked.document, viewer))
    return found.filter(_wholly_in(asked.within), with_words(asked.text, _in_act))


def in_order(found: ActQuerySet, order: str) -> ActQuerySet:
    """The acts in this order, one of `ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(ORDERS))
    return found.order_by(*ORDERS[order])


def _party(name: str, *roles: PartyRole) -> Q:
    if not name:
        return Q()
    parties = Party.objects.filter(named(name))
    return Q(pk__in=(parties.filter(role__in=roles) if roles else parties).values("act"))


def _types_of(side: str) -> list[str]:
    return [each.value for each in ActType if each.side == side]


def _under(semester: str) -> Q:
    """Acts of the presidency whose semester this is."""
    return Q(presidency__semester_first=periods.parse(semester).first) if semester else Q()


def _told_in(document: str, viewer: Account | None) -> Q:
    if not document:
        return Q()
    return Q(Exists(Mention.objects.visible_to(viewer).standing().filter(paper(document), act=OuterRef("pk"))))


def _in_act(word: str) -> Q:
    """A word of what was done or of a party's name; two words may be of two parties."""
    named = Party.objects.filter(act=OuterRef("pk"), words__icontains=word)
    return holding("verb", "object")(word) | Q(Exists(named))


def _act_in(period: Period | None) -> Q:
    """An act's own days; without any, its presidency's semester; without that, the day it counts from."""
    if period is None:
        return Q()
    undated = Q(date_first=None, date_after=None)
    own = ~undated & meets("date", period)
    of_presidency = undated & Q(presidency__isnull=False) & meets("presidency__semester", period)
    return own | of_presidency | (undated & Q(presidency=None) & dated_in("effective", period))


def _wholly_in(period: Period | None) -> Q:
    """Acts that lie in it for certain: with all their own days, or their presidency's; a paper's day is neither."""
    if period is None:
        return Q()
    of_presidency = Q(date_first=None, date_after=None) & inside("presidency__semester", period)
    return inside("date", period) | of_presidency
