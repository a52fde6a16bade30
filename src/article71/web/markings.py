"""Markings: papers due for review, and one paper's marking with the decisions on it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import public_versions
from article71.actions.permissions import MAY
from article71.errors import BadInput, BadReference, NotThere
from article71.exports.forms import FORMS
from article71.exports.markings import NARROW
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.marking_decisions import MarkingDecision
from article71.register.marking_filters import AskedNarrow, Due, latest_decisions, narrow_papers, narrow_records
from article71.register.markings import Compartment
from article71.web.listing import download, listed
from article71.web.markings_forms import Choice, choices, form_of
from article71.web.viewers import in_role, viewer

READERS = frozenset({Role.SECRETARIAT, Role.AUDITOR})
_DECIDERS = MAY["markings.narrow"]


def markings(request: HttpRequest) -> HttpResponse:
    """The papers that are not for everybody and whose marking is due to be looked at again."""
    who, asked, today = in_role(request, READERS), _asked(request), timezone.localdate()
    found = listed(request, narrow_papers(asked, who, today))
    latest = latest_decisions(found["page"], who)
    about = {
        "rows": [(paper, latest.get(paper.pk)) for paper in found["page"]],
        "records": [_told(each) for each in narrow_records(asked, who, today)],
        "asked": asked,
        "dues": Due.choices,
        "compartments": Compartment.objects.visible_to(who).order_by("name"),
        "forms": list(FORMS),
        "today": today,
    }
    return render(request, "web/markings.html", found | about)


def _told(decision: MarkingDecision) -> dict[str, Any]:
    """A record other than a paper, with its page and the last decision on it."""
    record = getattr(decision, decision.column)
    return {"record": record, "decision": decision, "address": reverse(f"{decision.column}_marking", args=[record.pk])}


def markings_file(request: HttpRequest, form: str) -> HttpResponse:
    """The same papers as a file."""
    who = in_role(request, READERS)
    return download("markings", form, NARROW, narrow_papers(_asked(request), who, timezone.localdate()))


def _asked(request: HttpRequest) -> AskedNarrow:
    due, compartment = request.GET.get("due") or Due.NOW, request.GET.get("compartment", "").strip()
    if due not in Due.values:
        raise BadInput(f"there is no such time: it is one of {', '.join(Due.values)}", due)
    if compartment and not compartment.isdecimal():
        raise BadInput("is no compartment's number", compartment)
    return AskedNarrow(Due(due), int(compartment) if compartment else None, request.GET.get("text", "").strip())


def document_marking(request: HttpRequest, number: int) -> HttpResponse:
    """How far a paper may go, and every decision on it. NotThere when there is none, or the viewer may not see it."""
    return _page(request, _paper(number, viewer(request)))


@require_POST
def marking_decision(request: HttpRequest, number: int, decision: str) -> HttpResponse:
    """Decide on a paper's marking: publish, review or narrow. NotThere for what cannot be decided on it now."""
    who = in_role(request, _DECIDERS)
    paper = _paper(number, who)
    choice = next((each for each in choices(paper) if each.name == decision), None)
    if choice is None:
        raise NotThere("there is no such decision", decision)
    form = form_of(choice, paper, who, request.POST)
    if not (form.is_valid() and _acted(choice, paper, form, who)):
        return _page(request, paper, form)
    messages.success(request, _("It is decided."))
    return HttpResponseRedirect(reverse("document_marking", args=[number]))


def _acted(choice: Choice, paper: Document, form: forms.Form, who: Account) -> bool:
    """Whether it was decided; where the register refuses, the form says why and keeps what was written."""
    try:
        choice.act(paper, form.cleaned_data, who)
    except (BadInput, BadReference) as error:
        form.add_error(None, str(error))
        return False
    return True


@require_POST
def version_unlinking(request: HttpRequest, number: int) -> HttpResponse:
    """Say that this paper is a public version of no other."""
    who = in_role(request, _DECIDERS)
    paper = _paper(number, who)
    public_versions.unlink(paper, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("It is linked no more."))
    return HttpResponseRedirect(reverse("document_marking", args=[number]))


def _paper(number: int, who: Account | None) -> Document:
    found = Document.objects.visible_to(who).light().with_review().select_related("marking").filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such document", str(number))
    return found


def _page(request: HttpRequest, paper: Document, sent: forms.Form | None = None) -> HttpResponse:
    who = viewer(request)
    decisions = MarkingDecision.objects.visible_to(who).filter(document=paper).order_by("-pk")
    offered = choices(paper) if who and who.role in _DECIDERS else ()
    about = {
        "paper": paper,
        "base": reverse("document_marking", args=[paper.pk]),
        "decisions": decisions.select_related("earlier", "given").prefetch_related(
            "earlier__compartments", "given__compartments"
        ),
        "versions": paper.public_versions.visible_to(who).light().select_related("marking"),
        "whole": Document.objects.visible_to(who).light().filter(public_versions=paper).first(),
        "unlinks": bool(offered),
        "choices": [(each, _form(each.name, sent) or form_of(each, paper, who)) for each in offered if who],
        "sent": sent.prefix if sent else "",
        "today": timezone.localdate(),
    }
    return render(request, "web/document_marking.html", about, status=400 if sent else 200)


def _form(name: str, sent: forms.Form | None) -> forms.Form | None:
    return sent if sent and sent.prefix == name else None
