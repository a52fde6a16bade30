"""The filters beside the legislative overview, in words."""

from django.utils.translation import gettext_lazy as _

from article71.register.filters import Asked
from article71.register.legislation_facets import LegislationFacets
from article71.register.legislative_files import Handling, Stage
from article71.web.filtering import Counted, Filtering, Said

FILTERING = Filtering(
    page="legislation",
    labels={
        "text": _("Words"),
        "body": _("Lead or configuration"),
        "period": _("Moves in"),
        "document": _("Paper"),
        "as-at": _("As at"),
        "type": _("List"),
        "state": _("Stage"),
    },
    typed=("text", "body", "period", "document", "as-at"),
    orders={"list": _("The two lists"), "moved": _("Moved last"), "next": _("Next date first")},
    hints={
        "text": _("in its title, its numbers or its implication"),
        "body": _("such as Competitiveness"),
        "period": _("2026, 2026-03 or 2026-H1: files that moved, or whose acts take effect"),
        "document": _("a paper that cites the file, such as ST 6543/25"),
        "as-at": _("a day, such as 2024-12-31"),
    },
)
LISTS = {
    Handling.OUTSIDE.value: _("handled outside justice and home affairs"),
    Handling.WITHIN.value: _("handled within justice and home affairs"),
}
STAGES = {
    Stage.PROPOSED.value: _("proposed"),
    Stage.NEGOTIATED.value: _("in negotiation"),
    Stage.AGREED.value: _("provisionally agreed"),
    Stage.ADOPTED.value: _("adopted"),
    Stage.IMPLEMENTED.value: _("being implemented"),
    Stage.WITHDRAWN.value: _("withdrawn"),
    Stage.REPEALED.value: _("repealed"),
}


WORDS = Said({"type": LISTS, "state": STAGES})


def tables(counted: LegislationFacets, asked: Asked) -> tuple[Counted, ...]:
    """The filters with few values."""
    return ("type", counted.lists, asked.types), ("state", counted.stages, (asked.state,))
