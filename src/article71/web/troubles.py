"""Trouble that a person can put right, as a page that says so in one sentence."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.errors import Article71Error, NotAllowed, NotThere

Answer = Callable[[HttpRequest], HttpResponse]
_STATUS: tuple[tuple[type[Article71Error], int], ...] = ((NotThere, 404), (NotAllowed, 403))
_BAD_REQUEST = 400


class TroublesMiddleware:
    """Every error of article71 that a page raises becomes an answer with its status."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the trouble it met."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of an error; None, for others to handle, when it is none of ours."""
        if not isinstance(error, Article71Error):
            return None
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), _BAD_REQUEST)
        if status == 404:
            return not_there(request)
        return render(request, "web/trouble.html", {"trouble": str(error)}, status=status)


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The one page for what is not there and for what one may not see: it names neither."""
    return render(request, "404.html", status=404)
