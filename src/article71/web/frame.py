"""What stands around every page: the menu, as far as it leads somewhere for who looks."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.accounts import Role
from article71.web.viewers import viewer

_PLANNERS = frozenset({Role.SECRETARIAT, Role.PRESIDENCY, Role.DELEGATE, Role.AGENCY})
_SECRETARIAT = frozenset({Role.SECRETARIAT})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu; without roles it is everybody's.

    One `within` another page stands in a second row, on the pages of that group; it stands in the first for those who
    do not have the other.
    """

    page: str
    label: Promise
    roles: frozenset[Role] = frozenset()
    within: str = ""


MENU = (
    Entry("start", _("Home")),
    Entry("acts", _("Acts")),
    Entry("bodies", _("Bodies"), within="acts"),
    Entry("topics", _("Topics"), within="acts"),
    Entry("mandates", _("Mandates"), within="acts"),
    Entry("presidencies", _("Presidencies"), within="acts"),
    Entry("documents", _("Documents")),
    Entry("reported", _("Reports as one record"), within="documents"),
    Entry("duties", _("Duties")),
    Entry("outstanding", _("Outstanding"), within="duties"),
    Entry("evidence", _("Evidence"), _SECRETARIAT, within="duties"),
    Entry("legislation", _("Legislation"), within="duties"),
    Entry("reminders", _("Reminders"), _SECRETARIAT, within="duties"),
    Entry("meetings", _("Meetings")),
    Entry("meetings_calendar", _("Calendar"), within="meetings"),
    Entry("awaited", _("Awaited papers"), within="meetings"),
    Entry("operations", _("Operations"), _PLANNERS),
    Entry("overlaps", _("Overlaps"), _PLANNERS, within="operations"),
    Entry("review", _("Review"), _SECRETARIAT),
    Entry("intakes", _("Take in"), _SECRETARIAT, within="review"),
    Entry("workbook", _("Import"), _SECRETARIAT, within="review"),
    Entry("names", _("Names"), _SECRETARIAT, within="review"),
    Entry("observations", _("Questions"), within="review"),
    Entry("markings", _("Markings"), frozenset({Role.SECRETARIAT, Role.AUDITOR}), within="review"),
    Entry("accounts", _("Accounts"), frozenset({Role.ADMINISTRATOR})),
    Entry("audit", _("Audit"), frozenset({Role.AUDITOR, Role.ADMINISTRATOR})),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The menu of this viewer, each line with its address and whether one is there; and the group of the page shown."""
    who = viewer(request)
    shown = [entry for entry in MENU if not entry.roles or (who and who.role in entry.roles)]
    heads = {entry.page for entry in shown if not entry.within}
    here = _here(shown, request.path)
    group = here.within if here and here.within in heads else here.page if here else ""
    first = [entry for entry in shown if entry.within not in heads]
    second = [entry for entry in shown if group and group in (entry.page, entry.within)]
    return {
        "menu": [_line(entry, entry.page == group) for entry in first],
        "group": [_line(entry, entry == here) for entry in second] if len(second) > 1 else [],
        "viewer": who,
    }


def _here(shown: list[Entry], path: str) -> Entry | None:
    """The entry that the page shown belongs to, the closest one; every page begins like the start page."""
    beyond = [entry for entry in shown if entry.page != "start" and path.startswith(reverse(entry.page))]
    exact = next((entry for entry in shown if path == reverse(entry.page)), None)
    return max(beyond, key=lambda entry: len(reverse(entry.page)), default=exact)


def _line(entry: Entry, here: bool) -> dict[str, Any]:
    return {"address": reverse(entry.page), "label": entry.label, "here": here}
