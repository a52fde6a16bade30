"""The filters of each noun, once: the command line, pages, feeds and exports all ask through them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import and_, or_

from django.db.models import Exists, F, OrderBy, OuterRef, Prefetch, Q, Subquery
from django.utils import timezone

from article71 import periods
from article71.errors import BadInput, BadReference
from article71.periods import Period
from article71.references.find import parse
from article71.register.accounts import Account
from article71.register.acts import Act, ActQuerySet, ActState, Party, PartyRole
from article71.register.documents import Document, DocumentQuerySet
from article71.register.duties import Duty, DutyKind, DutyQuerySet, DutyState, Owner
from article71.register.markings import Level, Marking
from article71.register.mentions import Mention
from article71.register.observations import Observation, ObservationQuerySet, ObservationState
from article71.register.silence import silent
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType, Side

_DIGITS = 18  # no store counts further
# An act without a day of its own counts from the last day it can have happened on, so that it has a place in time.
ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("effective").desc(nulls_last=True), "-pk"),
    "oldest": (F("effective").asc(nulls_last=True), "pk"),
    "type": ("type", F("effective").desc(nulls_last=True), "-pk"),
    "actor": (F("actor").asc(nulls_last=True), F("effective").desc(nulls_last=True), "-pk"),
}
DOCUMENT_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("date").desc(nulls_last=True), "-pk"),
    "oldest": (F("date").asc(nulls_last=True), "pk"),
    "reference": ("reference", "pk"),
    "registered": ("-registered", "-pk"),
}

DUTY_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "due": (F("due_after").asc(nulls_last=True), "pk"),
    "newest": (F("since").desc(nulls_last=True), "-pk"),
    "kind": ("kind", F("due_after").asc(nulls_last=True), "pk"),
}
OBSERVATION_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("document__date").desc(nulls_last=True), "-pk"),
    "oldest": (F("document__date").asc(nulls_last=True), "pk"),
    "kind": ("kind", "pk"),
}


class Due(StrEnum):
    """How a duty's last day lies to a day; or that it is silent: nobody who owes it has been heard of since."""

    PASSED = "passed"
    AHEAD = "ahead"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; an empty field asks for nothing. `types` are act types, or kinds of the other nouns.

    `body` is a short name or the words of a body the vocabulary does not know, in any part; `addressee` the same as the
    one asked, told or thanked; `topic` a key, which asks for what lies below it too; `presidency` a semester such as
    2024-H2; `within` days that hold all of an act's own, where `period` need only share one with them; `document` a
    paper's number or its reference; `due` whether a duty's last day has passed, or is ahead, as at the day asked for or
    today; `marking` a level such as LIMITE; every word of `text` must occur.
    """

    body: str = ""
    addressee: str = ""
    types: tuple[str, ...] = ()
    side: str = ""
    period: Period | None = None
    presidency: str = ""
    topic: str = ""
    state: str = ""
    document: str = ""
    text: str = ""
    as_at: date | None = None
    within: Period | None = None
    due: str = ""
    marking: str = ""


def acts(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for that the viewer may see; rejected and joined ones only when their state is asked for.

    BadInput names a state, type or topic that there is none of.
    """
    _check("state", asked.state, ActState.values)
    _check("side", asked.side, [known.value for known in Side])
    for each in asked.types:
        _check("type", each, [known.value for known in ActType])
    found = acts_in_any_state(asked, viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    return found.with_parties()


def acts_in_any_state(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for but for their state, rejected and joined ones too: what the counts of states are taken of."""
    found = Act.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_party(asked.body), _party(asked.addressee, PartyRole.ADDRESSEE), _act_in(asked.period))
    found = found.filter(_any_of("type", asked.types), _any_of("type", _types_of(asked.side)))
    found = found.filter(_on_topic("topic", asked.topic), _under(asked.presidency), _told_in(asked.document, viewer))
    return found.filter(_wholly_in(asked.within), _with_words(asked.text, _in_act))


def in_order(found: ActQuerySet, order: str) -> ActQuerySet:
    """The acts in this order, one of `ORDERS`. BadInput names an order that there is none of."""
    _check("order", order, list(ORDERS))
    if order == "actor":
        found = found.annotate(actor=_first_actor())
    return found.order_by(*ORDERS[order])


def duties(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for; the period asks for when they fall due, and always finds those that recur."""
    _check("state", asked.state, DutyState.values)
    found = duties_in_any_state(asked, viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    # A rejected act that one may not see founds the duty no more, nor is it named.
    return found.with_owners().prefetch_related(Prefetch("acts", Act.objects.visible_to(viewer)))


def duties_in_any_state(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for but for their state, rejected ones too: what the counts of states are taken of."""
    for each in asked.types:
        _check("kind", each, DutyKind.values)
    _check("due", asked.due, list(Due))
    found = Duty.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_owner(asked.body), _any_of("kind", asked.types), _due_in(asked.period))
    found = found.filter(_falls_due(asked.due, asked.as_at or timezone.localdate()))
    found = silent(found, viewer) if asked.due == Due.SILENT else found
    if asked.topic:
        # By the numbers of the markings: a store that is handed a set of acts to look in tries each with every duty.
        ties = Duty.acts.through.objects.filter(duty=OuterRef("pk"), act__marking__in=Marking.objects.seen_by(viewer))
        found = found.filter(Exists(ties.filter(_on_topic("act__topic", asked.topic))))
    if asked.document:
        found = found.filter(_paper(asked.document), document__in=Document.objects.visible_to(viewer))
    return found.filter(_with_words(asked.text, _in("what")))


def duties_in_order(found: DutyQuerySet, order: str) -> DutyQuerySet:
    """The duties in this order, one of `DUTY_ORDERS`. BadInput names an order that there is none of."""
    _check("order", order, list(DUTY_ORDERS))
    return found.order_by(*DUTY_ORDERS[order])


def documents(asked: Asked, viewer: Account | None) -> DocumentQuerySet:
    """The documents asked for; a body or topic asks for those that tell such an act."""
    found = Document.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_at_level(asked.marking))
    if asked.body or asked.topic:
        told = acts(Asked(body=asked.body, topic=asked.topic), viewer).values("pk")
        telling = Mention.objects.visible_to(viewer).standing().filter(document=OuterRef("pk"), act__in=told)
        found = found.filter(Exists(telling))
    found = found.filter(_any_of("kind__iexact", asked.types), _dated_in("date", asked.period))
    return found.filter(_with_words(asked.text, _in("reference", "subject", "title", "text")))


def documents_in_order(found: DocumentQuerySet, order: str) -> DocumentQuerySet:
    """The documents in this order, one of `DOCUMENT_ORDERS`. BadInput names an order that there is none of."""
    _check("order", order, list(DOCUMENT_ORDERS))
    return found.order_by(*DOCUMENT_ORDERS[order])


def observations(asked: Asked, viewer: Account | None) -> ObservationQuerySet:
    """The observations asked for; a body or topic asks for those on documents that tell such acts."""
    _check("state", asked.state, ObservationState.values)
    found = Observation.objects.visible_to(viewer).standing()
    found = found.filter(state=asked.state) if asked.state else found
    found = found.filter(_paper(asked.document)) if asked.document else found
    found = found.as_at(asked.as_at) if asked.as_at else found
    if asked.body or asked.topic:
        on = documents(Asked(body=asked.body, topic=asked.topic), viewer)
        found = found.filter(document__in=on.values("pk"))
    found = found.filter(_any_of("kind", asked.types), _dated_in("document__date", asked.period))
    return found.filter(_with_words(asked.text, _in("text"))).with_document()


def observations_in_order(found: ObservationQuerySet, order: str) -> ObservationQuerySet:
    """The observations in this order, one of `OBSERVATION_ORDERS`. BadInput names an order that there is none of."""
    _check("order", order, list(OBSERVATION_ORDERS))
    return found.order_by(*OBSERVATION_ORDERS[order])


def _check(what: str, asked: str, known: Sequence[str]) -> None:
    if asked and asked not in known:
        raise BadInput(f"there is no such {what}: it is one of {', '.join(known)}", asked)


def _at_level(marking: str) -> Q:
    _check("marking", marking, Level.labels)
    return Q(marking__level=Level[marking]) if marking else Q()


def _any_of(column: str, values: Iterable[str]) -> Q:
    return reduce(or_, (Q(**{column: value}) for value in values), Q())


def _party(name: str, *roles: PartyRole) -> Q:
    if not name:
        return Q()
    parties = Party.objects.filter(_named(name), act=OuterRef("pk"))
    return Q(Exists(parties.filter(role__in=roles) if roles else parties))


def _first_actor() -> Subquery:
    """The words an act names its first actor by; an act told without one has none."""
    actors = Party.objects.filter(act=OuterRef("pk"), role=PartyRole.ACTOR, position=0)
    return Subquery(actors.values("words")[:1])


def _types_of(side: str) -> list[str]:
    return [each.value for each in ActType if each.side == side]


def _under(semester: str) -> Q:
    """Acts of the presidency whose semester this is."""
    return Q(presidency__semester_first=periods.parse(semester).first) if semester else Q()


def _told_in(document: str, viewer: Account | None) -> Q:
    if not document:
        return Q()
    return Q(Exists(Mention.objects.visible_to(viewer).standing().filter(_paper(document), act=OuterRef("pk"))))


def document_named(named: str, viewer: Account | None) -> Document | None:
    """The paper of this number or reference, in any writing; None where there is none that the viewer may see."""
    seen = Document.objects.visible_to(viewer)
    if named.isdecimal() and len(named) <= _DIGITS:
        return seen.filter(pk=int(named)).first()
    return seen.filter(reference__in=_writings(named)).first()


def _paper(named: str) -> Q:
    """By its number in the register, or by its reference in any writing, with or without its series."""
    if named.isdecimal() and len(named) <= _DIGITS:
        return Q(document=int(named))
    return Q(document__reference__in=_writings(named))


def _writings(named: str) -> set[str]:
    return {named, *_canonical(named.upper()), *_canonical(f"ST {named}".upper())}


def _canonical(written: str) -> tuple[str, ...]:
    try:
        return (parse(written).id,)
    except BadReference:
        return ()


def _owner(name: str) -> Q:
    return Q(Exists(Owner.objects.filter(_named(name), duty=OuterRef("pk")))) if name else Q()


def _named(name: str) -> Q:
    return Q(body__short__iexact=name) | Q(body=None, words__iexact=name)


def _on_topic(column: str, key: str) -> Q:
    return Q(**{f"{column}__key__in": branch(key, list(Topic.objects.values_list("parent", "key")))}) if key else Q()


def branch(key: str, below: Sequence[tuple[str, str]]) -> set[str]:
    """A topic and everything below it, of pairs of a topic's parent and its key. BadInput when there is none such."""
    _check("topic", key, [child for _, child in below])
    found, size = {key}, 0
    while len(found) > size:
        size = len(found)
        found |= {child for parent, child in below if parent in found}
    return found


def _with_words(text: str, holds: Callable[[str], Q]) -> Q:
    """Every word of the text, each wherever `holds` looks for it."""
    return reduce(and_, map(holds, text.split()), Q())


def _in(*columns: str) -> Callable[[str], Q]:
    return lambda word: reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns))


def _in_act(word: str) -> Q:
    """A word of what was done or of a party's name; two words may be of two parties."""
    named = Party.objects.filter(act=OuterRef("pk"), words__icontains=word)
    return _in("verb", "object")(word) | Q(Exists(named))


def _meets(name: str, period: Period) -> Q:
    """Columns of a period that share a day with it; empty columns are an open end."""
    found = Q()
    if period.after:
        found &= Q(**{f"{name}_first__lt": period.after}) | Q(**{f"{name}_first": None})
    if period.first:
        found &= Q(**{f"{name}_after__gt": period.first}) | Q(**{f"{name}_after": None})
    return found


def _dated_in(column: str, period: Period | None) -> Q:
    found = Q()
    if period and period.first:
        found &= Q(**{f"{column}__gte": period.first})
    if period and period.after:
        found &= Q(**{f"{column}__lt": period.after})
    return found


def _act_in(period: Period | None) -> Q:
    """An act's own days; without any, its presidency's semester; without that, the day it counts from."""
    if period is None:
        return Q()
    undated = Q(date_first=None, date_after=None)
    own = ~undated & _meets("date", period)
    of_presidency = undated & Q(presidency__isnull=False) & _meets("presidency__semester", period)
    return own | of_presidency | (undated & Q(presidency=None) & _dated_in("effective", period))


def _wholly_in(period: Period | None) -> Q:
    """Acts that lie in it for certain: with all their own days, or their presidency's; a paper's day is neither."""
    if period is None:
        return Q()
    of_presidency = Q(date_first=None, date_after=None) & _inside("presidency__semester", period)
    return _inside("date", period) | of_presidency


def _inside(name: str, period: Period) -> Q:
    found = Q(**{f"{name}_first__isnull": False, f"{name}_after__isnull": False})
    if period.first:
        found &= Q(**{f"{name}_first__gte": period.first})
    if period.after:
        found &= Q(**{f"{name}_after__lte": period.after})
    return found


def _due_in(period: Period | None) -> Q:
    if period is None:
        return Q()
    dated = ~Q(due_after=None) & _meets("due", period)
    return dated | ~Q(recurrence="")


def _falls_due(due: str, day: date) -> Q:
    """By its last day: one that recurs falls due again, so no day of it is its last."""
    if due in ("", Due.SILENT):
        return Q()
    return Q(recurrence="", due_after__lte=day) if due == Due.PASSED else Q(recurrence="", due_after__gt=day)
