"""Calendars: when duties fall due, and whose mandate or turn in the chair ends when."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from article71.exports import icalendar
from article71.exports.atom import NEVER
from article71.exports.icalendar import Occasion
from article71.periods import Period
from article71.register import filters
from article71.register.accounts import Account
from article71.register.changes import Changed
from article71.register.duties import Duty, DutyState
from article71.register.mandates import Mandate
from article71.register.markings import Level
from article71.register.presidencies import Presidency
from article71.register.recurrences import in_words
from article71.web.asking import asked
from article71.web.duties_dates import changes_of_duties
from article71.web.feeds import authority
from article71.web.reading_programs import with_reader

PAST_DAYS = 366
MOST = 250
"""Policy: a calendar holds what fell due within a year and comes next, and no more than calendars take in at once."""
_AT_ONCE = 50  # for more than some hundred records SQLite looks through all acts rather than for those of the records


@with_reader
def duties(request: HttpRequest, who: Account | None) -> HttpResponse:
    """When the duties asked for fall due: those with a day; one that recurs comes again from its day on."""
    since = timezone.localdate() - timedelta(days=PAST_DAYS)
    coming = Q(due_after__gt=since) | ~Q(recurrence="")
    rows = filters.duties(asked(request), who).filter(coming, due_after__isnull=False).select_related("marking")
    numbers = list(rows.order_by("due_after", "pk").values_list("pk", flat=True)[:MOST])
    batches = (numbers[first : first + _AT_ONCE] for first in range(0, len(numbers), _AT_ONCE))
    occasions = (each for batch in batches for each in _due_of(request, list(rows.filter(pk__in=batch)), who))
    return _calendar("duties", _("Due dates"), occasions)


def _due_of(request: HttpRequest, duties_: list[Duty], who: Account | None) -> Iterator[Occasion]:
    changed = changes_of_duties(duties_, who)
    return (_due(request, duty, changed.get(duty.pk)) for duty in duties_)


def _due(request: HttpRequest, duty: Duty, changed: Changed | None) -> Occasion:
    since = datetime.combine(duty.since, time(), UTC) if duty.since else NEVER
    told = filter(None, (duty.due_text, in_words(duty.recurrence), duty.state))
    return Occasion(
        uid=f"duty-{duty.pk}@{authority()}",
        title=f"{', '.join(duty.owners)}: {duty.what}",
        days=duty.due or Period(None, None),
        changed=max(since, changed.last) if changed else since,
        times=changed.times if changed else 0,
        words="; ".join(told),
        rule=duty.recurrence,
        kind=duty.kind,
        settled=duty.state == DutyState.CONFIRMED,
        open=duty.marking.level == Level.PUBLIC,
        address=request.build_absolute_uri(reverse("duty", args=[duty.pk])),
    )


@with_reader
def terms(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The semesters of the presidencies, and the days on which mandates end."""
    return _calendar("terms", _("Mandates and presidencies"), [*_semesters(), *_ends(who)])


def _semesters() -> Iterator[Occasion]:
    for each in Presidency.objects.all():
        days = Period(each.semester_first, each.semester_after)
        title = _("%(country)s in the chair") % {"country": each.country}
        yield Occasion(f"presidency-{each.pk}@{authority()}", title, days, NEVER, words=each.source)


def _ends(who: Account | None) -> Iterator[Occasion]:
    mandates = (
        Mandate.objects.visible_to(who).standing().filter(term_after__isnull=False).select_related("body", "marking")
    )
    for each in mandates:
        days = Period(None, each.term_after)
        title = _("%(body)s: %(title)s ends") % {"body": each.body.short, "title": each.title}
        uid, open_ = f"mandate-{each.pk}@{authority()}", each.marking.level == Level.PUBLIC
        yield Occasion(uid, title, days, NEVER, words=each.source, open=open_)


def _calendar(name: str, title: str, occasions: Iterator[Occasion] | list[Occasion]) -> HttpResponse:
    written = icalendar.write(f"article71: {title}", f"{name}@{authority()}", occasions)
    return HttpResponse(written, content_type=icalendar.CONTENT_TYPE)
