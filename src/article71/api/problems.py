"""Trouble as RFC 9457 has it: `application/problem+json`, with one sentence on what is wrong and the way out."""

import http
import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel, Field

from article71.errors import Article71Error, ChangedMeanwhile, NotAllowed, NotThere, TooLarge

CONTENT_TYPE = "application/problem+json"

_STATUS: tuple[tuple[type[Article71Error], int], ...] = (
    (NotThere, 404),
    (NotAllowed, 403),
    (ChangedMeanwhile, 412),
    (TooLarge, 413),
)
_UNUSABLE = 422
_SENTENCES = {
    400: "the request cannot be read",
    401: "this needs a token that works: Authorization: Bearer, and a key from your account's page",
    403: "this may not be done",
    404: "there is nothing at this address",
    405: "this address is not asked in this way: Allow names the ways there are",
    413: "the request is too large",
    415: "this address takes its words in another form: see the description of the API",
    429: "too many requests: wait as long as Retry-After says",
    500: "something went wrong here; it was noted",
}


class Wrong(BaseModel):
    """One value that cannot be used."""

    place: str = Field(description="Where it stands, such as `query.limit` or `body.reason`.")
    detail: str = Field(description="What is wrong with it.")


class Problem(BaseModel):
    """What is wrong, as RFC 9457 has it."""

    type: str = Field(description="`about:blank`: the status says what kind of problem it is.")
    title: str = Field(description="What the status means.")
    status: int = Field(description="The status of the answer.")
    detail: str = Field(description="What is wrong, and the way out, in one sentence.")
    errors: list[Wrong] = Field([], description="Each value that cannot be used.")


def problem(status: int, detail: str = "", errors: list[dict[str, str]] | None = None) -> HttpResponse:
    """The answer that tells it."""
    title = http.HTTPStatus(status).phrase
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail or _SENTENCES.get(status, title)}
    body = json.dumps(told | ({"errors": errors} if errors else {}), ensure_ascii=False)
    answer = HttpResponse(body, status=status, content_type=CONTENT_TYPE)
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="article71"'
    return answer


def tell_problems(api: NinjaAPI) -> None:
    """Every trouble of an operation becomes a problem."""
    api.add_exception_handler(Article71Error, _of_article71)
    api.add_exception_handler(ValidationError, _of_values)
    api.add_exception_handler(HttpError, _of_http)
    api.add_exception_handler(RequestDataTooBig, lambda request, error: problem(413))


# A handler may be given the kind of error alone, says ninja's signature; it never is.
def _of_article71(request: HttpRequest, error: Article71Error | type[Article71Error]) -> HttpResponse:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), _UNUSABLE)
    return problem(status, str(error))


def _of_values(request: HttpRequest, error: ValidationError | type[ValidationError]) -> HttpResponse:
    wrong = [{"place": _place(each), "detail": str(each["msg"])} for each in getattr(error, "errors", ())]
    return problem(_UNUSABLE, "; ".join(f"{each['place']}: {each['detail']}" for each in wrong), wrong)


def _of_http(request: HttpRequest, error: HttpError | type[HttpError]) -> HttpResponse:
    return problem(getattr(error, "status_code", 400))


def _place(error: dict[str, Any]) -> str:
    # Between "query" or "body" and the field stands the name of our own parameter, which nobody outside knows.
    source, *path = map(str, error["loc"])
    return ".".join((source, *path[1:])) if len(path) > 1 else ".".join((source, *path))
