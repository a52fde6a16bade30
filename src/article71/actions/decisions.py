"""Decisions: take back the last one, as an action of its own: the trail keeps both."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.across.taking_in import compare_again
from article71.register.acts import Act
from article71.register.audit import Change, wait_for_turn, write
from article71.register.decisions import last_of, since, stands, take_back, told
from article71.register.events import Event
from article71.register.mentions import Mention


@transaction.atomic
def undo(*, by: Account, on: datetime.date | None = None, reason: str = "") -> list[Mention | Act]:
    """Take back the account's own last decision on tellings or acts; what was confirmed at once goes back at once.

    Returns what it was on, in the order in which it had been decided. BadInput when there is none; ChangedMeanwhile
    when somebody has changed what it touched since, and then nothing is taken back.
    """
    permit(by, "decisions.undo")
    wait_for_turn()
    events = last_of(by)
    if not events:
        raise BadInput("there is no decision of yours to take back")
    for event in events:
        _require_standing(event)
    return [_undo(event, by, on, reason) for event in events][::-1]


def _require_standing(event: Event) -> None:
    if stands(event):
        return
    later = since(event)
    who = Account.objects.filter(pk=later.account or 0).first() if later else None
    by = f"an account in the role of {who.role}" if who else "somebody"
    when = f" on {timezone.localtime(later.at):%Y-%m-%d at %H:%M}" if later else ""
    raise ChangedMeanwhile(f"{by} has changed it since{when}, so it is not taken back", f"{event.noun} {event.record}")


def _undo(event: Event, by: Account, on: datetime.date | None, reason: str) -> Mention | Act:
    before = event.after
    row = take_back(event)
    permit(by, "decisions.undo", row)
    compare_again(_acts(row, before))
    after = told(row) if isinstance(row, Mention) else {"joined_to": None}
    write(Change("decisions.undo", row, before, after | {"undoes": event.number}, reason), by=by, on=on)
    return row


def _acts(row: Mention | Act, before: Mapping[str, Any] | None) -> set[int]:
    """The acts whose tellings are others again: where they are now, and where the decision had put them."""
    moved = [(before or {}).get(name) for name in ("act", "joined_to")]
    return {row.act_id if isinstance(row, Mention) else row.pk, *(int(each) for each in moved if each)}
