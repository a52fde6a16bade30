"""Addresses: the API and the pages."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("article71.api.urls")),
    path("", include("article71.web.urls")),
]
handler400 = "article71.web.troubles.bad_request"
handler403 = "article71.web.troubles.not_allowed"
handler404 = "article71.web.troubles.not_there"
handler429 = "article71.web.troubles.too_often"  # asked by allauth
handler500 = "article71.web.troubles.failed"
