"""What people decided on a telling, as events keep it; which decision of an account was its last; taking one back.

A decision can be taken back while everything it touched stands as it left it.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from article71.register.accounts import Account
from article71.register.acts import Act, ActState
from article71.register.claims import from_row, to_row
from article71.register.events import Event
from article71.register.joining import pour_back
from article71.register.mentions import Mention, MentionState
from article71.register.settling import settle, settle_duty

ON_A_TELLING = ("acts.confirm", "acts.confirm_alike", "acts.reject", "acts.correct", "acts.split", "acts.accept")
ON_AN_ACT = "acts.join"
UNDO = "decisions.undo"


def told(mention: Mention) -> dict[str, Any]:
    """What people decide on a telling, for its event's before and after."""
    return {
        "state": str(mention.state),
        "act": mention.act_id,
        "claim": to_row(mention.claim),
        "corrected": mention.corrected is not None,
        "offered": mention.offered_id,
        "kept": mention.kept,
    }


def last_of(account: Account) -> list[Event]:
    """The account's last decision that still stands, latest event first: several events where several were confirmed.

    Empty when there is none.
    """
    found = next(_standing(account), None)
    if found is None:
        return []
    together = (found.after or {}).get("together")
    if together is None:
        return [found]
    same = Event.objects.filter(account=account.pk, action=found.action, number__gte=together, number__lte=found.number)
    return list(same.order_by("-number"))


def _standing(account: Account) -> Iterator[Event]:
    """The account's decisions that were not taken back, latest first."""
    undone: set[int] = set()
    done = Event.objects.filter(account=account.pk, action__in=(*ON_A_TELLING, ON_AN_ACT, UNDO)).order_by("-number")
    for event in done.iterator(chunk_size=50):
        if event.action == UNDO:
            undone.add((event.after or {})["undoes"])
        elif event.number not in undone:
            yield event


def since(event: Event) -> Event | None:
    """What came between: the last later event on anything that the event touched; None when there is none."""
    records = Q(pk=None)
    for noun, numbers in _touched(event).items():
        records |= Q(noun=noun, record__in=[str(number) for number in numbers])
    return Event.objects.filter(records, number__gt=event.number).exclude(action=UNDO).order_by("-number").first()


def _touched(event: Event) -> Mapping[str, list[Any]]:
    if event.action == ON_AN_ACT:
        return {"mention": (event.before or {})["mentions"], "act": [event.record, (event.after or {})["joined_to"]]}
    return {"mention": [event.record]}


def changes(mention: Mention, act: int, after: datetime) -> list[Event]:
    """What was done after this moment to a telling, and to the act that it told then, latest first.

    The last thing done where nothing was: a decision is written a little before it can be seen.
    """
    records = Q(noun="mention", record=str(mention.pk)) | Q(noun="act", record=str(act))
    done = Event.objects.filter(records).order_by("-number")
    return list(done.filter(at__gt=after)) or list(done[:1])


def stands(event: Event) -> bool:
    """Whether everything that the event touched is still as it left it."""
    after = event.after or {}
    if event.action == ON_AN_ACT:
        return _stands_joined(event.record, event.before or {}, after["joined_to"])
    mention = Mention.objects.filter(pk=event.record).first()
    return mention is not None and all(after.get(name) == value for name, value in told(mention).items())


def _stands_joined(act: str, before: Mapping[str, Any], into: int) -> bool:
    joined = Act.objects.filter(pk=act, state=ActState.JOINED, joined_to=into).exists()
    told = Mention.objects.filter(pk__in=before["mentions"], act=into).order_by("pk")
    return joined and list(told.values_list("state", flat=True)) == before["states"]


def take_back(event: Event) -> Mention | Act:
    """Put back what the event changed; what it was done to. Only for an event that `stands`."""
    before, after = event.before or {}, event.after or {}
    if event.action == ON_AN_ACT:
        act, into = Act.objects.get(pk=event.record), Act.objects.get(pk=after["joined_to"])
        pour_back(act, into, before)
        settle(into)
        return act
    mention = Mention.objects.select_related("act", "replaces").get(pk=event.record)
    left = mention.act
    if after.get("poured"):
        pour_back(Act.objects.get(pk=before["act"]), left, after["poured"])
    _restore(mention, before)
    settle(mention.act)  # before its duties come back: a duty of an act that does not stand would be withdrawn for good
    if left.pk != mention.act_id:
        _part(mention, left, after.get("duties", ()))
    return mention


def _restore(mention: Mention, before: Mapping[str, Any]) -> None:
    mention.state = MentionState(before["state"])
    mention.corrected = to_row(from_row(before["claim"])) if before["corrected"] else None
    mention.offered_id, mention.kept = before["offered"], before["kept"]
    mention.act = Act.objects.get(pk=before["act"])
    mention.save()
    if mention.replaces and before.get("earlier"):
        mention.replaces.state = MentionState(before["earlier"])
        mention.replaces.save()


def _part(mention: Mention, left: Act, duties: list[int]) -> None:
    """The duties that came along go back; an act that nothing tells any more lies in the one it was split from."""
    for duty in left.duties.filter(pk__in=duties):
        duty.acts.remove(left)
        duty.acts.add(mention.act)
        settle_duty(duty)
    if left.mentions.exists():
        settle(left)
        return
    left.evidence.update(act=mention.act)
    left.state, left.joined_to = ActState.JOINED, mention.act
    left.save()
