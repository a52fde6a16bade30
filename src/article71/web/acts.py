"""Acts: the list with its filters, one act, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.errors import NotThere
from article71.exports.acts import ACTS
from article71.register import filters
from article71.register.acts import Act
from article71.web.asking import asked
from article71.web.listing import download, listed
from article71.web.viewers import viewer


def acts(request: HttpRequest) -> HttpResponse:
    """The acts asked for, a page of them."""
    return render(request, "web/acts.html", listed(request, filters.acts(asked(request), viewer(request))))


def acts_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the acts asked for, as a file."""
    return download("acts", form, ACTS, filters.acts(asked(request), viewer(request)))


def act(request: HttpRequest, number: int) -> HttpResponse:
    """One act with every place that tells it. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = Act.objects.visible_to(who).with_parties().filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such act", str(number))
    mentions = found.mentions.visible_to(who).select_related("document")
    return render(request, "web/act.html", {"act": found, "mentions": mentions})
