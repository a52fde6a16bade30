"""The filters beside the list of documents: each value with its count and its address, and what is asked."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.document_facets import DocumentFacets
from article71.register.filters import DOCUMENT_ORDERS, Asked
from article71.web.acts_filters import SHOWN, Chip, Field, Group, Value
from article71.web.asking import Address

_LABELS: dict[str, str | Promise] = {
    "text": _("Words"),
    "body": _("Body"),
    "period": _("Period"),
    "type": _("Kind"),
    "marking": _("Marking"),
    "topic": _("Topic"),
    "as-at": _("As at"),
}
_TYPED = ("text", "body", "period")
_HINTS: dict[str, str | Promise] = {
    "text": _("in its reference, title or text"),
    "body": _("whose acts it tells"),
    "period": _("2024, 2024-03, 2024-H2 or 2023-07/2024-12"),
}
_ORDERS: dict[str, str | Promise] = {
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "reference": _("Reference"),
    "registered": _("Last taken in"),
}


def filter_groups(counted: DocumentFacets, asked: Asked, address: Address) -> list[Group]:
    """The filters with few values; one that has a single value narrows nothing and is left out unless asked."""
    year = (asked.period.text if asked.period else "",)
    tables = (
        group("type", counted.kinds, asked.types, address),
        group("marking", counted.levels, (asked.marking,), address),
        group("period", counted.years, year, address),
    )
    return [each for each in tables if len(each.first) > 1 or any(value.asked for value in each.first)]


def group(
    name: str,
    counts: Mapping[str, int],
    chosen: Iterable[str],
    address: Address,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Group:
    """A filter with its values, those asked first; `titles` are the words for values that are keys."""
    held, page = set(chosen), reverse("documents")
    values = [
        Value(
            titles.get(value, value),
            number,
            page + (address.lacking(name, value) if value in held else address.having(name, value)),
            value in held,
        )
        for value, number in counts.items()
    ]
    values.sort(key=lambda each: not each.asked)
    return Group(name, _LABELS[name], values[:SHOWN], values[SHOWN:])


def chips(given: QueryDict, address: Address, topics: Mapping[str, str]) -> list[Chip]:
    """Everything that is asked now; a topic by its title."""
    return [
        Chip(label, topics.get(value, value) if name == "topic" else value, address.lacking(name, value))
        for name, label in _LABELS.items()
        for value in given.getlist(name)
        if value
    ]


def fields(given: QueryDict) -> list[Field]:
    """The filters that are typed, with what was typed."""
    return [Field(name, _LABELS[name], _HINTS[name], given.get(name, "")) for name in _TYPED]


def kept(given: QueryDict) -> list[tuple[str, str]]:
    """What else the address asks, for the form to ask again."""
    return [
        (name, value) for name, values in given.lists() for value in values if value and name not in (*_TYPED, "page")
    ]


def orders(address: Address, now: str) -> list[Value]:
    """The orders the list can have."""
    return [Value(str(_ORDERS[name]), 0, address.having("sort", name), name == now) for name in DOCUMENT_ORDERS]
