"""An agenda as it was circulated."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.errors import NotThere
from article71.web.meeting import seen
from article71.web.viewers import viewer


def version(request: HttpRequest, number: int, revision: int) -> HttpResponse:
    """One version, with those of its lines whose item the viewer may see. NotThere when there is none such."""
    who = viewer(request)
    meeting = seen(number, who)
    found = meeting.versions.filter(revision=revision).first()
    if found is None:
        raise NotThere("there is no such version", f"{number}, {revision}")
    items = set(meeting.items.visible_to(who).values_list("pk", flat=True))
    lines = [line for line in found.lines if line["item"] in items]
    return render(request, "web/meeting_version.html", {"meeting": meeting, "version": found, "lines": lines})
