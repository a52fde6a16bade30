"""Twins: people say that two duties which look like one are not; that they are, `duties.merge` says."""

import datetime

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.twins import Twin, TwinState


@transaction.atomic
def dismiss(twin: Twin, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Twin:
    """The two duties are not one; they are not offered again. ChangedMeanwhile when somebody has decided."""
    permit(by, "twins.dismiss", twin)
    wait_for_turn()
    found = Twin.objects.select_for_update(of=("self",)).get(pk=twin.pk)
    if found.state != TwinState.OFFERED:
        raise ChangedMeanwhile(f"somebody has decided on it: they are {found.state}", str(found))
    found.state = TwinState.DISMISSED
    found.save()
    told = {"duties": [found.duty_id, found.other_id], "state": "dismissed"}
    write(Change("twins.dismiss", found, after=told, reason=reason), by=by, on=on)
    return found
