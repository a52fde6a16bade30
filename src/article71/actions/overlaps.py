"""Overlaps: their owners acknowledge them, show more of their operations, say what becomes of them, or mute them."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.operation_parties import coordinates, speaks_for
from article71.register.overlap_finding import find_pair
from article71.register.overlaps import Answer, OverlapSide
from article71.register.releases import Reach, Release, ReleasedPart

LONGEST_MUTE = 366
"""Policy: in days. What calls nobody for longer than a year is looked at again."""


@dataclass(frozen=True, slots=True)
class Said:
    """What becomes of an overlap, and why."""

    answer: Answer
    words: str


@transaction.atomic
def acknowledge(side: OverlapSide, *, by: Account, on: datetime.date | None = None) -> OverlapSide:
    """Say that the owner has seen the overlap as it is. BadInput when it stands no more, or is acknowledged already."""
    found = _held(side, "overlaps.acknowledge", by)
    _require_lead(found, by)
    if found.is_acknowledged:
        raise BadInput("it is acknowledged already", str(found))
    found.acknowledged, found.acknowledged_on = found.key, on or timezone.localdate()
    found.save()
    write(Change("overlaps.acknowledge", found, after={"version": found.key}), by=by, on=on)
    return found


@transaction.atomic
def answer(side: OverlapSide, said: Said, *, by: Account, on: datetime.date | None = None) -> OverlapSide:
    """Say in writing what becomes of it: its owner does, or else the coordination unit. The other side is told.

    BadInput without words, or when it stands no more.
    """
    found = _held(side, "overlaps.answer", by)
    if not (speaks_for(by, found.operation) or coordinates(by, found.operation)):
        raise NotAllowed("an overlap is answered by its owner or the coordination unit", str(found))
    if not said.words.strip():
        raise BadInput("what becomes of an overlap is said in writing", str(found))
    before = {"state": found.answer, "text": found.answer_words}
    found.answer, found.answer_words, found.answer_key = said.answer, said.words.strip(), found.key
    found.answered_on = on or timezone.localdate()
    found.save()
    write(Change("overlaps.answer", found, before, {"state": found.answer, "text": found.answer_words}), by=by, on=on)
    return found


@transaction.atomic
def mute(
    side: OverlapSide, until: datetime.date, *, reason: str, by: Account, on: datetime.date | None = None
) -> OverlapSide:
    """Let it call nobody of the owner's side up to this day, the day included; a confirmation does not wait for it.

    BadInput without a reason, or for a day that is past or more than LONGEST_MUTE days ahead.
    """
    found = _held(side, "overlaps.mute", by)
    _require_lead(found, by)
    day = on or timezone.localdate()
    if not reason.strip():
        raise BadInput("an overlap is muted with a reason", str(found))
    if not 0 <= (until - day).days <= LONGEST_MUTE:
        raise BadInput(f"an overlap is muted up to a day within {LONGEST_MUTE} days from now", until.isoformat())
    before = {"until": found.muted_until.isoformat() if found.muted_until else ""}
    found.muted_until, found.mute_reason = until, reason.strip()
    found.save()
    write(Change("overlaps.mute", found, before, {"until": until.isoformat()}, reason.strip()), by=by, on=on)
    return found


@transaction.atomic
def unmute(side: OverlapSide, *, by: Account, on: datetime.date | None = None) -> OverlapSide:
    """Let it call its owner again. BadInput when it is not muted."""
    found = _held(side, "overlaps.unmute", by)
    _require_lead(found, by)
    if found.muted_until is None:
        raise BadInput("it is not muted", str(found))
    before = {"until": found.muted_until.isoformat()}
    found.muted_until, found.mute_reason = None, ""
    found.save()
    write(Change("overlaps.unmute", found, before, {"until": ""}), by=by, on=on)
    return found


@transaction.atomic
def release(
    side: OverlapSide,
    part: ReleasedPart,
    reach: Reach = Reach.SIDE,
    *,
    by: Account,
    on: datetime.date | None = None,
) -> Release:
    """Show a part of one's operation to the other side, or to all its parties; the overlap is found again by it.

    It holds for later versions too and is not taken back: what was seen was seen. BadInput when it is shown already.
    """
    found = _held(side, "overlaps.release", by)
    _require_lead(found, by)
    day = on or timezone.localdate()
    made, new = Release.objects.get_or_create(
        operation=found.operation,
        to=found.towards,
        part=part,
        reach=reach,
        defaults={"overlap": found.overlap, "on": day},
    )
    if not new:
        raise BadInput("it is released already", str(made))
    write(Change("overlaps.release", found, after={"text": str(made)}), by=by, on=on)
    find_pair(found.overlap, day)
    return made


def _held(side: OverlapSide, action: str, by: Account) -> OverlapSide:
    """The side as it is now, kept from others. ChangedMeanwhile when it is not as it was looked at."""
    permit(by, action, side)
    wait_for_turn()
    rows = OverlapSide.objects.select_for_update(of=("self",))
    found = rows.select_related("overlap", "operation__version", "operation__compartment", "towards").get(pk=side.pk)
    if not found.hit:
        raise BadInput("the operations do not meet any more", str(found))
    if found.key != side.key:
        raise ChangedMeanwhile("the overlap has meanwhile become another: look at it again", str(found))
    return found


def _require_lead(side: OverlapSide, by: Account) -> None:
    if not speaks_for(by, side.operation):
        raise NotAllowed("an overlap is for the lead of the operation to decide on", str(side))
