"""Acts for a meeting: what was promised for it, what those who prepare it concluded, products that are expected."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from article71.followup.occurrences import Rhythm
from article71.register.acts import Act, ActQuerySet, PartyRole
from article71.register.annotations import AnnotationKind
from article71.register.meeting_policy import Product
from article71.register.mentions import Mention
from article71.register.recurrences import in_words as rhythm_in_words
from article71.register.recurrences import rule
from article71.reports.annotating.line import AgendaLine, Found, Occasion, address, in_words, sources_of
from article71.vocabulary.act_types import ActType

_ASKS = (ActType.UNDERTOOK, ActType.TASKED, ActType.REQUESTED, ActType.INVITED)
_SETTLES = (
    ActType.AGREED,
    ActType.CONCLUDED,
    ActType.DECIDED,
    ActType.ENDORSED,
    ActType.APPROVED,
    ActType.SUPPORTED,
    ActType.ADVISED,
    ActType.PREPARED,
)
_A_MONTH = 31


def promised(occasion: Occasion) -> Found:
    """What somebody was to do by this meeting: a due date that holds its day, or "at the next meeting" since the last.

    A due date of more than a month is no promise for one meeting.
    """
    following = (Q(object__icontains=words) | Q(due_text__icontains=words) for words in _phrases(occasion))
    next_ = reduce(or_, following, Q(pk=None)) & Q(effective__gte=occasion.since)
    held = Q(due_first__lte=occasion.day, due_after__gt=occasion.day)
    asked = _acts(occasion).filter(next_ | held, type__in=_ASKS)
    days = asked.values_list("pk", "due_first", "due_after")
    near = [pk for pk, first, after in days if not (first and after and (after - first).days > _A_MONTH)]
    rows = _acts(occasion).filter(pk__in=near)
    lines = _lines(AnnotationKind.PROMISED, rows, "Promised or asked for this meeting", occasion)
    return Found(lines, rows, _listed(occasion, _ASKS))


def prepared(occasion: Occasion) -> Found:
    """What bodies that prepare the meeting agreed, concluded or supported since the last one."""
    names = occasion.policy.preparing.get(occasion.meeting.name, ())
    outcomes = Mention.objects.visible_to(occasion.viewer).standing().filter(item__meeting__body__short__in=names)
    own = Q(parties__role=PartyRole.ACTOR, parties__body__short__in=names) | Q(pk__in=outcomes.values("act"))
    settled = _acts(occasion).filter(own, type__in=_SETTLES, effective__gte=occasion.since)
    rows = _acts(occasion).filter(pk__in=settled.values("pk"))
    lines = _lines(AnnotationKind.PREPARED, rows, f"Settled by {', '.join(names)}", occasion)
    return Found(lines, rows, _listed(occasion, _SETTLES, *(("body", name) for name in names[:1])))


def expected(occasion: Occasion) -> Iterator[AgendaLine]:
    """Products that come round and are next expected by this meeting, or that no act has ever told of."""
    for product in occasion.policy.products:
        told = reduce(lambda rows, word: rows.filter(object__icontains=word), product.words, _acts(occasion))
        last = told.filter(effective__isnull=False).order_by("-effective", "-pk").select_related("marking").first()
        line = _expected(product, last, occasion)
        if line:
            yield line


def _expected(product: Product, last: Act | None, occasion: Occasion) -> AgendaLine | None:
    every = rule(product.every)
    rhythm = f"Expected {rhythm_in_words(every)}"
    key = ("product", product.key)
    text = f"{product.owner}: {product.title}"
    if last is None or last.effective is None:
        reason = f"{rhythm}; no act tells of one"
        return AgendaLine(AnnotationKind.EXPECTED, text, reason, product.source, *key)
    again = Rhythm.of(every).shifted(last.effective, 1)
    if again > occasion.day + timedelta(days=occasion.policy.drafting.product_ahead_days):
        return None
    told = sources_of([last], occasion.viewer).get(last.pk, "")
    reason = f"{rhythm}; last told of by {_day(last.effective)}, so next by {_day(again)}"
    source = "; ".join(filter(None, (product.source, told)))
    return AgendaLine(AnnotationKind.EXPECTED, text, reason, source, *key, (last.marking,))


def _phrases(occasion: Occasion) -> tuple[str, ...]:
    return occasion.policy.drafting.next_meeting


def _acts(occasion: Occasion) -> ActQuerySet:
    rows = Act.objects.visible_to(occasion.viewer).standing()
    return rows.filter(Q(effective__lte=occasion.as_at) | Q(effective=None))


def _listed(occasion: Occasion, types: Iterable[ActType], *more: tuple[str, str]) -> str:
    return address("acts", *(("type", each.value) for each in types), *more, ("as-at", f"{occasion.as_at}"))


def _lines(kind: AnnotationKind, rows: ActQuerySet, why: str, occasion: Occasion) -> Iterator[AgendaLine]:
    """No more than are told, and one."""
    first = rows.order_by("effective", "pk").with_names().select_related("marking")
    acts = list(first[: occasion.policy.drafting.most + 1])
    said, sources = in_words(acts), sources_of(acts, occasion.viewer)
    for act in acts:
        reason = f"{why}, {_day(act.effective)}" if act.effective else why
        source = sources.get(act.pk) or f"act {act.pk}"
        yield AgendaLine(kind, said[act.pk], reason, source, "act", str(act.pk), (act.marking,))


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"
