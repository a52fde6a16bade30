"""What somebody owes because of acts."""

import hashlib
from collections.abc import Iterable, Iterator

from article71.reading.findings import Act, Duty
from article71.vocabulary.act_types import ActType

_ASKED = frozenset({ActType.TASKED, ActType.INVITED, ActType.REQUESTED})
_ONGOING = ("continue", "keep ", "maintain", "monitor", "remain", "regularly", "ensure", "further monitor")


def duties(acts: Iterable[Act]) -> Iterator[Duty]:
    """The duties that follow from taskings, invitations, requests, undertakings, announcements and determinations."""
    for act in acts:
        owners = _owners(act)
        if owners is not None:
            yield Duty(_id(act), (act.id,), owners, act.object, act.due, act.recurrence, _kind(act))


def _owners(act: Act) -> tuple[str, ...] | None:
    """Who owes it; empty when the paper does not say; None when nothing is owed."""
    if act.type in _ASKED:
        return act.addressees
    if act.type is ActType.UNDERTOOK or (act.type is ActType.PRESENTED and act.verb.endswith("announced")):
        return act.actors
    return () if act.recurrence else None


def _kind(act: Act) -> str:
    if act.recurrence:
        return "recurring"
    if act.due:
        return "dated"
    what = act.object.lower()
    return "continuous" if what.startswith(_ONGOING) or " regularly" in what else "undated"


def _id(act: Act) -> str:
    return hashlib.sha256(f"duty\x1f{act.id}".encode()).hexdigest()[:12]
