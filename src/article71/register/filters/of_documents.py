"""The filters of documents."""

from django.db.models import F, OrderBy, Q

from article71.register.accounts import Account
from article71.register.among import Among
from article71.register.documents import Document, DocumentQuerySet
from article71.register.filters.asked import Asked, Numbers
from article71.register.filters.conditions import any_of, check, dated_in, holding, with_words
from article71.register.filters.of_acts import acts
from article71.register.markings import Level
from article71.register.mentions import Mention

DOCUMENT_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("date").desc(nulls_last=True), "-pk"),
    "oldest": (F("date").asc(nulls_last=True), "pk"),
    "reference": ("reference", "pk"),
    "registered": ("-registered", "-pk"),
}


def documents(asked: Asked, viewer: Account | None) -> DocumentQuerySet:
    """The documents asked for; a body or topic asks for those that tell such an act."""
    found = Document.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_at_level(asked.marking))
    if asked.body or asked.topic:
        found = found.filter(Among(F("pk"), _telling(asked, viewer)))
    found = found.filter(any_of("kind__iexact", asked.types), dated_in("date", asked.period))
    return found.filter(with_words(asked.text, holding("reference", "subject", "title", "text")))


def _telling(asked: Asked, viewer: Account | None) -> Numbers:
    known = asked.known.telling.get((asked.body, asked.topic))
    return telling(asked, viewer) if known is None else known


def telling(asked: Asked, viewer: Account | None) -> Numbers:
    """The numbers of the documents that tell an act of the body asked for, on the topic asked for."""
    told = acts(Asked(body=asked.body, topic=asked.topic, known=asked.known), viewer).order_by().values("pk")
    mentions = Mention.objects.visible_to(viewer).standing().filter(document__isnull=False, act__in=told)
    return frozenset(mentions.order_by().values_list("document", flat=True).distinct())


def documents_in_order(found: DocumentQuerySet, order: str) -> DocumentQuerySet:
    """The documents in this order, one of `DOCUMENT_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(DOCUMENT_ORDERS))
    return found.order_by(*DOCUMENT_ORDERS[order])


def _at_level(marking: str) -> Q:
    check("marking", marking, Level.labels)
    return Q(marking__level=Level[marking]) if marking else Q()
