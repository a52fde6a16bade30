"""The ten main pages, by their names in the table of addresses, with the roles that use them most."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from article71.register.accounts import Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.topics import Topic

_PUBLIC = None
_READERS = (_PUBLIC, Role.DELEGATE)
_SEARCHES = ("?q=bicycles", "?q=training+ferries", "?q=%22roadmap+on+glass%22", "?q=COSI", "?q=ST+71/25", "?q=zeppelin")
_ACTS = ("", "?type=endorsed&period=2024", "?body=COSI&text=roadmap+glass", "?sort=actor&page=40")


def _nothing() -> dict[str, Any]:
    return {}


def _act() -> dict[str, Any]:
    """One told often, that everybody may see."""
    return {"number": Act.objects.visible_to(None).standing().annotate(told=Count("mentions")).latest("told", "-pk").pk}


def _document() -> dict[str, Any]:
    """One that tells many acts, and everybody may see."""
    seen = Document.objects.visible_to(None)
    return {"number": seen.annotate(told=Count("mentions")).latest("told", "-pk").pk}


def _body() -> dict[str, Any]:
    """The one named most."""
    return {"number": Body.objects.annotate(named=Count("parts")).latest("named", "-pk").pk}


def _topic() -> dict[str, Any]:
    """The first of the outline, with all below it."""
    return {"key": Topic.objects.all()[0].key}


@dataclass(frozen=True, slots=True)
class Page:
    """A page, who asks for it, with which queries, and of which record."""

    name: str
    roles: tuple[Role | None, ...] = _READERS
    queries: tuple[str, ...] = ("",)
    which: Callable[[], dict[str, Any]] = _nothing


MAIN_PAGES = (
    Page("start", (_PUBLIC, *Role)),
    Page("acts", _READERS, _ACTS),
    Page("act", which=_act),
    Page("documents", _READERS, ("", "?text=kites", "?body=COSI")),
    Page("document", which=_document),
    Page("duties", _READERS, ("", "?due=silent", "?due=overdue&body=COSI")),
    Page("review", (Role.SECRETARIAT,)),
    Page("search", _READERS, _SEARCHES),
    Page("body", which=_body),
    Page("topic", which=_topic),
)
