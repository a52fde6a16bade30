"""What those who follow something are to be told: what is new of it since they were told last, as they may see it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Min

from article71.errors import BadInput, NotThere
from article71.followup.planning import DUTY, Wanted
from article71.register.acts import ActState
from article71.register.duties import DutyState
from article71.register.follows import Follow, Followed
from article71.register.news import CHANGED, ENTERED, Last, News, news
from article71.register.outbox import Line, Message, Why
from article71.register.reach import Recipient
from article71.register.reminding import Call
from article71.register.targets import Shown, Target, shown

_NOUNS = ("document", "act", DUTY, "meeting", "legislative file")
_AGAIN = {DUTY: CHANGED, "meeting": "meeting", "legislative file": "legislative file"}
"""What is told again when something is done on it; a paper or an act is told once."""
_CONFIRMED: Mapping[str, str] = {"act": ActState.CONFIRMED, DUTY: DutyState.CONFIRMED}


@dataclass(frozen=True, slots=True)
class Looked:
    """A follow that was looked at, up to which event, and what is to be told of it."""

    follow: int
    head: int
    calls: tuple[Call, ...]


def looked() -> Iterator[Looked]:
    """Every follow that runs, with what is new of it."""
    follows = list(Follow.objects.running().select_related("account__body"))
    if not follows:
        return
    everything = news(Follow.objects.running().aggregate(first=Min("seen"))["first"])
    for follow in follows:
        recipient = _recipient(follow)
        fresh = everything.since(follow.seen)
        found = _calls(follow, recipient, fresh.seen_by(recipient.reader)) if recipient else ()
        yield Looked(follow.pk, fresh.head, tuple(found))


def _recipient(follow: Follow) -> Recipient | None:
    """None where there is nowhere to send to, or an account that is closed."""
    if follow.account is None:
        return Recipient(follow.address, "somebody")
    return Recipient.of(follow.account) if follow.account.is_active and follow.account.email else None


def _calls(follow: Follow, recipient: Recipient, fresh: News) -> Iterator[Call]:
    matching = _matching(follow.kind, fresh)
    if not any(matching.values()):
        return
    try:
        target = shown(Target(follow.kind, follow.target), recipient.reader)
    except (NotThere, BadInput):  # it may be seen no more, or there is no such topic any more
        return
    before = _told(follow)
    for noun, last in matching.items():
        again = fresh.touched[_AGAIN[noun]] if noun in _AGAIN else {}
        numbers = [pk for pk in last if (noun, pk) not in before or again.get(pk, 0) > before[noun, pk]]
        for pk, ends in _rows(target, noun, numbers):
            yield Call(Wanted(recipient.address, noun, pk, Why.FOLLOWS, ends, follow=follow.pk), recipient)


def _matching(kind: str, fresh: News) -> Mapping[str, Last]:
    """A body or topic is told of by its papers: of acts, those that people entered are told by themselves."""
    acts = "act" if kind == Followed.SEARCH else ENTERED
    return {noun: fresh.touched[acts if noun == "act" else noun] for noun in _NOUNS}


def _rows(target: Shown, noun: str, numbers: Iterable[int]) -> Iterator[tuple[int, date | None]]:
    """The records of these numbers that belong to it, in order; a duty with its last day."""
    numbers = list(numbers)
    if noun not in target.found or not numbers:
        return
    rows = target.found[noun].filter(pk__in=numbers).order_by("pk")
    if noun in _CONFIRMED:
        rows = rows.filter(state=_CONFIRMED[noun])
    columns = ("pk", "due_after") if noun == DUTY else ("pk", "pk")
    for pk, after in dict(rows.values_list(*columns)).items():
        yield pk, after - timedelta(1) if isinstance(after, date) else None


def _told(follow: Follow) -> dict[tuple[str, int], int]:
    """What this follow was told before, each with the last event up to which it was."""
    lines = Line.objects.filter(follow=follow, message__in=Message.objects.told()).order_by()
    rows = lines.values_list("noun", "record").annotate(last=Max("event"))
    return {(noun, record): last or 0 for noun, record, last in rows}
