"""The filters beside the list of duties, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.duty_facets import DutyFacets
from article71.register.filters import Asked, Due
from article71.web.filtering import Counted, Filtering, Said
from article71.web.progress_words import IN_WORDS

FILTERING = Filtering(
    page="duties",
    labels={
        "text": _("Words"),
        "body": _("Owner"),
        "period": _("Due in"),
        "document": _("Document"),
        "as-at": _("As at"),
        "due": _("Follow-up"),
        "progress": _("Progress"),
        "presidency": _("Presidency"),
        "type": _("Kind"),
        "state": _("State"),
        "topic": _("Topic"),
    },
    typed=("text", "body", "period", "presidency", "document", "as-at"),
    orders={"due": _("First due first"), "newest": _("Newest first"), "kind": _("Kind")},
    hints={
        "period": _("2027, 2027-03 or 2027-H1; what recurs is always found"),
        "presidency": _("of the act it follows from, such as 2024-H2"),
        "document": _("its reference, such as ST 6543/25"),
        "as-at": _("a day, such as 2024-12-31"),
    },
    suggested={"body": "bodies"},
)
_DUE: Mapping[str, str | Promise] = {
    Due.OVERDUE.value: _("overdue"),
    Due.AHEAD.value: _("due ahead"),
    Due.SILENT.value: _("silent"),
}


def words(titles: Mapping[str, str]) -> Said:
    """Values in words; `titles` are those of topics by their keys."""
    return Said({"topic": titles, "progress": IN_WORDS, "due": _DUE})


def tables(counted: DutyFacets, asked: Asked) -> tuple[Counted, ...]:
    """The filters with few values."""
    return (
        ("due", counted.due, (asked.due,)),
        ("progress", counted.progress, (asked.progress,)),
        ("type", counted.kinds, asked.types),
        ("state", counted.states, (asked.state,)),
        ("body", counted.owners, (asked.body,)),
        ("topic", counted.topics, (asked.topic,)),
    )
