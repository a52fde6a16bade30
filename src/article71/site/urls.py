"""Addresses: the API and the pages."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("article71.api.urls")),
    path("", include("article71.web.urls")),
]
handler404 = "article71.web.troubles.not_there"
