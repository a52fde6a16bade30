"""Duties for a meeting: what falls due, what nobody was heard of on, what was delivered since."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet

from article71.followup.progress import Extent, Progress
from article71.register.acts import Act
from article71.register.annotations import AnnotationKind
from article71.register.duties import Duty, DutyKind
from article71.register.evidence import Evidence, EvidenceQuerySet
from article71.register.filters import Due
from article71.register.markings import Marking
from article71.register.occurrences import Occurrence
from article71.reports.annotating.line import AgendaLine, Found, Occasion, address, sources_of

Rows = QuerySet[Duty]


def due(occasion: Occasion) -> Found:
    """Duties whose last day has passed or comes before the next meeting can look at it, and that are not closed."""
    rows = _open(occasion).filter(recurrence="", due_after__lte=occasion.until + timedelta(days=1))
    return Found(_due(rows, occasion), rows, _listed(occasion, "due", Due.OVERDUE))


def _due(rows: Rows, occasion: Occasion) -> Iterator[AgendaLine]:
    for duty, source in _with_sources(rows.order_by("due_after", "pk"), occasion):
        last = duty.due.last if duty.due else None
        if last:
            yield _line(AnnotationKind.DUE, duty, f"{_when(last, occasion)}; {_state(duty, occasion)}", source)


def occurring(occasion: Occasion) -> Found:
    """Times of recurring duties that fall due between the last meeting and the next."""
    within = Occurrence.objects.filter(
        due_after__gt=occasion.since, due_after__lte=occasion.until + timedelta(days=1), duty__in=_open(occasion)
    )
    times = within.exclude(pk__in=occasion.followed.delivered).order_by("due_after", "pk")
    found = {each.duty_id: each for each in reversed(list(times))}
    rows = _open(occasion).filter(pk__in=found)
    return Found(_occurring(rows, found, occasion), rows, _listed(occasion, "type", DutyKind.RECURRING))


def _occurring(rows: Rows, found: Mapping[int, Occurrence], occasion: Occasion) -> Iterator[AgendaLine]:
    for duty, source in _with_sources(rows.order_by("pk"), occasion):
        last = found[duty.pk].due_after - timedelta(days=1)
        reason = (
            f"{_when(last, occasion)}, time {found[duty.pk].number} of a duty that recurs; nothing delivered for it"
        )
        yield _line(AnnotationKind.DUE, duty, reason, source)


def silent(occasion: Occasion) -> Found:
    """Duties on which no word came for as long as the policy waits, but for those due now; longest silent first."""
    since = occasion.followed.silent
    rows = _open(occasion).filter(pk__in=since).exclude(due_after__lte=occasion.until + timedelta(days=1))
    return Found(_silent(rows, since, occasion), rows, _listed(occasion, "due", Due.SILENT))


def _silent(rows: Rows, since: Mapping[int, date], occasion: Occasion) -> Iterator[AgendaLine]:
    most = occasion.policy.drafting.most + 1
    longest = sorted(rows.values_list("pk", flat=True), key=lambda number: (since[number], number))[:most]
    found = _with_sources(rows.filter(pk__in=longest).order_by("since", "pk"), occasion)
    for duty, source in sorted(found, key=lambda pair: (since[pair[0].pk], pair[0].pk)):
        reason = f"No word from who owes it since {since[duty.pk]:%-d %B %Y}"
        yield _line(AnnotationKind.SILENT, duty, reason, source)


def delivered(occasion: Occasion) -> Found:
    """Duties whose delivery was shown in full since the last meeting."""
    shown = (
        Evidence.objects.visible_to(occasion.viewer)
        .counting()
        .filter(extent=Extent.FINAL, day__gt=occasion.since, day__lte=occasion.as_at)
    )
    columns = tuple(f"{name}__marking" for name in ("duty", "document", "act", "meeting"))
    where = _listed(occasion, "progress", Progress.DELIVERED)
    return Found(_delivered(shown.select_related(*columns).order_by("day", "pk")), shown, where, columns)


def _delivered(rows: EvidenceQuerySet) -> Iterator[AgendaLine]:
    for each in rows.prefetch_related("duty__owner_rows__body", "act__parties__body"):
        markings = [row.marking for row in (each.document, each.act, each.meeting) if row]
        reason = f"Shown as delivered on {each.day:%-d %B %Y}"
        yield _line(AnnotationKind.DELIVERED, each.duty, reason, str(each), *markings)


def _listed(occasion: Occasion, name: str, value: str) -> str:
    return address("duties", (name, value), ("as-at", f"{occasion.as_at}"))


def _open(occasion: Occasion) -> Rows:
    rows = Duty.objects.visible_to(occasion.viewer).standing().as_at(occasion.as_at).with_owners()
    return rows.exclude(pk__in=occasion.followed.closed).select_related("marking", "document__marking")


def _with_sources(rows: Rows, occasion: Occasion) -> Iterator[tuple[Duty, str]]:
    """Each duty with where the acts are told that it follows from; no more than lines are made of, and one."""
    seen = Prefetch("acts", Act.objects.visible_to(occasion.viewer))
    found = list(rows.prefetch_related(seen)[: occasion.policy.drafting.most + 1])
    sources = sources_of([act for duty in found for act in duty.acts.all()], occasion.viewer)
    for duty in found:
        yield duty, "; ".join(dict.fromkeys(filter(None, (sources.get(act.pk) for act in duty.acts.all()))))


def _line(kind: AnnotationKind, duty: Duty, reason: str, source: str, *markings: Marking) -> AgendaLine:
    text = f"{', '.join(duty.owners)}: {duty.what}" if duty.owners else duty.what
    known = source or f"duty {duty.pk}"
    return AgendaLine(kind, text, reason, known, "duty", str(duty.pk), (duty.marking, *markings))


def _when(last: date, occasion: Occasion) -> str:
    apart = (last - occasion.day).days
    if apart == 0:
        return "Due on the day of the meeting"
    days = f"{abs(apart)} day{'' if abs(apart) == 1 else 's'}"
    return f"Due by {last:%-d %B %Y}, {days} {'after' if apart > 0 else 'before'} the meeting"


def _state(duty: Duty, occasion: Occasion) -> str:
    made = occasion.followed.progress_of(duty.pk)
    return "open, nothing delivered" if made is Progress.OPEN else str(made)
