"""The filters beside the lists of operations and overlaps, in words."""

from collections.abc import Mapping

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.overlaps.policy import OverlapClass, policy
from article71.register.filters.of_overlaps import ANSWERED, MUTED, OVER, UNANSWERED, UNSEEN
from article71.register.operations import OperationState
from article71.vocabulary import aims
from article71.web.filtering import Filtering

OPERATIONS = Filtering(
    page="operations",
    labels={
        "text": _("Words"),
        "body": _("Body"),
        "period": _("Takes place in"),
        "state": _("State"),
        "type": _("Kind"),
        "aim": _("Aim"),
    },
    typed=("text", "body", "period"),
    orders={"next": _("First day first"), "latest": _("Latest first"), "lead": _("Lead")},
    hints={
        "text": _("in its reference, title or objective"),
        "body": _("that leads, takes part or coordinates"),
        "period": _("2031, 2031-03 or 2031-Q1"),
    },
    suggested={"body": "bodies"},
)
OVERLAPS = Filtering(
    page="overlaps",
    labels={"body": _("Lead of your operation"), "period": _("Months"), "state": _("State"), "type": _("Class")},
    typed=("body", "period"),
    orders={"deadline": _("Answer due first"), "months": _("Months"), "found": _("Found last")},
    hints={"period": _("2031, 2031-03 or 2031-Q1")},
)
STATES: Mapping[str, str | Promise] = {
    OperationState.DRAFT: _("draft"),
    OperationState.REGISTERED: _("registered"),
    OperationState.CONFIRMED: _("confirmed"),
    OperationState.RUNNING: _("running"),
    OperationState.CLOSED: _("closed"),
    OperationState.CANCELLED: _("cancelled"),
    UNSEEN: _("not acknowledged as it is now"),
    UNANSWERED: _("not answered as it is now"),
    ANSWERED: _("answered"),
    MUTED: _("muted"),
    OVER: _("over: they meet no more"),
}


def words(name: str, value: str) -> str:
    """A value of a filter in words; a class by its title in the policy, an aim by its title in the profile."""
    if name == "state":
        return str(STATES.get(value, value))
    if name == "aim":
        found = aims.load(settings.PROFILE).by_key.get(value)
        return found.title if found else value
    return policy().line(OverlapClass(value)).title if value in set(OverlapClass) else value
