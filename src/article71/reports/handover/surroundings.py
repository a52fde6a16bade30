"""What stands around the duties of a handover: meetings, mandates, legislative files, open observations."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from article71 import periods
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.developments import EffectDay, EffectKind
from article71.register.filters import Asked
from article71.register.filters.of_legislation import legislation
from article71.register.legislation_standing import Standing, standings, with_all
from article71.register.legislative_files import Handling
from article71.register.mandates import Mandate
from article71.register.meetings import Meeting
from article71.register.mentions import Mention
from article71.register.observations import Observation, ObservationState
from article71.reports.handover.chairs import Chair
from article71.reports.handover.lines import Group, Line, Section, told_from
from article71.reports.sentences import dates


def planned(chair: Chair, viewer: Account | None) -> Group:
    """The meetings planned for the semester after."""
    first, after = chair.following.days
    seen = Meeting.objects.visible_to(viewer).standing().select_related("body", "marking")
    rows = seen.between(first, after) if first and after else seen.none()
    return Group("Meetings planned", tuple(told_from(_meeting(each), [each]) for each in rows))


def taking_effect(told: list[Standing], chair: Chair) -> Group:
    """The acts that take effect in the semester after, in part or as a whole."""
    found = [
        (each.day.last, told_from(f"{standing.file}: {_effect(each)}", [standing.file], standing.file.source))
        for standing in told
        for each in standing.effects
        if each.day and each.day.last and chair.following.holds(each.day.last)
    ]
    return Group("Acts that take effect", tuple(line for _, line in sorted(found, key=lambda pair: pair[0])))


def mandates(chair: Chair, viewer: Account | None, told: Iterable[int]) -> Section:
    """The mandates that end in the semester after, those that ended and nobody follows, and those that run on.

    `told` are the acts of the chair's time: a mandate that one of them gives is known before it begins.
    """
    seen = Mandate.objects.visible_to(viewer).standing()
    begun = Q(pk__in=seen.as_at(chair.day).values("pk")) | Q(act__in=list(told))
    rows = list(seen.filter(begun).exclude(followed_by__in=seen).select_related("body", "marking", "act"))
    ends = [(each, each.term.last if each.term else None) for each in rows]
    groups = (
        ("Ending in the semester after", [each for each, last in ends if last and chair.following.holds(last)]),
        (
            "Ended in this time, followed by no other",
            [each for each, last in ends if last and chair.period.holds(last)],
        ),
        ("Running on", [each for each, last in ends if last is None or not _over(last, chair)]),
    )
    return Section("Mandates", tuple(Group(title, tuple(map(_mandate, found))) for title, found in groups))


def _over(last: date, chair: Chair) -> bool:
    """Whether a mandate with this last day has ended when the semester after has."""
    after = chair.following.after
    return after is not None and last < after


def files(told: list[Standing]) -> Section:
    """The legislative files as they stand, list by list."""
    groups = tuple(
        Group(str(each.label).capitalize(), tuple(_file(one) for one in told if one.file.handling == each))
        for each in Handling
    )
    return Section("Legislative files as they stand", groups)


def files_as_at(chair: Chair, viewer: Account | None) -> list[Standing]:
    """Where every file stands as at the day of the handover."""
    found = legislation(Asked(as_at=chair.day), viewer)
    return standings(with_all(found, viewer, chair.day), chair.day)


def questions(chair: Chair, viewer: Account | None, told: Iterable[int]) -> Section:
    """The observations that are open, on papers that were out by the day or that tell of the chair's time."""
    telling = Mention.objects.visible_to(viewer).standing().filter(act__in=list(told), document__isnull=False)
    seen = Observation.objects.visible_to(viewer).standing().filter(state=ObservationState.OPEN)
    out = Q(pk__in=seen.as_at(chair.day).values("pk")) | Q(document__in=telling.values("document"))
    rows = seen.filter(out).with_document().select_related("document", "marking")
    return Section("Open questions on the record", (Group("", tuple(map(_question, rows))),))


def _meeting(meeting: Meeting) -> str:
    days = meeting.days
    return ", ".join(filter(None, (str(meeting), dates.in_words(days) if days else "", meeting.place)))


def _mandate(mandate: Mandate) -> Line:
    term = mandate.term
    ends = f"ends on {dates.in_words(_last_day(mandate))}" if term and term.last else "ends"
    before = f". Before that: {mandate.before}" if mandate.before else ""
    acts = [mandate.act] if mandate.act and mandate.act.marking_id == mandate.marking_id else []
    return told_from(f"{mandate.body.short}: {mandate.title}, {ends}{before}", [mandate, *acts], mandate.source)


def _question(observation: Observation) -> Line:
    return told_from(observation.text, [observation], observation.document.reference)


def _file(told: Standing) -> Line:
    file = told.file
    ids = ", ".join(filter(None, (file.procedure, file.act if told.has_act else "")))
    named = f"{file} ({ids})" if ids else str(file)
    parts = filter(None, (told.stage.label if told.stage else "", _happened_last(told), _comes_next(told)))
    return told_from(f"{named}: {'; '.join(parts)}", [file, *told.developments[:1]], file.source)


def _happened_last(told: Standing) -> str:
    latest = told.latest
    if latest is None:
        return ""
    days = dates.in_words(latest.day) if latest.day else ""
    return f"last, {days}: {_small(latest.words)} ({latest.source})"


def _comes_next(told: Standing) -> str:
    return f"next: {_effect(told.ahead[0])}" if told.ahead else ""


def _effect(effect: EffectDay) -> str:
    part = f" ({effect.part})" if effect.part else ""
    return f"{effect.get_kind_display()}{part} {_when(effect)}"


def _when(effect: EffectDay) -> str:
    day = effect.day
    if day is None:
        return ""
    if effect.kind == EffectKind.TRANSPOSITION:
        return f"by {dates.in_words(day)}"
    return f"{'on' if day.first == day.last else 'in'} {dates.in_words(day)}"


def _small(words: str) -> str:
    """The first letter small, but for names that begin with two capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _last_day(mandate: Mandate) -> Period:
    term = mandate.term
    return periods.between(term.last, term.last) if term else Period(None, None)
