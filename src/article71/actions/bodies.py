"""Bodies: the secretariat adds them, gives one LIMITE whose role alone would not, and withdraws it."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.periods import ALWAYS, Period
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body, BodyName
from article71.register.namings import follow
from article71.register.periods import columns
from article71.vocabulary.soundness import KINDS


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body to be added: the short name that lists carry, its kind, when it is there, and where that is known from."""

    short: str
    kind: str
    valid: Period = ALWAYS
    source: str = ""


@transaction.atomic
def add(new: NewBody, *, by: Account, on: datetime.date | None = None) -> Body:
    """Add a body; the parts and duties of its name become its own. BadInput when it has no name or one that is taken,
    or is of no known kind."""
    permit(by, "bodies.add")
    wait_for_turn()
    short = " ".join(new.short.split())
    _check(short, new.kind)
    body = Body(short=short, kind=new.kind, source=new.source.strip())
    body.valid = new.valid
    body.save()
    BodyName.objects.create(body=body, text=short, **columns("valid", new.valid))
    follow(short, body)
    write(Change("bodies.add", body, after={"short": short, "kind": new.kind}), by=by, on=on)
    return body


def _check(short: str, kind: str) -> None:
    if not short:
        raise BadInput("a body needs a name")
    if kind not in KINDS:
        raise BadInput(f"there is no such kind of body: it is one of {', '.join(sorted(KINDS))}", kind)
    if Body.objects.filter(short__iexact=short).exists():
        raise BadInput("there is a body of this name already", short)


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
