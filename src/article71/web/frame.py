"""What stands around every page: the menu, as far as it leads somewhere for who looks."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.accounts import Role
from article71.web.viewers import viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu; without roles it is everybody's."""

    page: str
    label: Promise
    roles: frozenset[Role] = frozenset()


MENU = (
    Entry("start", _("Home")),
    Entry("acts", _("Acts")),
    Entry("documents", _("Documents")),
    Entry("review", _("Review"), frozenset({Role.SECRETARIAT})),
    Entry("duties", _("Duties")),
    Entry("observations", _("Questions")),
    Entry("accounts", _("Accounts"), frozenset({Role.ADMINISTRATOR})),
    Entry("audit", _("Audit"), frozenset({Role.AUDITOR, Role.ADMINISTRATOR})),
    Entry("markings", _("Markings"), frozenset({Role.SECRETARIAT, Role.AUDITOR})),
    Entry("intakes", _("Take in"), frozenset({Role.SECRETARIAT})),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The menu of this viewer, each line with its address and whether one is there."""
    who = viewer(request)
    shown = [entry for entry in MENU if not entry.roles or (who and who.role in entry.roles)]
    return {"menu": [_line(entry, request) for entry in shown], "viewer": who}


def _line(entry: Entry, request: HttpRequest) -> dict[str, Any]:
    address = reverse(entry.page)
    here = request.path == address or (entry.page != "start" and request.path.startswith(address))
    return {"address": address, "label": entry.label, "here": here}
