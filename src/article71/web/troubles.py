"""Trouble that a person can put right, as a page that says so in one sentence."""

from collections.abc import Callable

from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71.errors import Article71Error, NotAllowed, NotThere, TooOften
from article71.web.uploads import FilesTooLarge

Answer = Callable[[HttpRequest], HttpResponse]
_STATUS: tuple[tuple[type[Article71Error], int], ...] = ((NotThere, 404), (NotAllowed, 403), (TooOften, 429))
_BAD_REQUEST = 400
_WAIT_SECONDS = 300
_NUL = "\x00"
_TOO_MUCH = (
    (TooManyFilesSent, gettext_lazy("These are more files than are taken at once: hand them in by twenties.")),
    (FilesTooLarge, gettext_lazy("These files are larger together than is taken at once: hand in fewer of them.")),
)


class TroublesMiddleware:
    """Every error of article71 that a page raises becomes an answer with its status."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the trouble it met."""
        return self.answer(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """No page is asked with a character that PostgreSQL cannot hold; the API says so itself."""
        own = request.resolver_match is None or not request.resolver_match.namespaces
        return bad_request(request) if own and _NUL in _given(request) else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of an error; None, for others to handle, when it is none of ours."""
        if not isinstance(error, Article71Error):
            return None
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), _BAD_REQUEST)
        if status == 404:
            return not_there(request)
        return render(request, "web/trouble.html", {"trouble": str(error)}, status=status)


def _given(request: HttpRequest) -> str:
    """Every word of an address and a form, one after the other."""
    forms = [request.GET] if request.META.get("QUERY_STRING") else []
    forms += [request.POST] if request.method == "POST" else []
    return "".join(word for form in forms for _, words in form.lists() for word in words)


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The one page for what is not there and for what one may not see: it names neither."""
    return render(request, "404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent is too large, or is no form of these pages."""
    said = next((str(words) for kind, words in _TOO_MUCH if isinstance(exception, kind)), None)
    return _page(request, said or _("What was sent is too large, or none of the register's forms."), _BAD_REQUEST)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nobody who is signed in as this account may do it."""
    return _page(request, _("This account may not do that."), 403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that another site sent, or one whose mark is too old."""
    said = _("The form was not taken: it had been open for long, or your browser keeps no cookies. Load it again.")
    return _page(request, said, 403)


def too_often(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Tried too often. It says nothing of what was tried."""
    answer = _page(request, _("This was tried too often. Wait some minutes and try again."), 429)
    answer["Retry-After"] = str(_WAIT_SECONDS)
    return answer


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of the program: the page says so, whatever it was."""
    try:
        return render(request, "500.html", status=500)
    except Exception:  # the store itself may be away, which the page's menu asks
        return HttpResponse(render_to_string("500.html"), status=500)


def _page(request: HttpRequest, said: str, status: int) -> HttpResponse:
    return render(request, "web/trouble.html", {"trouble": said}, status=status)
