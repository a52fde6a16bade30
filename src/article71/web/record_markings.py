"""The marking of a legislative file, mandate or meeting, and the decisions on it."""

from collections.abc import Callable, Mapping

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions.permissions import MAY
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.legislative_files import LegislativeFile
from article71.register.mandates import Mandate
from article71.register.marking_decisions import MarkingDecision
from article71.register.meetings import Meeting
from article71.register.remarking import Remarkable, column_of
from article71.web.markings_forms import Choice, choices, form_of
from article71.web.viewers import in_role, viewer

PAGES = {"file": "legislative_file", "mandate": "mandate", "meeting": "meeting"}
_DECIDERS = MAY["markings.narrow"]
_ROWS: Mapping[str, Callable[[Account | None], QuerySet[Remarkable]]] = {
    "file": LegislativeFile.objects.visible_to,
    "mandate": lambda who: Mandate.objects.visible_to(who).standing(),
    "meeting": Meeting.objects.visible_to,
}


def record_marking(request: HttpRequest, number: int, noun: str) -> HttpResponse:
    """How far a record may go, and every decision on it. NotThere when there is none, or the viewer may not see it."""
    return _page(request, _seen(noun, number, viewer(request)))


@require_POST
def record_marking_decision(request: HttpRequest, number: int, decision: str, noun: str) -> HttpResponse:
    """Decide on a record's marking: publish, review or narrow. NotThere for what cannot be decided on it now."""
    who = in_role(request, _DECIDERS)
    found = _seen(noun, number, who)
    choice = next((each for each in choices(found) if each.name == decision), None)
    if choice is None:
        raise NotThere("there is no such decision", decision)
    form = form_of(choice, found, who, request.POST)
    if not (form.is_valid() and _acted(choice, found, form, who)):
        return _page(request, found, form)
    messages.success(request, _("It is decided."))
    # Who narrows a record may be shut out by it.
    seen = _ROWS[noun](who).filter(pk=number).exists()
    return HttpResponseRedirect(reverse(f"{noun}_marking", args=[number]) if seen else reverse("markings"))


def _acted(choice: Choice, record: Remarkable, form: forms.Form, who: Account) -> bool:
    """Whether it was decided; where the register refuses, the form says why and keeps what was written."""
    try:
        choice.act(record, form.cleaned_data, who)
    except BadInput as error:
        form.add_error(None, str(error))
        return False
    return True


def _seen(noun: str, number: int, who: Account | None) -> Remarkable:
    found = _ROWS[noun](who).select_related("marking").filter(pk=number).first()
    if found is None:
        raise NotThere(f"there is no such {noun}", str(number))
    return found


def _page(request: HttpRequest, record: Remarkable, sent: forms.Form | None = None) -> HttpResponse:
    who, noun = viewer(request), column_of(record)
    rows = MarkingDecision.objects.visible_to(who).filter(**{noun: record}).order_by("-pk")
    decisions = list(rows.select_related("earlier", "given").prefetch_related("earlier__compartments"))
    offered = choices(record) if who and who.role in _DECIDERS else ()
    about = {
        "record": record,
        "address": reverse(PAGES[noun], args=[record.pk]),
        "base": reverse(f"{noun}_marking", args=[record.pk]),
        "decisions": decisions,
        "latest": decisions[0] if decisions else None,
        "choices": [(each, _form(each.name, sent) or form_of(each, record, who)) for each in offered if who],
        "sent": sent.prefix if sent else "",
        "today": timezone.localdate(),
    }
    return render(request, "web/record_marking.html", about, status=400 if sent else 200)


def _form(name: str, sent: forms.Form | None) -> forms.Form | None:
    return sent if sent and sent.prefix == name else None
