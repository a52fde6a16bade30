"""Overlaps that nobody has answered, as their owners are told of them, and the coordination unit once it is overdue."""

import datetime
from collections.abc import Iterable, Iterator

from article71.followup.planning import Wanted
from article71.followup.rhythms import COORDINATION, OVERLAPS
from article71.register.bodies import Body
from article71.register.outbox import Why
from article71.register.overlaps import OverlapSide
from article71.register.reach import Reach, Recipient
from article71.register.reminding import Call, to

SIDE = "overlap side"


def overlap_calls(day: datetime.date) -> Iterator[Call]:
    """Every side that stands, is not muted and waits for an answer, to each who is told of it and may know it."""
    reach = Reach(day)
    waiting = OverlapSide.objects.calling(day).unanswered()
    for side in waiting.select_related("operation__lead", "operation__version__unit").order_by("answer_by", "pk"):
        own = _knowing(reach, side.operation.lead, side)
        yield from to(own, Wanted("", SIDE, side.pk, Why.MEETS, side.answer_by, OVERLAPS))
        unit = side.operation.version.unit if side.operation.version else None
        told = Wanted("", SIDE, side.pk, Why.UNANSWERED, side.answer_by, COORDINATION)
        yield from to(_knowing(reach, unit, side) if unit else (), told)


def _knowing(reach: Reach, body: Body, side: OverlapSide) -> Iterable[Recipient]:
    """Where the body reads its mail, as far as who reads there may know the side."""
    held = OverlapSide.objects.filter(pk=side.pk)
    return [each for each in reach.of_body(body) if held.visible_to(each.reader).exists()]
