"""Compartments: those one is in, their bodies and papers; the secretariat makes, changes and closes them."""

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import compartments as actions
from article71.actions.compartments import Group, OperationGroup
from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register.accounts import CLEARED_FOR_LIMITE
from article71.register.documents import Document
from article71.register.markings import Compartment
from article71.web.compartments_forms import OPERATION, Change, Make, Reason
from article71.web.listing import listed
from article71.web.viewers import in_role, viewer

_MAKERS = MAY["compartments.make"]


def compartments(request: HttpRequest) -> HttpResponse:
    """The compartments that one is in; the secretariat makes a new one here."""
    who = in_role(request, CLEARED_FOR_LIMITE)
    if request.method == "POST":
        return _make(request)
    return _list(request, Make() if who.role in _MAKERS else None)


def _list(request: HttpRequest, form: Make | None) -> HttpResponse:
    mine = Compartment.objects.visible_to(viewer(request))
    rows = mine.annotate(count=Count("bodies")).order_by("closed", "name", "pk")
    return render(request, "web/compartments.html", {"rows": rows, "form": form}, status=_status(form))


def _make(request: HttpRequest) -> HttpResponse:
    who, form = in_role(request, _MAKERS), Make(request.POST)
    if not form.is_valid():
        return _list(request, form)
    given = form.cleaned_data
    kind = OperationGroup if given["made_for"] == OPERATION else Group
    made = actions.make(kind(given["name"], given["bodies"]), reason=given["reason"], by=who)
    messages.success(request, _("The compartment is made."))
    return _onwards(request, made)


def compartment(request: HttpRequest, number: int) -> HttpResponse:
    """One compartment with its bodies and papers; the secretariat changes it. NotThere for one that one is not in."""
    who, found = viewer(request), _found(request, number)
    if request.method == "POST":
        return _change(request, found)
    return _page(request, found, _form(found) if who and who.role in _MAKERS and not found.closed else None)


def _found(request: HttpRequest, number: int) -> Compartment:
    found = Compartment.objects.visible_to(viewer(request)).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such compartment", str(number))
    return found


def _form(found: Compartment, request: HttpRequest | None = None) -> Change:
    bodies = [str(number) for number in found.bodies.values_list("pk", flat=True)]
    return Change(request.POST if request else None, initial={"name": found.name, "bodies": bodies})


def _change(request: HttpRequest, found: Compartment) -> HttpResponse:
    who, form = in_role(request, _MAKERS), _form(found, request)
    if not form.is_valid():
        return _page(request, found, form)
    given = form.cleaned_data
    actions.change(found, Group(given["name"], given["bodies"]), reason=given["reason"], by=who)
    messages.success(request, _("The compartment is changed."))
    return _onwards(request, found)


def _onwards(request: HttpRequest, found: Compartment) -> HttpResponse:
    """To the compartment; to the list for somebody who is not in it."""
    if Compartment.objects.visible_to(viewer(request)).filter(pk=found.pk).exists():
        return HttpResponseRedirect(reverse("compartment", args=[found.pk]))
    messages.info(request, _("Your body is not in it: you see it no more."))
    return HttpResponseRedirect(reverse("compartments"))


def _page(request: HttpRequest, found: Compartment, form: Change | None) -> HttpResponse:
    who = viewer(request)
    papers = Document.objects.visible_to(who).light().filter(marking__compartments=found)
    papers = papers.select_related("marking").prefetch_related("marking__compartments")
    about = listed(request, papers) | {
        "compartment": found,
        "bodies": found.bodies.all(),
        "form": form,
        "decides": Reason(auto_id="decide_%s") if who and who.role in _MAKERS else None,
    }
    return render(request, "web/compartment.html", about, status=_status(form))


def _status(form: forms.Form | None) -> int:
    return 400 if form and form.errors else 200


@require_POST
def compartment_closing(request: HttpRequest, number: int) -> HttpResponse:
    """Close a compartment, or open a closed one again."""
    who, found = in_role(request, _MAKERS), _found(request, number)
    reason = request.POST.get("reason", "")
    if found.closed:
        actions.reopen(found, reason=reason, by=who)
        messages.success(request, _("The compartment is open again."))
    else:
        actions.close(found, reason=reason, by=who)
        messages.success(request, _("The compartment is closed: no more papers come into it."))
    return HttpResponseRedirect(reverse("compartment", args=[number]))
