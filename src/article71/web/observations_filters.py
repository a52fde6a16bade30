"""The filters beside the list of observations, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.filters import Asked
from article71.register.observation_facets import ObservationFacets
from article71.web.filtering import Counted, Filtering, Said

FILTERING = Filtering(
    page="observations",
    labels={
        "text": _("Words"),
        "period": _("Paper dated in"),
        "as-at": _("As at"),
        "body": _("Body"),
        "topic": _("Topic"),
        "state": _("State"),
        "type": _("Kind"),
        "document": _("Document"),
    },
    typed=("text", "document", "body", "period", "as-at"),
    orders={"newest": _("Newest paper first"), "oldest": _("Oldest paper first"), "kind": _("Kind")},
    hints={
        "period": _("2024, 2024-03, 2024-H2 or 2023-07/2024-12"),
        "document": _("its reference, such as ST 6543/25"),
        "body": _("in an act that the paper tells"),
        "as-at": _("a day, such as 2024-12-31"),
    },
    suggested={"body": "bodies"},
)
KINDS: Mapping[str, str | Promise] = {
    "two-numbers": _("one paper, two numbers"),
    "count-differs": _("a count that differs"),
    "outside-period": _("outside the period"),
    "abbreviation-not-introduced": _("abbreviation not introduced"),
    "note-unbound": _("note without a mark"),
    "outside-mandate": _("outside the mandate"),
    "page-without-text": _("page without text"),
    "files-differ": _("two files that differ"),
    "gap-between-reports": _("gap between reports"),
    "papers-differ": _("papers that contradict each other"),
}


def words(titles: Mapping[str, str]) -> Said:
    """Kinds in words, but for those that people made up; `titles` are those of topics by their keys."""
    return Said({"topic": titles, "type": KINDS})


def tables(counted: ObservationFacets, asked: Asked) -> tuple[Counted, ...]:
    """The filters with few values."""
    return (
        ("state", counted.states, (asked.state,)),
        ("type", counted.kinds, asked.types),
        ("document", counted.documents, (asked.document,)),
    )
