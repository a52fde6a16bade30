"""The filters beside the list of meetings, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.filters import Asked
from article71.register.meeting_facets import MeetingFacets
from article71.web.asking import Address
from article71.web.filtering import Filtering, Group

FILTERING = Filtering(
    page="meetings",
    labels={
        "text": _("Words"),
        "body": _("Body"),
        "period": _("Held in"),
        "presidency": _("Under the presidency of"),
        "type": _("Kind"),
        "state": _("State"),
    },
    typed=("text", "body", "period"),
    orders={"newest": _("Latest first"), "oldest": _("Earliest first"), "body": _("Body")},
    hints={"period": _("2027, 2027-03 or 2027-H1")},
    suggested={"body": "bodies"},
)
KINDS: Mapping[str, str | Promise] = {
    "formal": _("formal"),
    "informal": _("informal"),
    "support-group": _("support group"),
    "joint": _("joint"),
    "extraordinary": _("extraordinary"),
    "ministerial": _("ministerial"),
}
STATES: Mapping[str, str | Promise] = {
    "draft": _("draft"),
    "circulated": _("circulated"),
    "closed": _("closed"),
    "called-off": _("called off"),
}


def words(name: str, value: str) -> str:
    """A value of this filter in words."""
    if name == "type":
        return str(KINDS.get(value, value))
    return str(STATES.get(value, value)) if name == "state" else value


def filter_groups(counted: MeetingFacets, asked: Asked, address: Address) -> list[Group]:
    """The filters with few values, in the order in which people narrow a list."""
    tables: tuple[tuple[str, Mapping[str, int], tuple[str, ...]], ...] = (
        ("type", counted.kinds, asked.types),
        ("state", counted.states, (asked.state,)),
        ("body", counted.bodies, (asked.body,)),
    )
    return [FILTERING.group(name, counts, chosen, address, words) for name, counts, chosen in tables]
