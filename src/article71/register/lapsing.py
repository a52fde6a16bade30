"""Mandates that end and that no other follows, as the presidency and the secretariat are told of them."""

import datetime
from collections.abc import Iterator

from article71.followup.planning import Wanted
from article71.followup.rhythms import MANDATES
from article71.register.accounts import Role
from article71.register.mandates import Mandate
from article71.register.outbox import Why
from article71.register.reach import Reach
from article71.register.reminding import Call


def ending(day: datetime.date) -> Iterator[Call]:
    """Every mandate that lapses, to each who is told of it and may see it."""
    reach = Reach(day)
    for each in (*reach.in_the_chair(), *reach.in_role(Role.SECRETARIAT)):
        for mandate in Mandate.objects.lapsing(day, each.reader):
            last = mandate.term.last if mandate.term else None
            yield Call(Wanted(each.address, "mandate", mandate.pk, Why.ENDS, last, MANDATES), each)
