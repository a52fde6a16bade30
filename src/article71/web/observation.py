"""One observation: its question, the places it is put on, and what people found out; the secretariat settles it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import documents, observations
from article71.actions.permissions import MAY
from article71.errors import ChangedMeanwhile, NotThere
from article71.register.accounts import Account
from article71.register.history import history
from article71.register.observations import Observation
from article71.web.history import told
from article71.web.passages import Passage, around
from article71.web.viewers import account_of, viewer

Decide = Callable[..., Observation]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the paper: its section and page, and the words where characters are counted."""

    section: str
    page: int | None
    passage: Passage | None


def observation(request: HttpRequest, number: int) -> HttpResponse:
    """One observation with its places. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = _seen(number, who)
    if who:
        documents.look(found.document, by=who)
    about = {
        "observation": found,
        "places": _places(found),
        "history": told(history([found, found.document], who)),
        "may_decide": who is not None and who.role in MAY["observations.settle"],
    }
    return render(request, "web/observation.html", about)


@login_required
@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """The question is answered, by the note."""
    return _decided(request, number, observations.settle, _("The question is settled."))


@login_required
@require_POST
def keep_open(request: HttpRequest, number: int) -> HttpResponse:
    """The question stays open, with a note."""
    return _decided(request, number, observations.keep_open, _("The question stays open, with your note."))


def _decided(request: HttpRequest, number: int, decide: Decide, said: str) -> HttpResponse:
    who = account_of(request)
    found = _seen(number, who)
    if request.POST.get("seen") != found.stamp:
        raise ChangedMeanwhile(_("somebody has looked at it since you opened the page"), f"observation {number}")
    decide(found, request.POST.get("note", ""), by=who)
    messages.success(request, said)
    return HttpResponseRedirect(reverse("observation", args=[number]))


def _seen(number: int, who: Account | None) -> Observation:
    found = Observation.objects.visible_to(who).select_related("document", "marking").filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such observation", str(number))
    return found


def _places(found: Observation) -> list[Place]:
    return [Place(each["section"], each["page"], _passage(found, each["span"])) for each in found.places]


def _passage(found: Observation, span: list[int] | None) -> Passage | None:
    text = found.document.text
    return around(text, *span) if span and text[span[0] : span[1]] else None
