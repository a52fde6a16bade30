"""The accessibility statement: what the pages are held to, by which tests, and what is known to fall short."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def accessibility(request: HttpRequest) -> HttpResponse:
    """The statement, after the model of Commission Implementing Decision (EU) 2018/1523."""
    return render(request, "web/accessibility.html")
