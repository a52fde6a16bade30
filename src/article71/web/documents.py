"""Documents: the list with its filters, and the list as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.documents import DOCUMENTS
from article71.exports.forms import FORMS
from article71.register import filters
from article71.register.document_facets import bodies_told, document_facets, topics_told
from article71.register.related import acts_told, with_told
from article71.register.topics import Topic
from article71.web.asking import Address, asked
from article71.web.documents_filters import chips, fields, filter_groups, group, kept, orders
from article71.web.listing import download, listed
from article71.web.viewers import viewer

_NEWEST = "newest"
_LONG = ("text", "sections", "footnotes", "names")


def documents(request: HttpRequest) -> HttpResponse:
    """The documents asked for, a page of them, with the counts beside each filter."""
    question, who, address = asked(request), viewer(request), Address(request.GET)
    found = filters.documents_in_order(filters.documents(question, who), _order(request))
    counted = document_facets(question, who)
    listing = listed(request, found.select_related("marking").defer(*_LONG))
    papers = list(listing["page"].object_list)
    acts = acts_told((paper.pk for paper in papers), who)
    about = {
        "papers": [(paper, acts.get(paper.pk, 0)) for paper in papers],
        "groups": filter_groups(counted, question, address),
        "chips": chips(request.GET, address, _titles()),
        "orders": orders(address, _order(request)),
        "given": request.GET,
        "fields": fields(request.GET),
        "kept": kept(request.GET),
        "forms": list(FORMS),
    }
    return render(request, "web/documents.html", listing | about)


def _order(request: HttpRequest) -> str:
    return request.GET.get("sort") or _NEWEST


def _titles() -> dict[str, str]:
    return dict(Topic.objects.values_list("key", "title"))


def documents_told(request: HttpRequest) -> HttpResponse:
    """The topics and bodies of the acts that the documents asked for tell: each leads to its documents."""
    question, who, address = asked(request), viewer(request), Address(request.GET)
    groups = [
        group("topic", topics_told(question, who), (question.topic,), address, _titles()),
        group("body", bodies_told(question, who), (question.body,), address),
    ]
    whole = "web/parts/acts_bodies.html" if request.headers.get("HX-Request") else "web/documents_told.html"
    return render(request, whole, {"groups": groups})


def documents_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the documents asked for, as a file, in the order asked for."""
    who = viewer(request)
    found = filters.documents_in_order(filters.documents(asked(request), who), _order(request))
    return download("documents", form, DOCUMENTS, with_told(found.defer(*_LONG), who))
