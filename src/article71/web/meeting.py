"""One meeting: where and when, its agenda, what came of it, and what can be done with it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import meetings
from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register.accounts import Account, Role
from article71.register.agendas import AgendaItem
from article71.register.documents import Document
from article71.register.history import history
from article71.register.meetings import Meeting, MeetingState
from article71.web.agenda_rows import rows
from article71.web.history import told
from article71.web.meetings_forms import ItemForm
from article71.web.viewers import account_of, viewer

READERS = frozenset({Role.SECRETARIAT, Role.PRESIDENCY, Role.DELEGATE, Role.AGENCY, Role.AUDITOR})
"""Who works with annotated agendas: they are working papers, and never public."""


def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """One meeting. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = seen(number, who)
    agenda = rows(found, who)
    items = [row.item for row in agenda]
    notice = Document.objects.visible_to(who).filter(pk=found.notice_id).light().first() if found.notice_id else None
    about = {
        "meeting": found,
        "agenda": agenda,
        "notice": notice,
        "versions": list(found.versions.all()),
        "may": {action.partition(".")[2]: who is not None and who.role in MAY[action] for action in _SHOWN},
        "forms": ("docx", "pdf", "html"),
        "recorded": any(row.outcomes for row in agenda),
        "reads_annotated": who is not None and who.role in READERS,
        "open": found.state == MeetingState.DRAFT,
        "form": ItemForm(None, level=found.marking.level),
        "history": told(history([found, *items, *filter(None, [notice])], who)),
    }
    return render(request, "web/meeting.html", about)


_SHOWN = (
    "meetings.change",
    "meetings.circulate",
    "meetings.revise",
    "meetings.call_off",
    "meetings.publish",
    "acts.record",
)


def seen(number: int, who: Account | None) -> Meeting:
    """The meeting of this number. NotThere when there is none, or the viewer may not see it."""
    rows = Meeting.objects.visible_to(who).select_related("body", "marking")
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such meeting", str(number))
    return found


def seen_item(number: int, who: Account | None) -> AgendaItem:
    """The agenda item of this number. NotThere when there is none, or the viewer may not see it."""
    rows = AgendaItem.objects.visible_to(who).select_related("meeting__body", "meeting__marking", "speaker", "marking")
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such agenda item", str(number))
    return found


def to_meeting(number: int, item: int | None = None) -> HttpResponseRedirect:
    """To the meeting's page, at an item."""
    return HttpResponseRedirect(reverse("meeting", args=[number]) + (f"#item-{item}" if item else ""))


@login_required
@require_POST
def circulate(request: HttpRequest, number: int) -> HttpResponse:
    """The agenda goes out, and is fixed."""
    return _done(request, number, meetings.circulate, _("The agenda is circulated. It is fixed now."))


@login_required
@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    """The meeting is over."""
    return _done(request, number, meetings.close, _("The meeting is closed. Outcomes can still be recorded."))


@login_required
@require_POST
def revise(request: HttpRequest, number: int) -> HttpResponse:
    """A fixed agenda is opened again, for a reason."""
    said = _("The agenda is open. What you circulate next is a new revision.")
    return _done(request, number, meetings.revise, said, reason=request.POST.get("reason", ""))


@login_required
@require_POST
def call_off(request: HttpRequest, number: int) -> HttpResponse:
    """The meeting will not take place, for a reason."""
    said = _("The meeting is called off.")
    return _done(request, number, meetings.call_off, said, reason=request.POST.get("reason", ""))


@login_required
@require_POST
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """A LIMITE meeting becomes public, for a reason."""
    said = _("The meeting is public, with its items.")
    return _done(request, number, meetings.publish, said, reason=request.POST.get("reason", ""))


def _done(request: HttpRequest, number: int, act: Callable[..., Any], said: str, **given: str) -> HttpResponse:
    who = account_of(request)
    act(seen(number, who), by=who, **given)
    messages.success(request, said)
    return to_meeting(number)
