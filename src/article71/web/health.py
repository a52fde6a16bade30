"""Whether the register can serve: asked by what watches over the machine, told to anybody, of no record."""

from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from article71 import __version__
from article71.register.keeping.making import waiting

_UNAVAILABLE = 503


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """`{"status": "ok", ...}`; 503 while the store cannot be reached or lacks a step of its making."""
    trouble = _trouble()
    told = {"status": trouble or "ok", "version": __version__}
    return JsonResponse(told, status=_UNAVAILABLE if trouble else 200)


def _trouble() -> str:
    try:
        steps = waiting(DEFAULT_DB_ALIAS)
    except DatabaseError:
        return "the store cannot be reached"
    return "the store was made by an earlier version: run article71 upgrade" if steps else ""
