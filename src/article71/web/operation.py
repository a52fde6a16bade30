"""One operation: what it says, how far it has come, what it meets, and the steps that its lead takes."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from article71.actions import operations as actions
from article71.actions.permissions import MAY
from article71.errors import ChangedMeanwhile, NotThere
from article71.register.accounts import Account
from article71.register.history import history
from article71.register.operation_parties import speaks_for
from article71.register.operation_titles import aim_titles, place_titles
from article71.register.operation_values import aims_of, area_of
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide
from article71.web.history import told
from article71.web.papers_out import PAPERS
from article71.web.viewers import account_of, viewer

STEPS: dict[str, tuple[tuple[str, str | Promise], ...]] = {
    "draft": (("register", _("Register")),),
    "registered": (("confirm", _("Confirm")),),
    "confirmed": (("begin", _("Begin")),),
    "running": (("close", _("Close")),),
}
_OVER = ("closed", "cancelled")
_DONE: dict[str, str | Promise] = {
    "register": _("The operation is registered. What it meets stands below."),
    "confirm": _("The operation is confirmed."),
    "begin": _("The operation runs."),
    "close": _("The operation is closed."),
}


def operation(request: HttpRequest, number: int) -> HttpResponse:
    """One operation. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = seen(number, who)
    decides = plans(who) and who is not None and speaks_for(who, found)
    sides = OverlapSide.objects.visible_to(who).filter(operation=found).order_by("-hit", "answer_by")
    about = {
        "operation": found,
        "earlier": found.versions.visible_to(who).exclude(present_of=found).order_by("-number"),
        "sides": sides.select_related("overlap", "operation__version", "towards__version"),
        "steps": STEPS.get(found.state, ()) if decides else (),
        "papers": list(PAPERS),
        "decides": decides and found.state not in _OVER,
        "publishes": decides and found.state not in ("draft", "cancelled") and not found.marking.is_open,
        "history": told(history([found], who)) if who else [],
    }
    return render(request, "web/operation.html", about | said(found))


def said(operation: Operation) -> dict[str, Any]:
    """What the operation says, in words."""
    version = operation.version
    assert version is not None  # noqa: S101 (an operation is saved with its first version)
    area = area_of(version)
    return {
        "version": version,
        "aims": aim_titles(aims_of(version)),
        "places": place_titles((*area.countries, *area.places)),
        "drawn": area.drawn is not None,
    }


@login_required
@require_POST
def operation_step(request: HttpRequest, number: int, step: str) -> HttpResponse:
    """The lead registers, confirms, begins or closes it. NotThere for another step."""
    taken: dict[str, Callable[..., Operation]] = {
        "register": actions.register,
        "confirm": actions.confirm,
        "begin": actions.begin,
        "close": actions.close,
    }
    if step not in taken:
        raise NotThere("there is no such step", step)
    found, who = _fresh(request, number)
    taken[step](found, by=who)
    messages.success(request, str(_DONE[step]))
    return to_operation(number)


@login_required
@require_POST
def operation_check(request: HttpRequest, number: int) -> HttpResponse:
    """What the draft would meet, shown once; the coordination unit sees in the history that it was asked."""
    found, who = _fresh(request, number)
    return render(request, "web/operation_check.html", {"operation": found, "met": actions.check(found, by=who)})


@login_required
@require_POST
def operation_cancel(request: HttpRequest, number: int) -> HttpResponse:
    """It does not take place, with the reason."""
    found, who = _fresh(request, number)
    actions.cancel(found, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The operation is cancelled."))
    return to_operation(number)


@login_required
@require_POST
def operation_publish(request: HttpRequest, number: int) -> HttpResponse:
    """Everybody sees it from now on, with the reason."""
    found, who = _fresh(request, number)
    actions.publish(found, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The operation is public."))
    return to_operation(number)


def plans(who: Account | None) -> bool:
    """Whether the viewer may draft operations: of its own body."""
    return who is not None and who.role in MAY["operations.draft"] and who.body_id is not None


def seen(number: int, who: Account | None) -> Operation:
    """The operation, as far as the viewer may see it. NotThere otherwise."""
    found = Operation.objects.visible_to(who).with_version().filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such operation", str(number))
    if found.version:
        found.version.operation = found
    return found


def to_operation(number: int) -> HttpResponseRedirect:
    """Back to its page."""
    return HttpResponseRedirect(reverse("operation", args=[number]))


def _fresh(request: HttpRequest, number: int) -> tuple[Operation, Account]:
    """The operation in the version that its page showed, and who decides."""
    who = account_of(request)
    found = seen(number, who)
    if found.version and request.POST.get("seen") != found.version.identity:
        raise ChangedMeanwhile("another version was made since you opened the page", str(found))
    return found, who
