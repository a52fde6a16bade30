"""Taking in: hand files in, see how far each has come, try one again."""

from typing import Any, TypeAlias

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from article71.actions import intakes as handing_in
from article71.actions.documents import Upload
from article71.documents.limits import LIMITS, mebibytes
from article71.errors import Article71Error, BadInput, NotThere
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.intakes import Intake, read_earlier
from article71.register.markings import Compartment
from article71.register.unresolved import unresolved
from article71.register.workers import somebody_works
from article71.web.listing import listed
from article71.web.viewers import permitted

_UNCHANGED = 204
_Compartments: TypeAlias = tuple[Compartment, ...]


@login_required
def intakes(request: HttpRequest) -> HttpResponse:
    """The files handed in, the latest first, and the form to hand in more."""
    who = _keeper(request)
    if request.method == "POST":
        return _hand_in(request, who)
    limits = {
        "each": mebibytes(LIMITS.file_bytes),
        "bytes": LIMITS.file_bytes,
        "number": LIMITS.files_at_once,
        "together": mebibytes(LIMITS.bytes_at_once),
    }
    about = _state(request, who) | {"limits": limits, "compartments": _open_to(who), "names": len(unresolved(who))}
    about["older"] = read_earlier(who).count()
    return render(request, "web/intakes.html", about)


@login_required
@require_GET
def intakes_list(request: HttpRequest) -> HttpResponse:
    """The list alone, for a page that watches it: 204 while nothing has changed since the state it has seen."""
    if not request.headers.get("HX-Request"):
        return redirect("intakes")
    state = _state(request, _keeper(request))
    if request.headers.get("X-Seen") == state["seen"]:
        return HttpResponse(status=_UNCHANGED)
    return render(request, "web/parts/intakes.html", state)


@login_required
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Let a file be read again whose reading broke off."""
    who = _keeper(request)
    found = Intake.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such intake", str(number))
    handing_in.retry(found, by=who)
    return redirect("intakes")


@login_required
@require_POST
def read_again(request: HttpRequest, number: int) -> HttpResponse:
    """Let one paper be read again."""
    who = _keeper(request)
    found = Document.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such document", str(number))
    handing_in.reread(found, by=who)
    return redirect("intakes")


@login_required
@require_POST
def read_older_again(request: HttpRequest) -> HttpResponse:
    """Let the papers be read again that an earlier version read."""
    handing_in.reread_older(by=_keeper(request))
    return redirect("intakes")


def _keeper(request: HttpRequest) -> Account:
    return permitted(request, "intakes.hand_in")


def _state(request: HttpRequest, who: Account) -> dict[str, Any]:
    """A page of the intakes this account may see, and what a watching page must know to tell whether they changed."""
    about = listed(request, Intake.objects.visible_to(who).select_related("document"))
    unfinished = Intake.objects.visible_to(who).unfinished().count()
    shown = "-".join(f"{each.pk}{each.state[0]}" for each in about["page"])
    idle = unfinished > 0 and not somebody_works()
    return about | {"unfinished": unfinished, "seen": f"{shown}{idle:d}", "idle": idle}


def _hand_in(request: HttpRequest, who: Account) -> HttpResponse:
    files = request.FILES.getlist("files")
    if not files:
        raise BadInput(_("choose at least one file"))
    compartments = _compartments(request, who)
    done = [_handed_in(request, file, compartments, who) for file in files]
    if request.headers.get("HX-Request"):
        return render(request, "web/parts/intakes.html", _state(request, who))
    number = sum(done)
    if number:
        told = ngettext("%(number)d file was handed in.", "%(number)d files were handed in.", number)
        messages.success(request, told % {"number": number})
    return HttpResponseRedirect(request.path)


def _open_to(who: Account) -> QuerySet[Compartment]:
    return Compartment.objects.visible_to(who).filter(closed=None).order_by("name")


def _compartments(request: HttpRequest, who: Account) -> _Compartments:
    asked = request.POST.getlist("compartments")
    found = tuple(each for each in _open_to(who) if str(each.pk) in asked)
    if len(found) != len(set(asked)):
        raise NotThere("there is no such compartment")
    return found


def _handed_in(request: HttpRequest, file: "UploadedFile[Any]", compartments: _Compartments, who: Account) -> bool:
    """Whether it was; else why not is told, and the others are still handed in."""
    try:
        handing_in.hand_in(Upload(file.name or "", file.read(), compartments), by=who)
    except Article71Error as error:
        if request.headers.get("HX-Request"):
            raise
        messages.error(request, str(error))
        return False
    return True
