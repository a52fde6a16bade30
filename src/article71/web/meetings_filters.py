"""The filters beside the list of meetings, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.filters import Asked
from article71.register.meeting_facets import MeetingFacets
from article71.web.filtering import Counted, Filtering, Said

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


WORDS = Said({"type": KINDS, "state": STATES})


def tables(counted: MeetingFacets, asked: Asked) -> tuple[Counted, ...]:
    """The filters with few values."""
    return (
        ("type", counted.kinds, asked.types),
        ("state", counted.states, (asked.state,)),
        ("body", counted.bodies, (asked.body,)),
    )
