"""The log of requests: one line of JSON each, on standard error, without a word of what was asked or told.

An address may name what somebody looks for, so it is the page's name that is logged, never the address.
"""

import json
import logging
import time
import traceback
import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]
_LOG = logging.getLogger("article71.requests")
_TOLD = "told"  # the one field of a record that is printed: Django puts whole requests into others
_SERVER_ERROR = 500
_FRAMES = 8  # the innermost ones tell what failed; Django's own stand before them


class Lines(logging.Formatter):
    """A record as one line of JSON: when, how grave, from which part; of a request its few fields, of an error its kind
    and place in the program. Texts of errors are left out: they may quote what was handed in."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {"at": at, "level": record.levelname.lower(), "part": record.name}
        return json.dumps(line | getattr(record, _TOLD, {}) | _error(record))


def _error(record: logging.LogRecord) -> dict[str, object]:
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None:
        return {}
    frames = [f"{_place(frame.f_code.co_filename)}:{line}" for frame, line in traceback.walk_tb(trace)]
    return {"error": kind.__name__, "places": frames[-_FRAMES:]}


def _place(file: str) -> str:
    """A file of the program from its package on: where it is installed is nobody's business."""
    return file.rpartition("site-packages/")[2].rpartition("/src/")[2]


class RequestsMiddleware:
    """Logs each answer, and gives the request a number that stands in the answer too, for who reports trouble."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, logged."""
        begun, number = time.perf_counter(), uuid.uuid4().hex
        response = self.answer(request)
        response["X-Request-ID"] = number
        _log(request, response, number, round((time.perf_counter() - begun) * 1000, 1))
        return response


def _log(request: HttpRequest, response: HttpResponse, number: str, ms: float) -> None:
    match = request.resolver_match
    # Only who has been asked for already: a log must not ask the store, which may be what has failed.
    who = getattr(request, "_cached_user", None)
    told = {"page": match.url_name if match else None, "method": request.method, "status": response.status_code}
    level = logging.ERROR if response.status_code >= _SERVER_ERROR else logging.INFO
    _LOG.log(level, "", extra={_TOLD: told | {"ms": ms, "account": who.pk if who else None, "request": number}})
