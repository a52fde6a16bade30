"""The filters beside the list of mandates, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.filters import Asked, Due
from article71.register.filters.of_mandates import LAPSING
from article71.web.filtering import Filtering

FILTERING = Filtering(
    page="mandates",
    labels={
        "text": _("Words"),
        "body": _("Body"),
        "period": _("Ends in"),
        "as-at": _("As at"),
        "due": _("End"),
        "state": _("State"),
    },
    typed=("text", "body", "period", "as-at"),
    orders={"end": _("First end first"), "latest": _("Last end first"), "body": _("Body")},
    hints={"period": _("2026, 2026-06 or 2026-H1"), "as-at": _("a day, such as 2024-12-31")},
    suggested={"body": "bodies"},
)
_VALUES: dict[str, str | Promise] = {
    Due.PASSED.value: _("has passed"),
    Due.AHEAD.value: _("lies ahead"),
    LAPSING: _("ends within half a year, and nobody follows"),
}
CHOICES = (("due", Due.AHEAD.value), ("due", Due.PASSED.value), ("state", LAPSING))


def words(_name: str, value: str) -> str:
    """A value of a filter in words."""
    return str(_VALUES.get(value, value))


def chosen(asked: Asked, name: str) -> tuple[str, ...]:
    """What is asked for under this filter."""
    return (asked.due,) if name == "due" else (asked.state,)
