"""When records were last changed, and how often, by the events on them that whoever sees the record may know of.

That somebody read a paper, or decided on its marking, is no change of what it says, and not for everybody to know.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max

from article71.register.accounts import Account
from article71.register.developments import Development
from article71.register.events import Event
from article71.register.mentions import Mention

_TELLING = ("documents.ingest", "documents.record", "documents.reread", "duties.record")


@dataclass(frozen=True, slots=True)
class Changed:
    """How often a record was changed, and when last."""

    times: int
    last: datetime


def of_mentions(acts: Iterable[int], viewer: Account | None) -> dict[int, Changed]:
    """The changes of acts by their numbers: decisions on those of their mentions that the viewer may see."""
    told = Mention.objects.visible_to(viewer).filter(act__in=set(acts)).values_list("pk", "act")
    of_act = dict(told)
    found: dict[int, Changed] = {}
    for mention, changed in _changes("mention", of_act, action__startswith="acts.").items():
        found[of_act[mention]] = together(changed, found.get(of_act[mention]))
    return found


def of_records(noun: str, numbers: Iterable[int]) -> dict[int, Changed]:
    """The changes of documents, or of duties, by their numbers: what was taken in, read again or entered."""
    return _changes(noun, numbers, action__in=_TELLING)


def of_meetings(numbers: Iterable[int]) -> dict[int, Changed]:
    """The changes of meetings by their numbers: planned, set otherwise, circulated and so on. Items have their own."""
    return _changes("meeting", numbers, action__startswith="meetings.")


def of_files(numbers: Iterable[int], viewer: Account | None) -> dict[int, Changed]:
    """The changes of legislative files by their numbers, with those of the lines of their state of play one may see."""
    lines = dict(Development.objects.visible_to(viewer).filter(file__in=set(numbers)).values_list("pk", "file"))
    found = _changes("legislative file", numbers, action__startswith="legislation.")
    for line, changed in _changes("development", lines, action__startswith="legislation.").items():
        found[lines[line]] = together(changed, found.get(lines[line]))
    return found


def together(one: Changed, other: Changed | None) -> Changed:
    """The changes of both."""
    return Changed(one.times + other.times, max(one.last, other.last)) if other else one


def _changes(noun: str, numbers: Iterable[int], **only: object) -> dict[int, Changed]:
    events = Event.objects.filter(noun=noun, record__in=[str(number) for number in numbers], **only)
    counted = events.order_by().values_list("record").annotate(Count("pk"), Max("at"))
    return {int(record): Changed(times, last) for record, times, last in counted}
