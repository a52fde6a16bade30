"""Duties: people enter what somebody owes because of acts, merge what is one duty and split what is several."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.actions.statements import supersede
from article71.errors import BadInput
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.audit import Change, last_event, wait_for_turn, write
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind, DutyState, Owner
from article71.register.merging import pour_duty, pour_duty_back
from article71.register.offering import offer_duties
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
    offer_duties([duty])
    told = {"what": owed.what, "owners": list(owed.owners), "acts": [act.pk for act in acts]}
    write(Change("duties.record", duty, after=told), by=by, on=on)
    return duty


@transaction.atomic
def merge(duty: Duty, into: Duty, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Duty:
    """The two are one duty: it follows from the acts of both, and what shows the first's delivery shows the other's.

    The first is kept and leads to the other. BadInput for a duty with itself, or where one does not stand.
    """
    permit(by, "duties.merge", duty, into)
    wait_for_turn()
    duty, into = _standing(duty), _standing(into)
    if duty.pk == into.pk:
        raise BadInput("a duty cannot be merged with itself", f"duty {duty.pk}")
    before = {"state": str(duty.state)}
    moved = pour_duty(duty, into)
    write(Change("duties.merge", duty, before, {"state": "merged", "duty": into.pk, **moved}, reason), by=by, on=on)
    return into


@transaction.atomic
def unmerge(duty: Duty, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Duty:
    """A duty that was merged stands by itself again, with what was its own. BadInput for one that was not merged."""
    permit(by, "duties.unmerge", duty)
    wait_for_turn()
    found = Duty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    into, merged = found.merged_into, last_event("duties.merge", found)
    if into is None or merged is None:
        raise BadInput("it was merged into no other", f"duty {duty.pk}")
    pour_duty_back(found, into, merged.after or {})
    before = {"state": "merged", "duty": into.pk}
    write(Change("duties.unmerge", found, before, {"state": str(found.state)}, reason), by=by, on=on)
    return found


@transaction.atomic
def split(
    duty: Duty, parts: Sequence[Owed], *, by: Account, on: datetime.date | None = None, reason: str = ""
) -> list[Duty]:
    """The duty is several: each part is a duty of its own, because of the same acts, and together they supersede it.

    BadInput for fewer than two parts, or where it does not stand.
    """
    permit(by, "duties.split", duty)
    wait_for_turn()
    duty = _standing(duty)
    if len(parts) < 2:
        raise BadInput("it is split into two duties or more", f"duty {duty.pk}")
    acts = list(duty.acts.all())
    made = [record(part, acts, by=by, on=on) for part in parts]
    supersede(duty, made, by=by, on=on, reason=reason or "split")
    told = {"state": str(duty.state), "duties": [each.pk for each in made]}
    write(Change("duties.split", duty, after=told, reason=reason), by=by, on=on)
    return made


def _standing(duty: Duty) -> Duty:
    """The row as it is now, kept from others until this is done."""
    found = Duty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    if found.state not in (DutyState.PROPOSED, DutyState.CONFIRMED):
        raise BadInput(f"the duty is {found.state}", f"duty {found.pk}")
    return found


def _paper(acts: Sequence[Act]) -> Document | None:
    """The paper that the duty is read from: it keeps its marking, whatever its acts are joined to or split from."""
    return next((each.document for act in acts for each in act.mentions.standing().exclude(document=None)), None)


def _set_owners(duty: Duty, names: Sequence[str]) -> None:
    known = known_bodies(names)
    Owner.objects.bulk_create(
        Owner(duty=duty, position=position, body=known.get(name), words=name[:300])
        for position, name in enumerate(names)
    )
