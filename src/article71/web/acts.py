"""Acts: the list with its filters, and the list as a file."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from article71.exports.acts import ACTS
from article71.register import facets, filters
from article71.register.acts import Act, ActQuerySet, PartyRole
from article71.register.presidencies import Presidency
from article71.register.suggestions import names_of_bodies
from article71.register.timeline import timeline
from article71.register.topics import Topic
from article71.web.acts_filters import FILTERING, Words, filter_groups, party_group
from article71.web.asking import Address, asked
from article71.web.lines import lines
from article71.web.listing import PER_PAGE, download
from article71.web.timeline import picture
from article71.web.viewers import sight, viewer


def acts(request: HttpRequest) -> HttpResponse:
    """The acts asked for, a page of them, with the counts beside each filter."""
    question, who = asked(request), viewer(request)
    found = filters.in_order(filters.acts(question, who), FILTERING.order(request))
    words = Words(tuple(Topic.objects.all()), tuple(Presidency.objects.all()))
    counted = facets.facets(question, sight(request), words.topics, words.presidencies)
    address = Address(request.GET)
    return render(
        request,
        "web/acts.html",
        _page(request, found, counted.total)
        | FILTERING.beside(request, words.of)
        | {
            "groups": filter_groups(counted, question, address, words),
            "given": request.GET,
            "bodies": names_of_bodies(who),
            "picture": picture(timeline(question, sight(request)), Address(request.GET, reverse("acts"))),
        },
    )


def _page(request: HttpRequest, found: ActQuerySet, total: int) -> dict[str, Any]:
    """A page of the acts. Their numbers first: to sort whole rows, words and all, takes several times as long."""
    paginator = Paginator(found.values_list("pk", flat=True), PER_PAGE)
    paginator.count = total
    page = paginator.get_page(request.GET.get("page"))
    numbers = list(page.object_list)
    rows = Act.objects.visible_to(viewer(request)).with_names().in_bulk(numbers)
    told = [rows[number] for number in numbers if number in rows]
    shown = paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {"page": page, "numbers": list(shown), "acts": list(zip(told, lines(told), strict=True))}


def acts_bodies(request: HttpRequest) -> HttpResponse:
    """The bodies most often named in the acts asked for, in any part and as addressees: each leads to its acts."""
    question, who, address = asked(request), viewer(request), Address(request.GET, reverse("acts"))
    groups = [
        party_group("body", question, who, address),
        party_group("addressee", question, who, address, PartyRole.ADDRESSEE),
    ]
    whole = "web/parts/acts_bodies.html" if request.headers.get("HX-Request") else "web/acts_bodies.html"
    return render(request, whole, {"groups": groups})


def acts_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the acts asked for, as a file, in the order asked for."""
    found = filters.in_order(filters.acts(asked(request), viewer(request)), FILTERING.order(request))
    return download("acts", form, ACTS, found)
