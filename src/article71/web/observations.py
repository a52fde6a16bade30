"""Observations: the list with its filters, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.observations import OBSERVATIONS
from article71.register import filters
from article71.register.observation_facets import observation_facets
from article71.register.suggestions import names_of_bodies
from article71.register.topics import Topic
from article71.web.asking import Address, asked
from article71.web.listing import download, listed
from article71.web.observations_filters import FILTERING, tables, words
from article71.web.viewers import viewer


def observations(request: HttpRequest) -> HttpResponse:
    """The observations asked for, a page of them, with the counts beside each filter."""
    question, who = asked(request), viewer(request)
    said = words(dict(Topic.objects.values_list("key", "title")))
    found = filters.observations_in_order(filters.observations(question, who), FILTERING.order(request))
    counted = observation_facets(question, who)
    about = {
        "groups": FILTERING.groups(tables(counted, question), Address(request.GET), said.of),
        "bodies": names_of_bodies(who),
    }
    return render(request, "web/observations.html", listed(request, found) | about | FILTERING.beside(request, said.of))


def observations_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the observations asked for, as a file, in the order asked for."""
    found = filters.observations(asked(request), viewer(request))
    found = filters.observations_in_order(found, FILTERING.order(request))
    return download("observations", form, OBSERVATIONS, found)
