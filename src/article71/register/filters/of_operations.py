"""The filters of operations."""

from django.conf import settings
from django.db.models import OrderBy, Q

from article71.overlaps.operation import Kind
from article71.register.accounts import Account
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import any_of, check, holding, meets, with_words
from article71.register.operation_versions import OperationAim, OperationVersion
from article71.register.operations import Operation, OperationQuerySet, OperationState
from article71.vocabulary import aims

OPERATION_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "next": ("version__window_first", "pk"),
    "latest": ("-version__window_first", "pk"),
    "lead": ("lead__short", "version__window_first", "pk"),
}
_WORDS = ("version__reference", "version__title", "version__objective", "lead__short")


def operations(asked: Asked, viewer: Account | None) -> OperationQuerySet:
    """The operations asked for, with what they say.

    The period asks for a window that shares a day with it, the body for one that leads, takes part or coordinates, a
    type for the kind, an aim for it and for all within it. BadInput for a state, kind or aim that there is none of.
    """
    check("state", asked.state, OperationState.values)
    found = operations_in_any_state(asked, viewer)
    return (found.filter(state=asked.state) if asked.state else found).with_version()


def operations_in_any_state(asked: Asked, viewer: Account | None) -> OperationQuerySet:
    """The same, whatever their state."""
    for each in asked.types:
        check("kind", each, [kind.value for kind in Kind])
    found = Operation.objects.visible_to(viewer).filter(any_of("version__kind", asked.types), _of(asked.body))
    if asked.period:
        found = found.filter(meets("version__window", asked.period))
    if asked.aim:
        found = found.filter(version__in=OperationAim.objects.filter(key__in=_within(asked.aim)).values("version"))
    return found.filter(with_words(asked.text, holding(*_WORDS)))


def operations_in_order(found: OperationQuerySet, order: str) -> OperationQuerySet:
    """The operations in this order, one of `OPERATION_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(OPERATION_ORDERS))
    return found.order_by(*OPERATION_ORDERS[order])


def _of(body: str) -> Q:
    if not body:
        return Q()
    versions = OperationVersion.objects.filter(Q(participants__short__iexact=body) | Q(unit__short__iexact=body))
    return Q(lead__short__iexact=body) | Q(version__in=versions.values("pk"))


def _within(key: str) -> list[str]:
    known = aims.load(settings.PROFILE)
    check("aim", key, list(known.by_key))
    return [aim.key for aim in known.aims if aim.key == key or key in known.holding[aim.key]]
