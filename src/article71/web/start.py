"""The start page: one's own desk, then what the committee did lately, what is outstanding, and the next dates."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.register import filters
from article71.register.acts import Act
from article71.register.duties import Duty
from article71.register.filters import Asked, Due
from article71.web.desks import Desk, desk
from article71.web.overview import owed, pictured, told
from article71.web.viewers import sight, viewer

_NO_DESK = Desk("", [])


def start(request: HttpRequest) -> HttpResponse:
    """For everybody the register at a glance; for who is signed in their role's desk before it."""
    who = viewer(request)
    own = desk(who, sight(request)) if who else _NO_DESK
    known = filters.with_followed(Asked(), sight(request))
    passed = filters.duties(replace(known, due=Due.OVERDUE), who).order_by("-due_after", "-pk")
    ahead = filters.duties_in_order(filters.duties(replace(known, due=Due.AHEAD), who), "due")
    own_acts, lately = told(Act.objects.none() if own.acts is None else own.acts, filters.acts(Asked(), who))
    own_owed = Duty.objects.none() if own.duties is None else own.duties
    own_duties, outstanding, coming = owed(sight(request), own_owed, passed, ahead)
    about = {
        "desk": own,
        "own_acts": own_acts,
        "own_duties": own_duties,
        "acts": lately,
        "outstanding": outstanding,
        "next": coming,
    }
    return render(request, "web/start.html", about | pictured(Asked(), "", sight(request)))
