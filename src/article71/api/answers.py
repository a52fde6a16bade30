"""What every answer below `/api/` has, whoever made it: trouble told as a problem, and how long it may be kept."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from article71.api.problems import CONTENT_TYPE, problem

PREFIX = "/api/"
_KEPT = ("Allow", "Retry-After", "WWW-Authenticate")
_TAKES = {
    "api_documents": "multipart/form-data",
    "api_confirm": "application/json",
    "api_reject": "application/json",
    "api_correct": "application/json",
    "api_evidence": "application/json",
    "api_withdraw": "application/json",
    "api_statements": "application/json",
    "api_lift": "application/json",
    "api_follows": "application/json",
    "api_mailboxes": "application/json",
    "api_close": "application/json",
}
Answer = Callable[[HttpRequest], HttpResponse]


class AnswersMiddleware:
    """Answers of Django's own, such as 405, become problems; nothing is used again unasked, nor a token's shared."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with what programs need to know of it."""
        if not request.path.startswith(PREFIX):
            return self.answer(request)
        head = request.method == "HEAD"
        if head:  # asked like GET, and answered without its words
            request.method = "GET"
        answer = _as_problem(self.answer(request))
        patch_vary_headers(answer, ["Authorization"])
        answer["Cache-Control"] = f"{'private' if request.headers.get('Authorization') else 'public'}, no-cache"
        if head:
            answer["Content-Length"] = str(len(answer.content))
            answer.content = b""
        return answer

    def process_view(self, request: HttpRequest, *called: object) -> HttpResponse | None:
        """A problem, before anything is done, for words in a form that the address does not take."""
        wanted = _TAKES.get(request.resolver_match.url_name or "") if request.resolver_match else None
        said = request.method == "POST" and request.headers.get("Content-Length", "0") != "0"
        return problem(415) if wanted and said and request.content_type != wanted else None


def _as_problem(answer: HttpResponse) -> HttpResponse:
    if answer.status_code < 400 or answer["Content-Type"] == CONTENT_TYPE:
        return answer
    told = problem(answer.status_code)
    for name in _KEPT:
        if name in answer.headers:
            told[name] = answer[name]
    return told


def not_there(request: HttpRequest) -> HttpResponse:
    """Any address below `/api/` that leads nowhere."""
    return problem(404)
