"""The records that a letter tells of, each as its reader may see it now: what it is called and its page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from article71.overlaps.policy import OverlapClass, policy
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.developments import Development
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.followed import Followed
from article71.register.legislative_files import LegislativeFile
from article71.register.letters import Told
from article71.register.mandates import Mandate
from article71.register.meetings import Meeting
from article71.register.overlap_calls import SIDE
from article71.register.overlaps import OverlapSide
from article71.register.reach import Recipient
from article71.register.sights import Sight
from article71.reports.act_lines import lines
from article71.reports.letters.days import lies


@dataclass(frozen=True, slots=True)
class Record:
    """One record in words, beside its row."""

    row: Any
    title: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class _Noun:
    """How the rows of a noun are fetched, as a viewer may see them, and told in a line; and its page."""

    page: str

    rows: Callable[[Account | None], QuerySet[Any]]
    title: Callable[[Any], str]
    words: Callable[[Any, Told, "_Seen"], str]
    number: Callable[[Any], int] = lambda row: int(row.pk)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a reader sees of the register on the day of a letter: worked out once for all lines that it has."""

    sight: Sight
    day: date


def records(told: Iterable[Told], day: date) -> Mapping[Told, Record]:
    """The record of each line that its reader may see, and that is still there."""
    together: dict[tuple[Recipient, str], list[Told]] = {}
    for each in told:
        together.setdefault((each.recipient, each.planned.wanted.noun), []).append(each)
    found: dict[Told, Record] = {}
    for (recipient, noun), lines_ in together.items():
        seen = _Seen(Sight.of(recipient.reader), day)
        rows = _NOUNS[noun].rows(recipient.reader).in_bulk({each.planned.wanted.record for each in lines_})
        wanted = ((each, rows.get(each.planned.wanted.record)) for each in lines_)
        found |= {each: _record(each, row, seen) for each, row in wanted if row}
    return found


def seen_by(told: Iterable[Told], viewer: Account | None) -> list[Told]:
    """Those lines whose record somebody else may see, who looks at them before they are sent."""
    lines_ = list(told)
    numbers: dict[str, set[int]] = {}
    for each in lines_:
        numbers.setdefault(each.planned.wanted.noun, set()).add(each.planned.wanted.record)
    seen = {noun: set(_NOUNS[noun].rows(viewer).in_bulk(held)) for noun, held in numbers.items()}
    return [each for each in lines_ if each.planned.wanted.record in seen[each.planned.wanted.noun]]


def _record(told: Told, row: Any, seen: _Seen) -> Record:
    noun = _NOUNS[told.planned.wanted.noun]
    address = f"{settings.ADDRESS}{reverse(noun.page, args=[noun.number(row)])}"
    return Record(row, noun.title(row), noun.words(row, told, seen), address)


def _duty(duty: Duty) -> str:
    return ": ".join(filter(None, (", ".join(duty.owners), duty.what)))


def _act(act: Act) -> str:
    return lines([act])[0] or str(act)


def _document(paper: Document) -> str:
    return " – ".join(filter(None, (paper.reference, paper.title or paper.subject))) or str(paper)


def _of_duty(duty: Duty, told: Told, seen: _Seen) -> str:
    """How its last day lies, what has become of it, and since when nobody was heard of, as its reader may know."""
    became = Followed.of(seen.sight, seen.day)
    made, since = became.progress.get(duty.pk), became.silent.get(duty.pk)
    has_day = bool(duty.recurrence or duty.due_after)
    parts = (
        lies(told.planned.wanted.last, seen.day) if has_day else "",
        _("it is %s") % made if made else "",
        _("no word since %s") % date_format(since, "DATE_FORMAT") if since and not has_day else "",
    )
    return "; ".join(filter(None, parts))


def _of_mandate(mandate: Mandate, told: Told, seen: _Seen) -> str:
    day, last = seen.day, told.planned.wanted.last
    if last is None:
        return mandate.before
    ends = ngettext("ends on %(last)s, in %(days)s day", "ends on %(last)s, in %(days)s days", (last - day).days)
    told_ = ends % {"last": date_format(last, "DATE_FORMAT"), "days": (last - day).days}
    return "; ".join(filter(None, (told_, mandate.before)))


def _of_meeting(meeting: Meeting) -> str:
    days = meeting.days
    when = date_format(days.first, "DATE_FORMAT") if days and days.first else _("no day yet")
    return ", ".join(filter(None, (when, meeting.place, _("called off") if meeting.called_off else "")))


def _side(side: OverlapSide) -> str:
    return f"{side.operation}: {policy().line(OverlapClass(side.overlap_class)).title}"


def _of_side(side: OverlapSide) -> str:
    """No more than anybody who knows of the overlap does: the month in which it begins."""
    return _("from %(month)s on") % {"month": date_format(side.months_first, "F Y")}


def _last_of(file: LegislativeFile, reader: Account | None) -> str:
    """The last that its reader may see of its state of play."""
    last = Development.objects.visible_to(reader).standing().filter(file=file).order_by("day_first", "pk").last()
    return last.words if last else ""


_NOUNS = {
    "duty": _Noun(
        "duty",
        lambda viewer: Duty.objects.visible_to(viewer).standing().with_owners(),
        _duty,
        _of_duty,
    ),
    "act": _Noun(
        "act",
        lambda viewer: Act.objects.visible_to(viewer).standing().with_names(),
        _act,
        lambda act, _told, _seen: date_format(act.effective, "DATE_FORMAT") if act.effective else "",
    ),
    "document": _Noun(
        "document",
        lambda viewer: Document.objects.visible_to(viewer).defer("text", "sections", "footnotes", "names"),
        _document,
        lambda paper, _told, _seen: ", ".join(
            filter(None, (paper.kind, paper.sender, date_format(paper.date, "DATE_FORMAT") if paper.date else ""))
        ),
    ),
    "meeting": _Noun(
        "meeting",
        lambda viewer: Meeting.objects.visible_to(viewer).select_related("body"),
        str,
        lambda meeting, _told, _seen: _of_meeting(meeting),
    ),
    "legislative file": _Noun(
        "legislative_file",
        lambda viewer: LegislativeFile.objects.visible_to(viewer).prefetch_related("effect_days"),
        str,
        lambda file, told, _seen: _last_of(file, told.recipient.reader),
    ),
    SIDE: _Noun(
        "overlap",
        lambda viewer: OverlapSide.objects.visible_to(viewer).standing().select_related("operation__version"),
        _side,
        lambda side, _told, _seen: _of_side(side),
        lambda side: side.overlap_id,
    ),
    "mandate": _Noun(
        "mandate",
        lambda viewer: Mandate.objects.visible_to(viewer).standing().select_related("body"),
        lambda mandate: f"{mandate.body}: {mandate.title}",
        _of_mandate,
    ),
}
