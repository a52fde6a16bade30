"""Feeds of acts, documents, duties, meetings and legislative files, by any filter of their lists: the newest in the
register first, in pages."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from article71.errors import BadInput
from article71.exports import atom
from article71.exports.atom import Entry, Feed, tag
from article71.register import changes, filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.asking import PARAMETERS
from article71.register.changes import Changed
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.legislation_standing import Standing, standings, with_all
from article71.register.meetings import Meeting
from article71.web.asking import asked
from article71.web.days import days, when
from article71.web.duties_dates import changes_of_duties
from article71.web.lines import lines
from article71.web.reading_programs import with_reader

PER_PAGE = 50
_BEFORE = "before"
_LONG = ("text", "sections", "footnotes", "names")
_PAGES = {
    "acts": "act",
    "documents": "document",
    "duties": "duty",
    "legislation": "legislative_file",
    "meetings": "meeting",
}
Row = TypeVar("Row", bound=Model)
Told = Callable[[list[Row]], Iterable[Entry]]


@with_reader
def acts(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The acts asked for."""
    rows = filters.acts(asked(request), who).with_names()
    return _feed(request, "acts", _("Acts"), rows, lambda found: act_entries(request, found, who))


@with_reader
def documents(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The documents asked for."""
    rows = filters.documents(asked(request), who).defer(*_LONG)
    return _feed(request, "documents", _("Documents"), rows, lambda found: document_entries(request, found, who))


@with_reader
def duties(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The duties asked for."""
    rows = filters.duties(asked(request), who)
    return _feed(request, "duties", _("Duties"), rows, lambda found: duty_entries(request, found, who))


def act_entries(request: HttpRequest, found: list[Act], who: Account | None) -> Iterable[Entry]:
    """Acts, fetched `with_names`, as entries of a feed."""
    changed = changes.of_mentions([act.pk for act in found], who)
    for act, line in zip(found, lines(found), strict=True):
        words = f"{when(act)}: {line}. ({act.state})"
        yield _entry(request, ("acts", act.pk), (line, words), changed.get(act.pk), act.effective)


def document_entries(request: HttpRequest, found: list[Document], _who: Account | None) -> Iterable[Entry]:
    """Documents as entries of a feed."""
    changed = changes.of_records("document", [paper.pk for paper in found])
    for paper in found:
        title = " – ".join(filter(None, (paper.reference, paper.title or paper.subject))) or str(paper)
        words = ", ".join(filter(None, (paper.kind, paper.sender, str(paper.date or ""))))
        yield _entry(request, ("documents", paper.pk), (title, words), changed.get(paper.pk), paper.registered)


def duty_entries(request: HttpRequest, found: list[Duty], who: Account | None) -> Iterable[Entry]:
    """Duties, fetched with their owners, as entries of a feed."""
    changed = changes_of_duties(found, who)
    for duty in found:
        title = f"{', '.join(duty.owners)}: {duty.what}"
        words = f"{days(duty.due) or duty.kind} ({duty.state})"
        yield _entry(request, ("duties", duty.pk), (title, words), changed.get(duty.pk), duty.since)


@with_reader
def meetings(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The meetings asked for."""
    rows = filters.meetings(asked(request), who).prefetch_related("versions")
    return _feed(request, "meetings", _("Meetings"), rows, lambda found: meeting_entries(request, found, who))


@with_reader
def legislation(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The legislative files asked for, each as it stands on the day asked for, or today."""
    question = asked(request)
    day = question.as_at or timezone.localdate()
    rows = with_all(filters.legislation(question, who), who, day)
    title = _("Legislative overview")
    return _feed(request, "legislation", title, rows, lambda found: file_entries(request, standings(found, day), who))


def meeting_entries(request: HttpRequest, found: list[Meeting], _who: Account | None) -> Iterable[Entry]:
    """Meetings, fetched with their versions, as entries of a feed."""
    changed = changes.of_meetings([each.pk for each in found])
    for each in found:
        words = ", ".join(filter(None, (days(each.days), each.place, each.state)))
        title = f"{each}, {days(each.days)}" if each.days else str(each)
        out = min((version.circulated for version in each.versions.all()), default=None)
        yield _entry(request, ("meetings", each.pk), (title, words), changed.get(each.pk), out)


def file_entries(request: HttpRequest, found: list[Standing], who: Account | None) -> Iterable[Entry]:
    """Legislative files as they stand as entries of a feed, each with what happened last."""
    changed = changes.of_files([each.file.pk for each in found], who)
    for each in found:
        file, last = each.file, each.latest
        title = " – ".join(dict.fromkeys(filter(None, (file.short, file.title, file.procedure))))
        moved = f"{days(last.day)}: {last.words}" if last else ""
        stage = str(each.stage.label) if each.stage else ""
        words = " · ".join(filter(None, (stage, moved, file.act if each.has_act else "")))
        yield _entry(request, ("legislation", file.pk), (title, words), changed.get(file.pk), file.begun)


def _entry(
    request: HttpRequest, named: tuple[str, int], said: tuple[str, str], changed: Changed | None, day: date | None
) -> Entry:
    """Entered on the day it counts from, where no event tells when: then that is its last change too."""
    noun, number = named
    published = datetime.combine(day, time(), UTC) if day else atom.NEVER
    updated = max(published, changed.last) if changed else published
    address = request.build_absolute_uri(_page_of(noun, number))
    return Entry(tag(authority(), f"{noun}/{number}"), *said, address, published, updated)


def authority() -> str:
    """The name the register is served under, by which its ids last whatever name it is asked under."""
    return settings.ALLOWED_HOSTS[0]


def _page_of(noun: str, number: int) -> str:
    return reverse(_PAGES[noun], args=[number])


def _feed(request: HttpRequest, noun: str, title: str, rows: QuerySet[Any], told: Told[Any]) -> HttpResponse:
    before = request.GET.get(_BEFORE, "")
    if before:
        rows = rows.filter(pk__lt=_number(before))
    found = list(rows.order_by("-pk")[: PER_PAGE + 1])
    question = _question(request)
    page = {_BEFORE: str(found[PER_PAGE - 1].pk)} if len(found) > PER_PAGE else {}
    feed = Feed(
        id=tag(authority(), f"{noun}?{urlencode(question)}" if question else noun),
        title=f"article71: {title}",
        address=request.build_absolute_uri(),
        people=_people(request, noun, question),
        entries=list(told(found[:PER_PAGE])),
        next=request.build_absolute_uri(f"{request.path}?{urlencode([*question, *page.items()])}") if page else "",
    )
    return HttpResponse(atom.write(feed), content_type=atom.CONTENT_TYPE)


def _people(request: HttpRequest, noun: str, question: list[tuple[str, str]]) -> str:
    page = reverse(noun)
    return request.build_absolute_uri(f"{page}?{urlencode(question)}" if question else page)


def _question(request: HttpRequest) -> list[tuple[str, str]]:
    pairs = [(name, value) for name, values in request.GET.lists() for value in values]
    return sorted((name, value) for name, value in pairs if value and name in PARAMETERS)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise BadInput("is no record's number", text)
    return int(text)
