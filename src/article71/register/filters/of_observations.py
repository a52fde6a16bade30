"""The filters of observations."""

from django.db.models import F, OrderBy

from article71.register.accounts import Account
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import any_of, check, dated_in, holding, with_words
from article71.register.filters.of_documents import documents
from article71.register.filters.papers import paper
from article71.register.observations import Observation, ObservationQuerySet, ObservationState

OBSERVATION_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "newest": (F("document__date").desc(nulls_last=True), "-pk"),
    "oldest": (F("document__date").asc(nulls_last=True), "pk"),
    "kind": ("kind", "pk"),
}


def observations(asked: Asked, viewer: Account | None) -> ObservationQuerySet:
    """The observations asked for; a body or topic asks for those on documents that tell such acts."""
    check("state", asked.state, ObservationState.values)
    found = Observation.objects.visible_to(viewer).standing()
    found = found.filter(state=asked.state) if asked.state else found
    found = found.filter(paper(asked.document)) if asked.document else found
    found = found.as_at(asked.as_at) if asked.as_at else found
    if asked.body or asked.topic:
        on = documents(Asked(body=asked.body, topic=asked.topic), viewer)
        found = found.filter(document__in=on.values("pk"))
    found = found.filter(any_of("kind", asked.types), dated_in("document__date", asked.period))
    return found.filter(with_words(asked.text, holding("text"))).with_document()


def observations_in_order(found: ObservationQuerySet, order: str) -> ObservationQuerySet:
    """The observations in this order, one of `OBSERVATION_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(OBSERVATION_ORDERS))
    return found.order_by(*OBSERVATION_ORDERS[order])
