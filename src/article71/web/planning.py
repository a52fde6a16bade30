"""A meeting is planned, or set otherwise."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from article71.actions import meetings
from article71.register.markings import Level
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.web.entering import BAD_REQUEST
from article71.web.meeting import seen
from article71.web.meetings_forms import PlanForm
from article71.web.viewers import permitted


@login_required
def plan(request: HttpRequest) -> HttpResponse:
    """The form of a new meeting, or its entry. NotAllowed for an account that may not plan one."""
    who = permitted(request, "meetings.plan")
    bodies = names_of_bodies(who)
    given = request.POST if request.method == "POST" else None
    form = PlanForm(who, shorts_of_names(bodies), given)
    if given is not None and form.is_valid():
        told = form.cleaned_data
        within = tuple(told.get("compartments", ()))
        meeting = meetings.plan(form.planned(), Level(told["level"]), within, by=who)
        messages.success(request, _("The meeting is planned. Its agenda is a draft."))
        return HttpResponseRedirect(reverse("meeting", args=[meeting.pk]))
    about = {"form": form, "bodies": bodies}
    return render(request, "web/meeting_new.html", about, status=200 if given is None else BAD_REQUEST)


@login_required
def change(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a meeting as it is set, or its change. NotThere for one that may not be seen."""
    who = permitted(request, "meetings.change")
    meeting = seen(number, who)
    bodies = names_of_bodies(who)
    given = request.POST if request.method == "POST" else None
    form = PlanForm(who, shorts_of_names(bodies), given, meeting)
    if given is not None and form.is_valid():
        meetings.change(meeting, form.planned(), by=who)
        messages.success(request, _("The meeting is changed."))
        return HttpResponseRedirect(reverse("meeting", args=[number]))
    about = {"form": form, "bodies": bodies, "meeting": meeting}
    return render(request, "web/meeting_change.html", about, status=200 if given is None else BAD_REQUEST)
