"""Addresses of the API: version 1, and whatever else lies below `/api/` as a problem."""

from django.urls import URLPattern, URLResolver, path, re_path

from article71.api import (
    acts,
    bodies,
    decisions,
    documents,
    duties,
    mandates,
    mentions,
    observations,
    presidencies,
    references,
    topics,
)
from article71.api.answers import not_there
from article71.api.callers import PublicToo
from article71.api.description import ABOUT, TITLE, Interface
from article71.api.problems import tell_problems
from article71.api.rates import ACCOUNT, Limit
from article71.register.tokens import Scope

api = Interface(
    title=TITLE,
    version="1",
    description=ABOUT,
    docs_url=None,
    auth=PublicToo(Scope.READ),
    throttle=Limit("reading", ACCOUNT),
    urls_namespace="api",
)
tell_problems(api)
for noun in (
    acts,
    mentions,
    documents,
    references,
    duties,
    observations,
    bodies,
    topics,
    presidencies,
    mandates,
):
    api.add_router(noun.__name__.rpartition(".")[2], noun.router)
api.add_router("mentions", decisions.router)

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", api.urls),
    re_path("^.*$", not_there, name="api_not_there"),
]
