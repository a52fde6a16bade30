"""The handover pack of a presidency or trio: as a page whose lines lead to their records, and as a paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from article71 import periods
from article71.errors import BadInput, NotThere
from article71.register.vocabulary import of_register
from article71.reports.handover.chairs import Chair, chair
from article71.reports.handover.lines import Line
from article71.reports.handover.pack import Pack, beginnings, document, printed
from article71.vocabulary import profile
from article71.web.papers_out import PAPERS, handed_out
from article71.web.viewers import sight

_PAGES: Mapping[str, str] = {
    "duty": "duty",
    "act": "act",
    "mandate": "mandate",
    "meeting": "meeting",
    "legislative file": "legislative_file",
    "observation": "observation",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with the records it leads to: what each is called, and its address."""

    line: Line
    records: list[tuple[str, str]]


def handover(request: HttpRequest, key: str) -> HttpResponse:
    """The pack as a page, of each group its beginning. NotThere when there is no such presidency or trio."""
    found = beginnings(_chair(request, key), sight(request))
    sections = [
        (section, [(group, [_shown(line) for line in group.lines]) for group in section.groups])
        for section in found.sections
    ]
    about = {
        "chair": found.chair,
        "sections": sections,
        "forms": list(PAPERS),
        "marking": found.marking,
        "as_at": request.GET.get("as-at", ""),
    }
    return render(request, "web/handover.html", about)


def handover_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The pack as a paper. NotThere when there is no such presidency or trio, or it is not written in this form."""
    if form not in PAPERS:
        raise NotThere("handover packs are not handed out in this form", form)
    found: Pack = printed(_chair(request, key), sight(request))
    words = of_register(profile.load(settings.PROFILE))
    return handed_out(document(found, words), f"handover-{found.chair.key}", form)


def _chair(request: HttpRequest, key: str) -> Chair:
    return chair(key, timezone.localdate(), _as_at(request))


def _as_at(request: HttpRequest) -> date | None:
    asked = request.GET.get("as-at", "").strip()
    last = periods.parse(asked).last if asked else None
    if asked and last is None:
        raise BadInput("a pack is handed over as at a day", asked)
    return last


def _shown(line: Line) -> Shown:
    return Shown(line, [(f"{noun} {number}", _address(noun, number)) for noun, number in line.records])


def _address(noun: str, number: int) -> str:
    try:
        return reverse(_PAGES.get(noun, ""), args=[number])
    except NoReverseMatch:
        return ""
