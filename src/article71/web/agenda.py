"""An agenda is put together: items come on, change, move and come off."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import agendas
from article71.errors import BadInput
from article71.register.meetings import Meeting
from article71.register.suggestions import names_of_bodies
from article71.web.entering import BAD_REQUEST
from article71.web.meeting import seen, seen_item, to_meeting
from article71.web.meetings_forms import ItemForm
from article71.web.viewers import account_of, permitted

_MOST_PLACES = 10_000


@login_required
def add(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a new item, or its entry."""
    who = permitted(request, "agendas.add")
    meeting = seen(number, who)
    form = ItemForm(request.POST if request.method == "POST" else None, level=meeting.marking.level)
    if form.is_valid():
        row = agendas.add(meeting, form.item(), by=who)
        messages.success(request, _("The item is on the agenda."))
        return to_meeting(number, row.pk)
    return _form(request, form, meeting)


@login_required
def change(request: HttpRequest, number: int) -> HttpResponse:
    """The form of an item as it is, or its change."""
    who = permitted(request, "agendas.change")
    row = seen_item(number, who)
    form = ItemForm(request.POST if request.method == "POST" else None, row)
    if form.is_valid():
        agendas.change(row, form.item(), by=who)
        messages.success(request, _("The item is changed."))
        return to_meeting(row.meeting_id, number)
    return _form(request, form, row.meeting)


def _form(request: HttpRequest, form: ItemForm, meeting: Meeting) -> HttpResponse:
    about = {"form": form, "meeting": meeting, "bodies": names_of_bodies(account_of(request))}
    return render(request, "web/agenda_item.html", about, status=BAD_REQUEST if form.is_bound else 200)


@login_required
@require_POST
def move(request: HttpRequest, number: int) -> HttpResponse:
    """An item stands in another place, counted from 1."""
    who = account_of(request)
    row = seen_item(number, who)
    place = request.POST.get("place", "")
    if not (place.isascii() and place.isdecimal() and int(place[:6]) <= _MOST_PLACES):
        raise BadInput("is no place on an agenda: give its number", place)
    agendas.move(row, int(place[:6]), by=who)
    return to_meeting(row.meeting_id, number)


@login_required
@require_POST
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """An item comes off the agenda."""
    who = account_of(request)
    row = seen_item(number, who)
    agendas.drop(row, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The item is off the agenda."))
    return to_meeting(row.meeting_id)
