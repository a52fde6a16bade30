"""The page on what other programs can ask: the API's own description in the frame of the site, and feeds and dump."""

import json
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.api.operations import Description
from article71.api.version1 import api


def programs(request: HttpRequest) -> HttpResponse:
    """Everything that can be asked, with its parameters, forms and examples."""
    origin = request.build_absolute_uri("/").rstrip("/")
    told = Description(_description(), origin)
    about = {"nouns": told.nouns(), "forms": list(told.forms()), "origin": origin}
    return render(request, "api/programs.html", about)


@cache
def _description() -> Any:
    return json.loads(json.dumps(api.get_openapi_schema()))
