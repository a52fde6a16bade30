"""Meetings: the list with its filters, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.actions.permissions import MAY
from article71.exports.meetings import MEETINGS
from article71.register import filters
from article71.register.meeting_facets import meeting_facets
from article71.register.suggestions import names_of_bodies
from article71.web.asking import Address, asked
from article71.web.listing import download, listed
from article71.web.meetings_filters import FILTERING, WORDS, tables
from article71.web.viewers import viewer


def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings asked for, a page of them, with the counts beside each filter."""
    who, question = viewer(request), asked(request)
    listing = listed(request, filters.meetings_in_order(filters.meetings(question, who), FILTERING.order(request)))
    about = {
        "meetings": listing["page"].object_list,
        "groups": FILTERING.groups(tables(meeting_facets(question, who), question), Address(request.GET), WORDS.of),
        "bodies": names_of_bodies(who),
        "may_plan": who is not None and who.role in MAY["meetings.plan"],
    }
    return render(request, "web/meetings.html", listing | about | FILTERING.beside(request, WORDS.of))


def meetings_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the meetings asked for, as a file, in the order asked for."""
    found = filters.meetings_in_order(filters.meetings(asked(request), viewer(request)), FILTERING.order(request))
    return download("meetings", form, MEETINGS, found)
