"""Calendars: when duties fall due, bodies meet and acts take effect, and whose mandate or turn in the chair ends."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import islice

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from article71.exports import icalendar
from article71.exports.atom import NEVER
from article71.exports.icalendar import Occasion
from article71.followup.progress import Progress, Turn
from article71.periods import Period
from article71.register import changes, filters
from article71.register.accounts import Account
from article71.register.changes import Changed
from article71.register.developments import EffectDay
from article71.register.duties import Duty, DutyState
from article71.register.followed import Followed
from article71.register.mandates import Mandate
from article71.register.markings import Level
from article71.register.meetings import Meeting, MeetingState
from article71.register.occurrences import Occurrence
from article71.register.presidencies import Presidency
from article71.register.recurrences import in_words
from article71.register.sights import Sight
from article71.web.asking import asked
from article71.web.duties_dates import changes_of_duties
from article71.web.feeds import authority
from article71.web.reading_programs import with_reader

PAST_DAYS = 366
MOST_TIMES = 12
MOST = 250
"""Policy: a calendar holds what fell due within a year and comes next, of what recurs so many times, and no more than
calendars take in at once."""
_AT_ONCE = 50  # for more than some hundred records SQLite looks through all acts rather than for those of the records


@with_reader
def duties(request: HttpRequest, who: Account | None) -> HttpResponse:
    """When the duties asked for fall due: those with a day, and each time of those that recur."""
    today = timezone.localdate()
    question = filters.with_followed(asked(request), Sight.of(who))
    window = Q(due_after__gt=today - timedelta(days=PAST_DAYS))
    dated = Q(window, recurrence="")
    again = ~Q(recurrence="") & Q(Exists(Occurrence.objects.filter(window, duty=OuterRef("pk"))))
    rows = filters.duties(question, who).filter(dated | again).select_related("marking")
    times = Occurrence.objects.filter(window).order_by("number")[:MOST_TIMES]
    rows = rows.prefetch_related(Prefetch("occurrences", times, "times"))
    numbers = list(rows.order_by("due_after", "pk").values_list("pk", flat=True)[:MOST])
    batches = (numbers[first : first + _AT_ONCE] for first in range(0, len(numbers), _AT_ONCE))
    became = filters.followed(question, who)
    found = (each for batch in batches for each in _due_of(request, list(rows.filter(pk__in=batch)), became, who))
    return _calendar("duties", _("Due dates"), islice(found, MOST))


def _due_of(request: HttpRequest, duties_: list[Duty], became: Followed, who: Account | None) -> Iterator[Occasion]:
    changed = changes_of_duties(duties_, who)
    for duty in duties_:
        progress = became.progress_of(duty.pk)
        one = _due(request, duty, progress, changed.get(duty.pk))
        times: list[Occurrence] = duty.times  # type: ignore[attr-defined]
        yield from (_time(one, duty, each, became) for each in times) if duty.recurrence else (one,)


def _time(of_duty: Occasion, duty: Duty, time_: Occurrence, became: Followed) -> Occasion:
    """One time of a duty that recurs, with a lasting id of its own."""
    stands = turn_of(time_, became)
    words = "; ".join(filter(None, (of_duty.words, in_words(duty.recurrence), str(stands))))
    uid = f"duty-{duty.pk}-{time_.number}@{authority()}"
    return replace(of_duty, uid=uid, days=time_.due or Period(None, None), words=words)


def turn_of(time_: Occurrence, became: Followed) -> Turn:
    """How one time a duty falls due stands: delivered, in time or late; missed; or ahead."""
    if time_.pk in became.delivered:
        return Turn.DELIVERED
    return Turn.MISSED if time_.due_after <= became.day else Turn.AHEAD


def _due(request: HttpRequest, duty: Duty, progress: Progress, changed: Changed | None) -> Occasion:
    since = datetime.combine(duty.since, time(), UTC) if duty.since else NEVER
    told = filter(None, (duty.due_text, duty.state, progress.value))
    return Occasion(
        uid=f"duty-{duty.pk}@{authority()}",
        title=f"{', '.join(duty.owners)}: {duty.what}",
        days=duty.due or Period(None, None),
        changed=max(since, changed.last) if changed else since,
        times=changed.times if changed else 0,
        words="; ".join(told),
        kind=duty.kind,
        settled=duty.state == DutyState.CONFIRMED,
        open=duty.marking.level == Level.PUBLIC,
        address=request.build_absolute_uri(reverse("duty", args=[duty.pk])),
    )


@with_reader
def legislation(request: HttpRequest, who: Account | None) -> HttpResponse:
    """The days on which the acts of the files asked for enter into force, apply, must be transposed or reviewed."""
    since = timezone.localdate() - timedelta(days=PAST_DAYS)
    files = filters.legislation(asked(request), who)
    rows = EffectDay.objects.filter(file__in=files.values("pk"), day_after__gt=since).select_related("file__marking")
    return _calendar("legislation", _("When acts take effect"), (_effect(request, each) for each in rows[:MOST]))


def _effect(request: HttpRequest, effect: EffectDay) -> Occasion:
    file = effect.file
    return Occasion(
        uid=f"effect-day-{effect.pk}@{authority()}",
        title=f"{file}: {effect}",
        days=effect.day or Period(None, None),
        changed=NEVER,
        words="; ".join(filter(None, (file.act, file.implication))),
        kind=effect.kind,
        open=file.marking.level == Level.PUBLIC,
        address=request.build_absolute_uri(reverse("legislative_file", args=[file.pk])),
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


@with_reader
def meetings(request: HttpRequest, who: Account | None) -> HttpResponse:
    """When the meetings asked for are held: those with a day, from a year back on."""
    since = timezone.localdate() - timedelta(days=PAST_DAYS)
    rows = filters.meetings(asked(request), who).filter(days_after__gt=since).order_by("days_first", "pk")
    found = list(rows[:MOST])
    changed = changes.of_meetings([each.pk for each in found])
    return _calendar("meetings", _("Meetings"), [_held(request, each, changed.get(each.pk)) for each in found])


def _held(request: HttpRequest, meeting: Meeting, changed: Changed | None) -> Occasion:
    start = f"{meeting.start:%H:%M}" if meeting.start else ""
    return Occasion(
        uid=f"meeting-{meeting.pk}@{authority()}",
        title=str(meeting),
        days=meeting.days or Period(None, None),
        changed=changed.last if changed else NEVER,
        times=changed.times if changed else 0,
        words="; ".join(filter(None, (start, meeting.place, meeting.state))),
        kind=meeting.kind,
        settled=meeting.state != MeetingState.DRAFT,
        open=meeting.marking.level == Level.PUBLIC,
        address=request.build_absolute_uri(reverse("meeting", args=[meeting.pk])),
    )


def _calendar(name: str, title: str, occasions: Iterator[Occasion] | list[Occasion]) -> HttpResponse:
    written = icalendar.write(f"article71: {title}", f"{name}@{authority()}", occasions)
    return HttpResponse(written, content_type=icalendar.CONTENT_TYPE)
