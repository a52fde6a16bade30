"""One overlap, from the side or sides that the viewer may know: seen, shown more of, answered, muted."""

from collections.abc import Iterator
from datetime import date

import shapely
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import overlaps as actions
from article71.actions.overlaps import LONGEST_MUTE, Said
from article71.errors import BadInput, ChangedMeanwhile, NotThere
from article71.register.accounts import Account
from article71.register.history import history
from article71.register.operation_parties import coordinates, speaks_for
from article71.register.operation_values import area_of
from article71.register.operations import Operation
from article71.register.overlap_showing import shown
from article71.register.overlaps import Answer, OverlapSide, OverlapSideQuerySet
from article71.register.releases import Reach, ReleasedPart
from article71.web.days import days
from article71.web.history import told
from article71.web.shapes import Feature, feature, shapes_answer
from article71.web.time_bars import time_bars
from article71.web.viewers import account_of, viewer


@login_required
def overlap(request: HttpRequest, number: int) -> HttpResponse:
    """The overlap. NotThere when there is none, or the viewer may know of no side of it."""
    who = viewer(request)
    rows = [_row(side, who) for side in _sides(number, who)]
    if not rows:
        raise NotThere("there is no such overlap", str(number))
    about = {
        "rows": rows,
        "number": number,
        "answers": Answer.choices,
        "parts": ReleasedPart.choices,
        "reaches": Reach.choices,
        "longest": LONGEST_MUTE,
        "today": timezone.localdate(),
    }
    return render(request, "web/overlap.html", about)


def overlap_shapes(request: HttpRequest, number: int) -> HttpResponse:
    """Both areas as far as the viewer may know them, and where they may meet, for the map. NotThere as for the page."""
    who = viewer(request)
    sides = _sides(number, who)
    if not sides:
        raise NotThere("there is no such overlap", str(number))
    return shapes_answer(shape for side in sides for shape in _shapes(side, who))


def _shapes(side: OverlapSide, who: Account | None) -> Iterator[Feature]:
    other = shown(side, who).other
    own = Operation.objects.visible_to(who).with_version().filter(pk=side.operation_id).first()
    if own and own.version:
        yield feature(area_of(own.version).geometry, kind="own", title=str(own), days=days(own.version.window))
    if other.area is not None:
        title = str(other.whole) if other.whole else _("the other operation")
        yield feature(other.area, kind="other", title=title, days=days(other.window or side.months))
    yield feature(
        shapely.from_wkb(bytes(side.area)), kind="overlap", title=_("where they may meet"), days=days(side.months)
    )


def _row(side: OverlapSide, who: Account | None) -> dict[str, object]:
    found = shown(side, who)
    leads = who is not None and speaks_for(who, side.operation)
    return {
        "shown": found,
        "leads": leads and side.hit,
        "answers": side.hit and (leads or (who is not None and coordinates(who, side.operation))),
        "bars": time_bars(side),
        "history": told(history([side], who)),
    }


@login_required
@require_POST
def overlap_acknowledge(request: HttpRequest, number: int) -> HttpResponse:
    """Its owner has seen it as it is."""
    side, who = _side(request, number)
    actions.acknowledge(side, by=who)
    return _back(request, number, _("The overlap is acknowledged."))


@login_required
@require_POST
def overlap_answer(request: HttpRequest, number: int) -> HttpResponse:
    """What becomes of it, in writing."""
    side, who = _side(request, number)
    if request.POST.get("answer") not in Answer.values:
        raise BadInput("choose what becomes of the overlap")
    said = Said(Answer(request.POST["answer"]), request.POST.get("words", ""))
    actions.answer(side, said, by=who)
    return _back(request, number, _("What becomes of it is said. The other side sees it."))


@login_required
@require_POST
def overlap_release(request: HttpRequest, number: int) -> HttpResponse:
    """More of the operation is shown to the other side."""
    side, who = _side(request, number)
    part, reach = request.POST.get("part"), request.POST.get("reach")
    if part not in ReleasedPart.values or reach not in Reach.values:
        raise BadInput("choose what is shown, and to whom")
    actions.release(side, ReleasedPart(part), Reach(reach), by=who)
    return _back(request, number, _("It is shown to the other side."))


@login_required
@require_POST
def overlap_mute(request: HttpRequest, number: int) -> HttpResponse:
    """It calls its owner no more up to a day."""
    side, who = _side(request, number)
    try:
        until = date.fromisoformat(request.POST.get("until", ""))
    except ValueError as error:
        raise BadInput("name the day up to which it is muted") from error
    actions.mute(side, until, reason=request.POST.get("reason", ""), by=who)
    return _back(request, number, _("The overlap is muted."))


@login_required
@require_POST
def overlap_unmute(request: HttpRequest, number: int) -> HttpResponse:
    """It calls its owner again."""
    side, who = _side(request, number)
    actions.unmute(side, by=who)
    return _back(request, number, _("The overlap is muted no more."))


def _sides(number: int, who: Account | None) -> OverlapSideQuerySet:
    found = OverlapSide.objects.visible_to(who).filter(overlap=number)
    return found.select_related(
        "overlap", "operation__lead", "operation__version", "operation__compartment", "towards__version__unit"
    )


def _side(request: HttpRequest, number: int) -> tuple[OverlapSide, Account]:
    """The side that was on the page, in the version that was shown."""
    who = account_of(request)
    operation = request.POST.get("operation", "")
    side = _sides(number, who).filter(operation=int(operation)).first() if operation.isdecimal() else None
    if side is None:
        raise NotThere("there is no such overlap", str(number))
    if side.key != request.POST.get("seen"):
        raise ChangedMeanwhile("the overlap has become another since you opened the page", str(side))
    return side, who


def _back(request: HttpRequest, number: int, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(reverse("overlap", args=[number]))
