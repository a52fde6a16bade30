"""Documents: the list with its filters, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.documents import DOCUMENTS
from article71.register import filters
from article71.register.document_facets import bodies_told, document_facets, topics_told
from article71.register.documents import LONG
from article71.register.related import acts_told, with_told
from article71.register.suggestions import names_of_bodies
from article71.register.topics import Topic
from article71.web.asking import Address, asked
from article71.web.documents_filters import FILTERING, filter_groups, told_group
from article71.web.filtering import Words
from article71.web.listing import download, listed
from article71.web.viewers import sight, viewer


def documents(request: HttpRequest) -> HttpResponse:
    """The documents asked for, a page of them, with the counts beside each filter."""
    who, words = viewer(request), _words()
    question = filters.with_telling(asked(request), who)
    found = filters.documents_in_order(filters.documents(question, who), FILTERING.order(request))
    listing = listed(request, found.select_related("marking").defer(*LONG))
    papers = list(listing["page"].object_list)
    acts = acts_told((paper.pk for paper in papers), who)
    about = {
        "papers": [(paper, acts.get(paper.pk, 0)) for paper in papers],
        "groups": filter_groups(document_facets(question, sight(request)), question, Address(request.GET), words),
        "bodies": names_of_bodies(who),
        "given": request.GET,
    }
    return render(request, "web/documents.html", listing | about | FILTERING.beside(request, words))


def _words() -> Words:
    titles = dict(Topic.objects.values_list("key", "title"))
    return lambda name, value: titles.get(value, value) if name == "topic" else value


def documents_told(request: HttpRequest) -> HttpResponse:
    """The topics and bodies of the acts that the documents asked for tell: each leads to its documents."""
    question, who, address, words = asked(request), viewer(request), Address(request.GET), _words()
    groups = [
        told_group("topic", topics_told(question, who), question.topic, address, words),
        told_group("body", bodies_told(question, who), question.body, address, words),
    ]
    whole = "web/parts/acts_bodies.html" if request.headers.get("HX-Request") else "web/documents_told.html"
    return render(request, whole, {"groups": groups})


def documents_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the documents asked for, as a file, in the order asked for."""
    who = viewer(request)
    found = filters.documents_in_order(filters.documents(asked(request), who), FILTERING.order(request))
    return download("documents", form, DOCUMENTS, with_told(found.defer(*LONG), who))
