"""Duties: people enter what somebody owes because of acts."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.audit import Change, write
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind, Owner
from article71.register.recurrences import rule
from article71.register.settling import known_bodies, settle_duty


@dataclass(frozen=True, slots=True)
class Owed:
    """Who owes what, by when or how often: `recurrence` is an ISO 8601 duration such as "P2Y"."""

    owners: tuple[str, ...]
    what: str
    kind: DutyKind
    due: Period | None = None
    recurrence: str = ""


@transaction.atomic
def record(owed: Owed, acts: Sequence[Act], *, by: Account, on: datetime.date | None = None) -> Duty:
    """Enter a duty by hand; it stands as its acts do. BadInput when it has no owner or no act."""
    permit(by, "duties.record", *acts)
    if not owed.owners or not acts:
        raise BadInput("a duty needs its owner and the act it follows from", owed.what)
    duty = Duty(
        what=owed.what,
        kind=owed.kind,
        recurrence=rule(owed.recurrence),
        document=_paper(acts),
        marking=acts[0].marking,
        entered_by=by.pk,
    )
    duty.due = owed.due
    duty.save()
    duty.acts.set(acts)
    _set_owners(duty, owed.owners)
    settle_duty(duty)
    told = {"what": owed.what, "owners": list(owed.owners), "acts": [act.pk for act in acts]}
    write(Change("duties.record", duty, after=told), by=by, on=on)
    return duty


def _paper(acts: Sequence[Act]) -> Document | None:
    """The paper that the duty is read from: it keeps its marking, whatever its acts are joined to or split from."""
    return next((each.document for act in acts for each in act.mentions.standing().exclude(document=None)), None)


def _set_owners(duty: Duty, names: Sequence[str]) -> None:
    known = known_bodies(names)
    Owner.objects.bulk_create(
        Owner(duty=duty, position=position, body=known.get(name), words=name[:300])
        for position, name in enumerate(names)
    )
