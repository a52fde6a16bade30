"""Positions: where delegations stood on an item is recorded, each with a marking of its own, and withdrawn."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body
from article71.register.markings import Compartment, Level, Marking
from article71.register.positions import Position, Stance
from article71.register.remarking import let_in


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a body stands, in which words, and who may know: a level, and compartments beside it."""

    body: str
    stance: Stance
    words: str = ""
    level: Level = Level.LIMITE
    compartments: tuple[Compartment, ...] = ()


@transaction.atomic
def record(item: AgendaItem, stand: Stand, *, by: Account, on: datetime.date | None = None) -> Position:
    """Record a position; it is for no more people than its item. BadInput for a body the register does not know."""
    permit(by, "positions.record", item, *stand.compartments)
    let_in(stand.compartments)
    wait_for_turn()
    body = Body.objects.visible_to(by).filter(short=stand.body.strip()).first()
    if body is None:
        raise BadInput("the register knows no body of this name", stand.body)
    own = Marking.objects.of(stand.level, stand.compartments)
    marking = Marking.objects.over([item.marking, item.meeting.marking, own])
    found = Position.objects.create(item=item, body=body, stance=stand.stance, words=stand.words, marking=marking)
    after = {"body": body.short, "stance": found.stance, "text": found.words, "marking": str(marking)}
    write(Change("positions.record", found, after=after), by=by, on=on)
    return found


@transaction.atomic
def withdraw(position: Position, *, reason: str = "", by: Account, on: datetime.date | None = None) -> Position:
    """The delegation no longer stands there, or never did. BadInput when it is withdrawn already."""
    permit(by, "positions.withdraw", position)
    wait_for_turn()
    found = Position.objects.select_for_update(of=("self",)).get(pk=position.pk)
    if found.withdrawn:
        raise BadInput("it is withdrawn already", str(found))
    found.withdrawn = True
    found.save()
    write(Change("positions.withdraw", found, {"state": "stands"}, {"state": "withdrawn"}, reason), by=by, on=on)
    return found
