"""Sessions: signing in and out, here and everywhere. Who failed to sign in changed nothing, and has no event."""

import datetime

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.sessions import Session


@transaction.atomic
def begin(way: str, *, by: Account, on: datetime.date | None = None) -> None:
    """Note that somebody signed in, by which way: `password` or `service`. NotAllowed for a closed account."""
    permit(by, "sessions.begin")
    wait_for_turn()
    write(Change("sessions.begin", by, after={"way": way}), by=by, on=on)


@transaction.atomic
def end(account: Account, mark: str = "", *, by: Account, on: datetime.date | None = None) -> int:
    """Sign an account out: the session of this mark, or all of them when no mark is given; how many ended.

    One's own; who keeps accounts signs anybody out. NotThere for another's account or a session that is not there.
    """
    permit(by, "sessions.end")
    wait_for_turn()
    if not Account.objects.visible_to(by).filter(pk=account.pk).exists():
        raise NotThere("there is no such account", str(account.pk))
    ended = [each for each in Session.objects.filter(account=account) if mark in ("", each.mark)]
    if mark and not ended:
        raise NotThere("there is no such session", mark)
    for each in ended:
        each.delete()
    write(Change("sessions.end", account, after={"ended": len(ended)}), by=by, on=on)
    return len(ended)
