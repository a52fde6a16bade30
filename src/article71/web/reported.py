"""Reports as one record: which times the reports tell of, where none does, and where papers contradict each other."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.register import filters
from article71.register.accounts import Account
from article71.register.across import contradictions
from article71.register.across.gaps import Gap, gaps
from article71.register.across.reported import Reported, reports, series
from article71.register.filters import Asked
from article71.register.mentions import Mention
from article71.web.viewers import viewer

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A report with the number of acts it tells, and the gap before it, if there is one."""

    report: Reported
    acts: int
    gap: Gap | None


def reported(request: HttpRequest) -> HttpResponse:
    """The reports that one may see, series by series in the order of their periods; gaps are those one sees."""
    who = viewer(request)
    found = reports(who)
    told = _acts(found, who)
    differ = filters.observations(Asked(types=(contradictions.KIND,)), who)
    about = {
        "series": [_lines(each, told) for each in series(found)],
        "differ": filters.observations_in_order(differ, "newest")[:SHOWN],
        "differing": differ.count(),
        "kind": contradictions.KIND,
    }
    return render(request, "web/reported.html", about)


def _lines(of_series: list[Reported], told: dict[int, int]) -> list[Line]:
    before = {gap.behind.paper: gap for gap in gaps(of_series)}
    return [Line(each, told.get(each.paper, 0), before.get(each.paper)) for each in of_series]


def _acts(found: list[Reported], who: Account | None) -> dict[int, int]:
    """How many acts each of them tells that the viewer may see."""
    papers = [each.paper for each in found]
    rows = Mention.objects.visible_to(who).standing().filter(document__in=papers).order_by()
    seen = Q(act__in=filters.acts(Asked(), who).order_by().values("pk"))
    return dict(rows.values_list("document").annotate(acts=Count("act", distinct=True, filter=seen)))
