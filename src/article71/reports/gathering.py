"""The register's acts of a period as values to compose from, with the notes they rest on."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from article71.periods import Period
from article71.reading.topics import topics_of
from article71.register import filters
from article71.register.accounts import Account
from article71.register.across.reported import reported_period
from article71.register.acts import Act, ActQuerySet
from article71.register.documents import Document
from article71.register.filters import Asked
from article71.register.markings import Level
from article71.register.mentions import Mention
from article71.reports.citing import cited
from article71.reports.told import Cited, ToldAct
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Vocabulary

Mentions = dict[int, tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The acts of a period in the order of the record, and the highest marking among them, as covers print it."""

    acts: tuple[ToldAct, ...]
    marking: str


def gather(period: Period, viewer: Account | None, vocabulary: Vocabulary, as_at: date | None = None) -> Gathered:
    """The acts of the period that the viewer may see and that count: confirmed ones and proposals alike.

    An act without a date belongs to the period its paper reports on, where the paper says so: a report of February on
    the year before tells of that year.
    """
    rows = list(_within(period, viewer, vocabulary, as_at).select_related("marking"))
    mentions = _mentions(rows, viewer)
    ordered = sorted(rows, key=lambda act: _place(act, mentions.get(act.pk, ())))
    level = max((Level(act.marking.level) for act in rows), default=Level.PUBLIC)
    topics = _topics(ordered, mentions, vocabulary)
    return Gathered(tuple(told(act, mentions.get(act.pk, ()), topics[act.pk]) for act in ordered), level.label)


def numbers_within(period: Period, viewer: Account | None, vocabulary: Vocabulary) -> frozenset[int]:
    """Of the same acts the numbers alone."""
    return frozenset(_within(period, viewer, vocabulary).order_by().values_list("pk", flat=True))


def _within(period: Period, viewer: Account | None, vocabulary: Vocabulary, as_at: date | None = None) -> ActQuerySet:
    reported = _reported_periods(viewer, vocabulary)
    asked = filters.acts(Asked(as_at=as_at), viewer)
    within = filters.acts(Asked(period=period, as_at=as_at), viewer).values("pk")
    told_of = {pk for pk, told in reported.items() if told.meets(period)}
    found = asked.filter(pk__in=within) | _undated(asked).filter(mentions__document__in=told_of)
    others = set(reported) - told_of
    elsewhere = _undated(asked).filter(mentions__document__in=others).exclude(mentions__document__in=told_of)
    return found.exclude(pk__in=elsewhere.values("pk")).distinct()


def _undated(acts: ActQuerySet) -> ActQuerySet:
    return acts.filter(date_first=None, date_after=None)


def _reported_periods(viewer: Account | None, vocabulary: Vocabulary) -> dict[int, Period]:
    """The periods that papers report on by their subject or title: "... from July 2023 to December 2024"."""
    rows = Document.objects.visible_to(viewer).values_list("pk", "date", "subject", "title")
    found = ((pk, reported_period(f"{subject}\n{title}", dated, vocabulary)) for pk, dated, subject, title in rows)
    return {pk: period for pk, period in found if period}


def _topics(acts: list[Act], mentions: Mentions, vocabulary: Vocabulary) -> dict[int, str]:
    """Each act's topic; for one without, what most acts of its section are about, else what its paper is about.

    In "The form is ready. Europol will present it in June" only the first sentence names the subject.
    """
    around: dict[tuple[int | None, str], Counter[str]] = defaultdict(Counter)
    for act in acts:
        for each in mentions.get(act.pk, ()):
            around[each.document_id, each.section].update([act.topic.key] if act.topic else [])
    return {
        act.pk: act.topic.key if act.topic else _likely(mentions.get(act.pk, ()), around, vocabulary) for act in acts
    }


def _likely(
    mentions: tuple[Mention, ...], around: Mapping[tuple[int | None, str], Counter[str]], vocabulary: Vocabulary
) -> str:
    for each in mentions:
        nearby = around[each.document_id, each.section].most_common(1)
        named = topics_of(vocabulary).of((each.document.subject or each.document.title,), "") if each.document else ""
        if nearby or named:
            return nearby[0][0] if nearby else named
    return ""


def _mentions(rows: list[Act], viewer: Account | None) -> Mentions:
    found: Mentions = {}
    seen = Mention.objects.visible_to(viewer).standing().filter(act__in=[act.pk for act in rows])
    for mention in seen.select_related("document").defer("document__text", "document__sections"):
        found[mention.act_id] = (*found.get(mention.act_id, ()), mention)
    return found


def _place(act: Act, mentions: tuple[Mention, ...]) -> tuple[date, int, int, int]:
    """Where the record tells it first: by the paper's date, the paper, the place in it; entered acts as entered."""
    places = ((_dated(each.document), each.document_id or 0, each.start or 0, act.pk) for each in mentions)
    return min(places, default=(date.min, 0, 0, act.pk))


def _dated(document: Document | None) -> date:
    return (document.date if document else None) or date.min


def told(act: Act, mentions: tuple[Mention, ...] = (), topic: str = "") -> ToldAct:
    """A row of the register as composing takes it, with the notes at these mentions."""
    return ToldAct(
        id=str(act.pk),
        type=ActType(act.type),
        actors=act.actors,
        object=act.object,
        verb=act.verb,
        addressees=act.addressees,
        source=act.source,
        topic=topic,
        date=_with_days(act.date),
        due=_with_days(act.due),
        recurrence=act.recurrence,
        references=tuple(dict.fromkeys(note for mention in mentions for note in _notes(mention))),
    )


def _with_days(period: Period | None) -> Period | None:
    """A wording without any day tells nothing a sentence could say."""
    return period if period and any(period.days) else None


def _notes(mention: Mention) -> Iterator[Cited]:
    """The notes at the act's sentence, in their paper's words; what a person cited for it by canonical ids."""
    texts = {note["number"]: note["text"] for note in mention.document.footnotes} if mention.document else {}
    for number in mention.footnotes:
        yield Cited(texts[number], texts[number]) if number in texts else cited(number)
