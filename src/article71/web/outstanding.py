"""The outstanding list: what is owed and not closed as at a day, each duty with one line that explains it."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from article71.exports.forms import FORMS
from article71.exports.tables import Column
from article71.register import filters
from article71.register.duties import DutyQuerySet
from article71.register.filters import OUTSTANDING, Asked
from article71.register.followed import Followed
from article71.register.suggestions import names_of_bodies
from article71.register.vocabulary import of_register
from article71.reports import outstanding as reports
from article71.reports.outstanding import Outstanding
from article71.vocabulary import profile
from article71.web.asking import asked
from article71.web.listing import download, listed
from article71.web.papers_out import PAPERS, handed_out
from article71.web.viewers import sight

_COLUMNS: tuple[Column[Outstanding], ...] = (
    Column("duty", lambda row: row.duty.pk),
    Column("standing", lambda row: row.standing.value),
    Column("owners", lambda row: row.sources.owners),
    Column("what", lambda row: row.duty.what),
    Column("due", lambda row: row.duty.due),
    Column("explanation", lambda row: row.explanation),
    Column("acts", lambda row: [act.number for act in row.sources.acts]),
)


@dataclass(frozen=True, slots=True)
class _List:
    """What is asked for, as at which day, and what had become of duties by then."""

    question: Asked
    day: date
    became: Followed
    duties: DutyQuerySet


def outstanding(request: HttpRequest) -> HttpResponse:
    """The list, a page of it, first due first."""
    found = _asked(request)
    listing = listed(request, found.duties)
    shown = found.duties.filter(pk__in=[duty.pk for duty in listing["page"].object_list])
    kept = {name: value for name in ("as-at", "body", "topic") if (value := request.GET.get(name, "").strip())}
    about = {
        "rows": reports.outstanding(filters.duties_in_order(shown, "due"), found.became, sight(request).seen),
        "day": found.day,
        "question": found.question,
        "as_at": request.GET.get("as-at", ""),
        "bodies": names_of_bodies(sight(request).viewer),
        "files": [(form, f"{_file(form)}?{urlencode(kept)}") for form in (*PAPERS, *FORMS)],
    }
    return render(request, "web/outstanding.html", listing | about)


def outstanding_file(request: HttpRequest, form: str) -> HttpResponse:
    """The whole list as a paper or a table. NotThere where it is not handed out in this form."""
    found = _asked(request)
    rows = reports.outstanding(filters.duties_in_order(found.duties, "due"), found.became, sight(request).seen)
    if form not in PAPERS:
        return download("outstanding", form, _COLUMNS, rows)
    paper = reports.document(rows, found.day, of_register(profile.load(settings.PROFILE)))
    return handed_out(paper, f"outstanding-{found.day}", form)


def _asked(request: HttpRequest) -> _List:
    given, seen = asked(request), sight(request)
    day = given.as_at or timezone.localdate()
    question = Asked(body=given.body, topic=given.topic, as_at=day, progress=OUTSTANDING)
    question = filters.with_followed(question, seen)
    found = filters.duties_in_order(filters.duties(question, seen.viewer), "due")
    return _List(question, day, filters.followed(question, seen.viewer), found)


def _file(form: str) -> str:
    return reverse("outstanding_file", args=[form])
