"""What a viewer sees of one state of the register, for what takes long to work out and holds until the next change."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import ParamSpec, Self, TypeVar, cast

from django.db.models import Subquery

from article71.register.accounts import Account
from article71.register.events import Event
from article71.register.markings import Marking, MarkingQuerySet

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
_KEPT = 64
"""Of each piece of work so many results are kept, for different questions and clearances."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The markings a viewer is cleared for, by their numbers, and the head of the audit trail, which each change moves.

    Two viewers with the same clearance have the same sight. `head` is empty where there is no event yet: rows that no
    action wrote change without moving it, so nothing is kept of them.
    """

    head: str
    seen: frozenset[int]
    viewer: Account | None = field(compare=False)

    @classmethod
    def of(cls, viewer: Account | None) -> Self:
        """What this viewer sees now; asked in one question."""
        return cls._seeing(Marking.objects.cleared_for(viewer), viewer)

    @classmethod
    def of_everything(cls) -> Self:
        """What is there now, whoever may see it: for what the register itself goes by, and tells nobody."""
        return cls._seeing(Marking.objects.all(), None)

    @classmethod
    def _seeing(cls, markings: MarkingQuerySet, viewer: Account | None) -> Self:
        last = Subquery(Event.objects.order_by("-number").values("hash")[:1])
        heads = {pk: head or "" for pk, head in markings.annotate(head=last).values_list("pk", "head")}
        return cls(next(iter(heads.values()), ""), frozenset(heads), viewer)


def until_changed(work: Callable[Asked, Found]) -> Callable[Asked, Found]:
    """Keep what a function of a sight works out until the next change. Whatever else it is asked with can be hashed."""
    kept = cast("Callable[Asked, Found]", lru_cache(maxsize=_KEPT)(work))

    @wraps(work)
    def answer(*asked: Asked.args, **named: Asked.kwargs) -> Found:
        has_head = any(isinstance(each, Sight) and each.head for each in asked)
        return (kept if has_head else work)(*asked, **named)

    return answer
