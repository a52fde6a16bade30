"""Statements: owners say how a duty of theirs stands; the secretariat sets another progress than the reckoned one."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed
from article71.followup.progress import Progress
from article71.register.accounts import Account, Role
from article71.register.audit import Change, wait_for_turn, write
from article71.register.duties import Duty, DutyState
from article71.register.owning import owes
from article71.register.statements import Statement


@dataclass(frozen=True, slots=True)
class _Word:
    """What is said of a duty, and why; whether in place of what evidence makes of it."""

    action: str
    progress: Progress
    reason: str
    in_place: bool = False


def acknowledge(duty: Duty, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Statement:
    """Whoever owes the duty knows of it. NotAllowed for an account whose body does not owe it."""
    return _owner_says(duty, _Word("statements.acknowledge", Progress.ACKNOWLEDGED, reason), by=by, on=on)


def begin(duty: Duty, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Statement:
    """Whoever owes the duty is at work on it. NotAllowed for an account whose body does not owe it."""
    return _owner_says(duty, _Word("statements.begin", Progress.IN_PROGRESS, reason), by=by, on=on)


def say(duty: Duty, progress: Progress, reason: str, *, by: Account) -> Statement:
    """The duty stands so: an owner's own word where it is one, else a word in place of what the evidence says."""
    if progress is Progress.ACKNOWLEDGED:
        return acknowledge(duty, by=by, reason=reason)
    if progress is Progress.IN_PROGRESS:
        return begin(duty, by=by, reason=reason)
    return override(duty, progress, by=by, reason=reason)


@transaction.atomic
def override(duty: Duty, progress: Progress, *, by: Account, on: datetime.date | None = None, reason: str) -> Statement:
    """The duty stands so, whatever its evidence says, until this is lifted. BadInput without a reason.

    An earlier word in place of the reckoned progress gives way.
    """
    if not reason.strip():
        raise BadInput("say why: this stands in place of what the evidence says", str(duty))
    permit(by, "statements.override", duty)
    wait_for_turn()
    day = on or timezone.localdate()
    duty.statements.filter(in_place=True, lifted=None).update(lifted=day)
    return _write_down(duty, _Word("statements.override", progress, reason, in_place=True), by=by, on=on)


@transaction.atomic
def supersede(
    duty: Duty, successors: Sequence[Duty], *, by: Account, on: datetime.date | None = None, reason: str
) -> Statement:
    """Other duties take the place of this one, which is closed. BadInput without a reason or any other duty."""
    permit(by, "statements.supersede", duty, *successors)
    if not successors or duty.pk in {each.pk for each in successors}:
        raise BadInput("another duty takes its place: say which", f"duty {duty.pk}")
    said = override(duty, Progress.SUPERSEDED, by=by, on=on, reason=reason)
    said.successors.set(successors)
    told = {"duty": duty.pk, "duties": [each.pk for each in successors]}
    write(Change("statements.supersede", said, after=told, reason=said.reason), by=by, on=on)
    return said


@transaction.atomic
def lift(statement: Statement, *, by: Account, on: datetime.date | None = None, reason: str) -> Statement:
    """The word counts no more, and the reckoned progress shows again. BadInput without a reason.

    ChangedMeanwhile when it is lifted already.
    """
    permit(by, "statements.lift", statement)
    if not reason.strip():
        raise BadInput("say why it counts no more", str(statement))
    wait_for_turn()
    found = Statement.objects.select_for_update(of=("self",)).get(pk=statement.pk)
    if found.lifted:
        raise ChangedMeanwhile("it is lifted already", f"statement {found.pk}")
    found.lifted = on or timezone.localdate()
    found.save()
    told = {"duty": found.duty_id, "progress": found.progress}
    write(Change("statements.lift", found, told, {"duty": found.duty_id}, reason.strip()), by=by, on=on)
    return found


@transaction.atomic
def _owner_says(duty: Duty, word: _Word, *, by: Account, on: datetime.date | None) -> Statement:
    permit(by, word.action, duty)
    if by.role != Role.SECRETARIAT and not owes(by, duty):
        raise NotAllowed("only a body that owes the duty says how it stands", by.username)
    wait_for_turn()
    return _write_down(duty, word, by=by, on=on)


def _write_down(duty: Duty, word: _Word, *, by: Account, on: datetime.date | None) -> Statement:
    if duty.state not in (DutyState.PROPOSED, DutyState.CONFIRMED):
        raise BadInput(f"the duty is {duty.state}: nothing becomes of it", f"duty {duty.pk}")
    said = Statement.objects.create(
        duty=duty,
        progress=word.progress.value,
        in_place=word.in_place,
        reason=word.reason.strip(),
        day=on or timezone.localdate(),
    )
    after = {"duty": duty.pk, "progress": said.progress}
    write(Change(word.action, said, after=after, reason=said.reason), by=by, on=on)
    return said
