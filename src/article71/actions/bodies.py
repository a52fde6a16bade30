"""Bodies: the secretariat gives a body LIMITE whose role alone would not, and withdraws it."""

import datetime

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body


@transaction.atomic
def give_limite(body: Body, *, reason: str, by: Account, on: datetime.date | None = None) -> None:
    """Whoever signs in for this body sees LIMITE papers from now on. BadInput without a reason, or when it has them."""
    permit(by, "bodies.give_limite")
    found = _in_turn(body, reason)
    if found.given_limite:
        raise BadInput("is given LIMITE already", found.short)
    found.given_limite = True
    _keep(found, "bodies.give_limite", reason, by, on)


@transaction.atomic
def withdraw_limite(body: Body, *, reason: str, by: Account, on: datetime.date | None = None) -> None:
    """Whoever signs in for it sees again what their role lets them see. BadInput without a reason, or if not given."""
    permit(by, "bodies.withdraw_limite")
    found = _in_turn(body, reason)
    if not found.given_limite:
        raise BadInput("is not given LIMITE", found.short)
    found.given_limite = False
    _keep(found, "bodies.withdraw_limite", reason, by, on)


def _in_turn(body: Body, reason: str) -> Body:
    if not reason.strip():
        raise BadInput("who may see LIMITE is decided with a reason", body.short)
    wait_for_turn()
    return Body.objects.select_for_update().get(pk=body.pk)


def _keep(body: Body, action: str, reason: str, by: Account, on: datetime.date | None) -> None:
    body.save()
    before, after = {"given_limite": not body.given_limite}, {"given_limite": body.given_limite}
    write(Change(action, body, before, after, reason.strip()), by=by, on=on)
