"""The filters beside the list of documents, in words."""

from collections.abc import Mapping
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from article71.register.document_facets import DocumentFacets
from article71.register.filters import Asked
from article71.web.asking import Address
from article71.web.filtering import Filtering, Group, Words

FILTERING = Filtering(
    page="documents",
    labels={
        "text": _("Words"),
        "body": _("Body"),
        "period": _("Period"),
        "type": _("Kind"),
        "marking": _("Marking"),
        "topic": _("Topic"),
        "as-at": _("As at"),
    },
    typed=("text", "body", "period"),
    orders={
        "newest": _("Newest first"),
        "oldest": _("Oldest first"),
        "reference": _("Reference"),
        "registered": _("Last taken in"),
    },
    hints={
        "text": _("in its reference, title or text"),
        "body": _("whose acts it tells"),
        "period": _("2024, 2024-03, 2024-H2 or 2023-07/2024-12"),
    },
    suggested={"body": "bodies"},
)


def filter_groups(counted: DocumentFacets, asked: Asked, address: Address, words: Words) -> list[Group]:
    """The filters with few values; one that has a single value narrows nothing and is left out unless asked."""
    year = (asked.period.text if asked.period else "",)
    groups = (
        FILTERING.group("type", counted.kinds, asked.types, address, words),
        FILTERING.group("marking", counted.levels, (asked.marking,), address, words),
        FILTERING.group("period", counted.years, year, address, words),
    )
    return [each for each in groups if len(each.first) > 1 or any(value.asked for value in each.first)]


def told_group(name: str, counts: Mapping[str, int], chosen: str, address: Address, words: Words) -> Group:
    """What the documents tell of, each leading to the list from wherever it is shown."""
    found, page = FILTERING.group(name, counts, (chosen,), address, words), reverse("documents")
    first, more = ([replace(each, address=page + each.address) for each in part] for part in (found.first, found.more))
    return replace(found, first=first, more=more)
