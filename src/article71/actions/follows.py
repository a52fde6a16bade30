"""Follows: whoever wants to hear of a thing by mail says so, and stops it; an address without account confirms it."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from article71.actions.mailboxes import checked
from article71.actions.permissions import permit, permit_anybody
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.audit import Change, head, wait_for_turn, write
from article71.register.follows import MOST_ASKED, MOST_FOLLOWED, Follow
from article71.register.targets import Target, shown


@transaction.atomic
def begin(target: Target, *, by: Account, on: datetime.date | None = None) -> Follow:
    """Tell the account by mail of what is new from now on; one that does already goes on.

    NotThere for what the account may not see. BadInput where it has no e-mail address, or follows very many things.
    """
    permit(by, "follows.begin")
    shown(target, by)
    if not by.email:
        raise BadInput("your account has no e-mail address: whoever keeps the accounts can give it one", by.username)
    wait_for_turn()
    own = Follow.objects.filter(account=by, ended=None)
    known = own.filter(kind=target.kind, target=target.name).first()
    return known or _made(target, own.count(), account=by, confirmed=timezone.now(), by=by, on=on)


@transaction.atomic
def ask(target: Target, address: str, *, by: Account | None, on: datetime.date | None = None) -> Follow | None:
    """The same for an address without an account: nothing is sent but a link, by which its reader confirms it.

    None where nothing is to be sent: it follows that already, or was asked too often within a day; whoever asks is told
    the same then. BadInput for what is no address. What is followed is what the public may see.
    """
    permit_anybody(by, "follows.ask")
    shown(target, None)
    plain = checked(address)
    wait_for_turn()
    own = Follow.objects.filter(address=plain, ended=None)
    since = timezone.now() - datetime.timedelta(1)
    asked = own.filter(confirmed=None, begun__gt=since).count()
    if asked >= MOST_ASKED or own.running().filter(kind=target.kind, target=target.name).exists():
        return None
    return _made(target, own.count(), address=plain, confirmed=None, by=by, on=on)


@transaction.atomic
def confirm(follow: Follow, *, by: Account | None, on: datetime.date | None = None) -> Follow:
    """Its reader wants it. NotThere for one that was stopped, or asked for too long ago; confirmed twice is once."""
    permit_anybody(by, "follows.confirm")
    wait_for_turn()
    found = Follow.objects.confirmable(timezone.now()).select_for_update().filter(pk=follow.pk).first()
    if found is None:
        raise NotThere("this link confirms nothing any more: ask for it again")
    if found.confirmed is None:
        last = head()
        found.confirmed, found.seen = timezone.now(), last.number if last else 0
        found.save()
        write(Change("follows.confirm", found), by=by, on=on)
    return found


@transaction.atomic
def stop(follow: Follow, *, by: Account | None, on: datetime.date | None = None) -> None:
    """Send nothing for it any more: whoever has its link may, signed in or not. An address without an account goes.

    Stopped twice is stopped once.
    """
    permit_anybody(by, "follows.stop")
    wait_for_turn()
    found = Follow.objects.select_for_update().filter(pk=follow.pk, ended=None).first()
    if found is None:
        return
    found.ended, found.address = timezone.now(), ""
    found.save()
    write(Change("follows.stop", found), by=by, on=on)


@transaction.atomic
def lapse(*, by: Account, on: datetime.date | None = None) -> int:
    """Forget the addresses that nobody confirmed in time; returns how many they were."""
    permit(by, "follows.lapse")
    wait_for_turn()
    found = list(Follow.objects.lapsed(timezone.now()).select_for_update())
    for each in found:
        each.ended, each.address = timezone.now(), ""
        each.save()
        write(Change("follows.lapse", each), by=by, on=on)
    return len(found)


def _made(target: Target, already: int, *, by: Account | None, on: datetime.date | None, **whose: Any) -> Follow:
    if already >= MOST_FOLLOWED:
        raise BadInput(f"{MOST_FOLLOWED} things are followed already: stop some of them first")
    last = head()
    made = Follow.objects.create(
        kind=target.kind, target=target.name, begun=timezone.now(), seen=last.number if last else 0, **whose
    )
    # Not what: an event lasts, and what somebody follows is nobody else's business.
    write(Change("follows.begin" if by else "follows.ask", made), by=by, on=on)
    return made
