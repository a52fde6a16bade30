"""Operations: the list with its filters, and its files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.operations import OPERATIONS
from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked
from article71.register.operation_facets import operation_facets
from article71.register.operations import OperationQuerySet
from article71.register.suggestions import names_of_bodies
from article71.web import operations_filters as beside
from article71.web.asking import Address, asked
from article71.web.filtering import Group
from article71.web.listing import download, listed
from article71.web.operation import plans
from article71.web.papers_out import PAPERS
from article71.web.viewers import viewer


def operations(request: HttpRequest) -> HttpResponse:
    """The operations asked for that the viewer may see, a page of them."""
    question, who = asked(request), viewer(request)
    about = {
        "groups": _groups(question, who, Address(request.GET)),
        "bodies": names_of_bodies(who),
        "may_draft": plans(who),
        "papers": list(PAPERS),
    }
    rows = listed(request, _in_order(request, question))
    return render(request, "web/operations.html", rows | about | beside.OPERATIONS.beside(request, beside.words))


def operations_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the operations asked for, in the columns in which they come in."""
    return download("operations", form, OPERATIONS, _in_order(request, asked(request)))


def _in_order(request: HttpRequest, question: Asked) -> OperationQuerySet:
    found = filters.operations(question, viewer(request))
    return filters.operations_in_order(found, beside.OPERATIONS.order(request))


def _groups(question: Asked, who: Account | None, address: Address) -> list[Group]:
    counted, filtering = operation_facets(question, who), beside.OPERATIONS
    return [
        filtering.group("state", counted.states, (question.state,), address, beside.words),
        filtering.group("type", counted.kinds, question.types, address, beside.words),
        filtering.group("aim", counted.aims, (question.aim,), address, beside.words),
    ]
