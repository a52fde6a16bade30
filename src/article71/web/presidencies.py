"""Presidencies: who chaired when, and the page of one semester."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71 import periods
from article71.errors import NotThere
from article71.register import facets, filters
from article71.register.filters import Asked
from article71.register.latest_papers import latest_papers
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.reports.handover.chairs import TRIO
from article71.web.overview import SHOWN, overview, owed
from article71.web.viewers import sight, viewer


def presidencies(request: HttpRequest) -> HttpResponse:
    """Every presidency, the latest first, with how many acts were done under it."""
    rows = tuple(Presidency.objects.order_by("-semester_first"))
    counted = facets.facets(Asked(), sight(request), Topic.objects.all(), rows).presidencies
    shown = [(each, facets.semester(each), counted.get(facets.semester(each), 0)) for each in rows]
    return render(request, "web/presidencies.html", {"presidencies": shown})


def presidency(request: HttpRequest, semester: str) -> HttpResponse:
    """One presidency by its semester, such as 2024-H2. NotThere when there is none of that name."""
    who = viewer(request)
    found = next((each for each in Presidency.objects.all() if facets.semester(each) == semester), None)
    if found is None:
        raise NotThere("there is no such presidency", semester)
    asked, address = Asked(presidency=semester), urlencode({"presidency": semester})
    within = Asked(period=periods.parse(semester))
    about = {
        "presidency": found,
        "semester": semester,
        "trio_key": f"{TRIO}{found.trio}",
        "address": address,
        "before": _beside(Presidency.objects.filter(semester_first__lt=found.semester_first).last()),
        "after": _beside(Presidency.objects.filter(semester_first__gt=found.semester_first).first()),
        "trio": [(each, facets.semester(each)) for each in Presidency.objects.filter(trio=found.trio)],
        "owes": owed(sight(request), filters.duties_in_order(filters.duties(within, who).filter(recurrence=""), "due"))[
            0
        ],
        "documents": latest_papers(within, sight(request), SHOWN),
    }
    return render(request, "web/presidency.html", about | overview(asked, address, sight(request)))


def _beside(found: Presidency | None) -> tuple[Presidency, str] | None:
    return (found, facets.semester(found)) if found else None
