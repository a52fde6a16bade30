"""Overlaps: those of one's operations, by the day on which an answer is due, and their files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.exports.operations import OVERLAPS
from article71.register import filters
from article71.register.accounts import CLEARED_FOR_LIMITE
from article71.register.operation_facets import overlap_facets
from article71.register.overlaps import OverlapSideQuerySet
from article71.web import operations_filters as beside
from article71.web.asking import Address, asked
from article71.web.listing import download, listed
from article71.web.viewers import in_role


def overlaps(request: HttpRequest) -> HttpResponse:
    """The overlaps asked for that the viewer may know of."""
    who, question, address = in_role(request, CLEARED_FOR_LIMITE), asked(request), Address(request.GET)
    counted, filtering = overlap_facets(question, who), beside.OVERLAPS
    groups = [
        filtering.group("state", counted.states, (question.state,), address, beside.words),
        filtering.group("type", counted.classes, question.types, address, beside.words),
    ]
    about = listed(request, _in_order(request)) | {"groups": groups} | filtering.beside(request, beside.words)
    return render(request, "web/overlaps.html", about)


def overlaps_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the overlaps asked for, as a file."""
    return download("overlaps", form, OVERLAPS, _in_order(request))


def _in_order(request: HttpRequest) -> OverlapSideQuerySet:
    who = in_role(request, CLEARED_FOR_LIMITE)
    return filters.overlaps_in_order(filters.overlaps(asked(request), who), beside.OVERLAPS.order(request))
