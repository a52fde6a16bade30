"""The feed of one thing that can be followed: a body, topic, duty or search; each entry says why it is there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from article71.exports import atom
from article71.exports.atom import Entry, Feed, tag
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.legislation_standing import standings, with_all, with_stage
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import Meeting
from article71.register.targets import Shown, shown
from article71.web.feeds import (
    act_entries,
    authority,
    document_entries,
    duty_entries,
    file_entries,
    meeting_entries,
)
from article71.web.follows import target_of
from article71.web.reading_programs import with_reader

MOST = 50
Fetch = Callable[[Account | None], QuerySet[Any]]
Entries = Callable[[HttpRequest, list[Any], Account | None], Iterable[Entry]]


@with_reader
def follow_feed(request: HttpRequest, who: Account | None) -> HttpResponse:
    """What came in last of it, newest first. NotThere for what the reader may not see."""
    target = target_of(request)
    about = shown(target, who)
    query = urlencode({"kind": target.kind, "target": target.name})
    feed = Feed(
        id=tag(authority(), f"follow?{query}"),
        title=f"article71: {about.title}",
        address=request.build_absolute_uri(),
        people=request.build_absolute_uri(about.address),
        entries=_entries(request, about, who),
    )
    return HttpResponse(atom.write(feed), content_type=atom.CONTENT_TYPE)


def _entries(request: HttpRequest, about: Shown, who: Account | None) -> list[Entry]:
    found = [entry for noun, rows in about.found.items() for entry in _newest(request, noun, rows, who)]
    reason = _("You follow “%(title)s”.") % {"title": about.title}
    latest = sorted(found, key=lambda entry: entry.updated, reverse=True)[:MOST]
    return [replace(each, words=" – ".join(filter(None, (each.words, reason)))) for each in latest]


def _newest(request: HttpRequest, noun: str, rows: QuerySet[Any], who: Account | None) -> Iterable[Entry]:
    if noun not in _NOUNS:
        return ()
    fetch, entries = _NOUNS[noun]
    numbers = list(rows.order_by("-pk").values_list("pk", flat=True)[:MOST])
    return entries(request, list(fetch(who).filter(pk__in=numbers)), who)


def _files(who: Account | None) -> QuerySet[Any]:
    today = timezone.localdate()
    return with_all(with_stage(LegislativeFile.objects.all(), who, today), who, today)


def _file_entries(request: HttpRequest, found: list[LegislativeFile], who: Account | None) -> Iterable[Entry]:
    return file_entries(request, standings(found, timezone.localdate()), who)


_NOUNS: Mapping[str, tuple[Fetch, Entries]] = {
    "act": (lambda who: Act.objects.with_names(), act_entries),
    "document": (lambda who: Document.objects.defer("text", "sections", "footnotes", "names"), document_entries),
    "duty": (
        lambda who: Duty.objects.with_owners().prefetch_related(Prefetch("acts", Act.objects.visible_to(who))),
        duty_entries,
    ),
    "meeting": (lambda who: Meeting.objects.prefetch_related("versions"), meeting_entries),
    "legislative file": (_files, _file_entries),
}
