"""The legislative overview: the two lists of files with where each stands, and the overview as a table."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.exports.legislation import LEGISLATION
from article71.register import filters
from article71.register.filters import Asked
from article71.register.legislation_facets import legislation_facets
from article71.register.legislation_standing import standings, with_all
from article71.register.legislative_files import LegislativeFileQuerySet
from article71.register.vocabulary import of_register
from article71.reports.overview import overview
from article71.vocabulary import profile
from article71.web.asking import Address, asked
from article71.web.legislation_filters import FILTERING, WORDS, tables
from article71.web.listing import download, listed
from article71.web.papers_out import PAPERS, handed_out
from article71.web.viewers import viewer


def legislation(request: HttpRequest) -> HttpResponse:
    """The files asked for, a page of them, each with where it stands on the day asked for, or today."""
    question, who = asked(request), viewer(request)
    listing = listed(request, _in_order(request, question))
    about = {
        "standings": standings(listing["page"].object_list, _day(question)),
        "groups": FILTERING.groups(tables(legislation_facets(question, who), question), Address(request.GET), WORDS.of),
        "may_enter": who is not None and who.role in MAY["legislation.record"],
        "papers": [(form, f"{reverse('legislation_paper', args=[form])}?{request.GET.urlencode()}") for form in PAPERS],
        "by_list": FILTERING.order(request) == "list",
    }
    return render(request, "web/legislation.html", listing | about | FILTERING.beside(request, WORDS.of))


def legislation_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the files asked for, as a table, in the order asked for."""
    question = asked(request)
    return download("legislation", form, LEGISLATION, standings(_in_order(request, question), _day(question)))


def legislation_paper(request: HttpRequest, form: str) -> HttpResponse:
    """All the files asked for, as a paper. NotThere when it is not written in this form."""
    if form not in PAPERS:
        raise NotThere("the overview is not handed out in this form", form)
    question = asked(request)
    rows, words_ = standings(_in_order(request, question), _day(question)), of_register(profile.load(settings.PROFILE))
    return handed_out(overview(rows, _day(question), words_), "legislation", form)


def _in_order(request: HttpRequest, question: Asked) -> LegislativeFileQuerySet:
    who, day = viewer(request), _day(question)
    found = filters.legislation_in_order(filters.legislation(question, who), FILTERING.order(request), day)
    return with_all(found, who, day)


def _day(question: Asked) -> date:
    return question.as_at or timezone.localdate()
