"""Topics: the outline of the committee's work, and the page of one topic."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.errors import NotThere
from article71.register import facets, filters
from article71.register.filters import Asked
from article71.register.latest_papers import latest_papers
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.web.overview import SHOWN, overview, owed
from article71.web.viewers import sight, viewer


def topics(request: HttpRequest) -> HttpResponse:
    """Every topic in the order of the outline, with how many acts lie under it."""
    rows = tuple(Topic.objects.all())
    counted = facets.facets(Asked(), sight(request), rows, Presidency.objects.all()).topics
    return render(request, "web/topics.html", {"topics": [(topic, counted.get(topic.key, 0)) for topic in rows]})


def topic(request: HttpRequest, key: str) -> HttpResponse:
    """One topic, with what lies below it. NotThere when there is none."""
    who, rows = viewer(request), tuple(Topic.objects.all())
    found = next((each for each in rows if each.key == key), None)
    if found is None:
        raise NotThere("there is no such topic", key)
    asked, address = filters.with_branch(Asked(topic=key)), urlencode({"topic": key})
    about = {
        "topic": found,
        "above": next((each for each in rows if each.key == found.parent), None),
        "below": [each for each in rows if each.parent == key],
        "address": address,
        "bodies": facets.parties(asked, who)[:SHOWN],
        "owes": owed(sight(request), filters.duties_in_order(filters.duties(asked, who), "due"))[0],
        "documents": latest_papers(asked, sight(request), SHOWN),
    }
    return render(request, "web/topic.html", about | overview(asked, address, sight(request)))
