"""Duties: the list with its filters, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.duties import duty_columns
from article71.register import filters
from article71.register.duty_facets import duty_facets
from article71.register.suggestions import names_of_bodies
from article71.register.topics import Topic
from article71.web.asking import Address, asked
from article71.web.due import duty_lines
from article71.web.duties_filters import FILTERING, tables, words
from article71.web.listing import download, listed
from article71.web.viewers import sight, viewer


def duties(request: HttpRequest) -> HttpResponse:
    """The duties asked for, a page of them, with the counts beside each filter."""
    who = viewer(request)
    question = filters.with_followed(asked(request), sight(request))
    topics = tuple(Topic.objects.all())
    said = words({topic.key: topic.title for topic in topics})
    counted = duty_facets(question, sight(request), topics)
    listing = listed(request, filters.duties_in_order(filters.duties(question, who), FILTERING.order(request)))
    about = {
        "duties": duty_lines(listing["page"].object_list, filters.followed(question, who)),
        "groups": FILTERING.groups(tables(counted, question), Address(request.GET), said.of),
        "bodies": names_of_bodies(who),
    }
    return render(request, "web/duties.html", listing | about | FILTERING.beside(request, said.of))


def duties_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the duties asked for, as a file, in the order asked for."""
    who = viewer(request)
    question = filters.with_followed(asked(request), sight(request))
    found = filters.duties_in_order(filters.duties(question, who), FILTERING.order(request))
    return download("duties", form, duty_columns(filters.followed(question, who)), found)
