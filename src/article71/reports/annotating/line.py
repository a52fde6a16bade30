"""A line for an agenda, and what every finder of lines is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.annotations import AnnotationKind
from article71.register.documents import Document
from article71.register.followed import Followed
from article71.register.markings import Marking
from article71.register.meeting_policy import MeetingPolicy
from article71.register.meetings import Meeting, MeetingKind
from article71.register.tellings import tellings_of
from article71.register.vocabulary import naming
from article71.reports.gathering import told
from article71.reports.lines import line
from article71.vocabulary import profile


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """What the register has to say: words, why, from where, and of which record.

    `noun` and `record` name the record; `marking` is for no more people than what the line was made from.
    """

    kind: AnnotationKind
    text: str
    reason: str
    source: str
    noun: str
    record: str
    markings: tuple[Marking, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Lines of one kind, the most pressing first; `rows` are the records of all that there would be, of which no more
    are told than can be looked through. `where` is the address that lists them; their markings stand in these columns.
    """

    lines: Iterable[AgendaLine]
    rows: QuerySet[Any]
    where: str
    markings: tuple[str, ...] = ("marking",)

    def markings_of_all(self) -> tuple[Marking, ...]:
        """How many there are is for no more people than may see each of them."""
        held = {pk for column in self.markings for pk in self.rows.order_by().values_list(column, flat=True).distinct()}
        return tuple(Marking.objects.filter(pk__in=held))


@dataclass(frozen=True)
class Occasion:
    """The meeting that is prepared, by whom, as at which day, since when, and the policy."""

    meeting: Meeting
    viewer: Account | None
    as_at: date
    since: date
    policy: MeetingPolicy

    @property
    def day(self) -> date:
        """The first day of the meeting, or the day asked about where it has none."""
        return self.meeting.days_first or self.as_at

    @cached_property
    def followed(self) -> Followed:
        """What has become of all duties, as far as who prepares it may know."""
        return Followed.seen_by(self.viewer, self.as_at)

    @property
    def until(self) -> date:
        """The last day on which what falls due is taken up at this meeting."""
        return self.day + timedelta(days=self.policy.drafting.due_ahead_days)


def address(page: str, *asked: tuple[str, str]) -> str:
    """Of a list of the register, with these filters."""
    return f"{settings.ADDRESS}{reverse(page)}?{urlencode(asked)}"


def since_when(meeting: Meeting, day: date, viewer: Account | None, policy: MeetingPolicy) -> date:
    """The last day of the body's formal meeting before; so many days back where there is none."""
    earlier = (
        Meeting.objects.visible_to(viewer)
        .standing()
        .filter(kind=MeetingKind.FORMAL, days_after__lte=day, body=meeting.body, words=meeting.words)
    )
    found = earlier.order_by("-days_after").exclude(pk=meeting.pk).values_list("days_after", flat=True).first()
    back = day - timedelta(days=policy.drafting.since_days)
    return found - timedelta(days=1) if found else back


def in_words(acts: Sequence[Act]) -> dict[int, str]:
    """Each act, fetched `with_names`, as one sentence, by its number."""
    words = naming(profile.load(settings.PROFILE), acts)
    return {act.pk: line(told(act), words) for act in acts}


def sources_of(acts: Iterable[Act], viewer: Account | None) -> Mapping[int, str]:
    """Where each act is told, as far as the viewer may see it: the paper with section and page, or the meeting."""
    mentions = tellings_of(acts, viewer).standing().select_related("item__meeting__body")
    found: dict[int, str] = {}
    for each in mentions.defer("document__text", "document__sections", "document__footnotes").order_by("pk"):
        place = where(each.document, each.section, each.page) if each.document else ""
        if not place and each.item:
            place = f"{each.item.meeting}, item “{each.item.title}”"
        found.setdefault(each.act_id, place or each.sentence)
    return found


def where(document: Document, section: str, page: int | None) -> str:
    """A place in a paper: "ST 6543/25, section 2.1, page 4"."""
    parts = (str(document), f"section {section}" if section else "", f"page {page}" if page else "")
    return ", ".join(filter(None, parts))
