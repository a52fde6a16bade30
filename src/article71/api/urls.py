"""Addresses: the page for other programs, version 1 of the API, and whatever else lies below `/api/` as a problem."""

from django.urls import URLPattern, URLResolver, path, re_path

from article71.api.answers import not_there
from article71.api.documentation import programs
from article71.api.version1 import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("programs/", programs, name="programs"),
    path("api/v1/", api.urls),
    re_path("^api/.*$", not_there, name="api_not_there"),
]
