"""Tokens: everybody issues keys for their own programs; who keeps accounts may revoke anybody's."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import MAY, permit
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account, Role
from article71.register.audit import Change, wait_for_turn, write
from article71.register.tokens import LONGEST_DAYS, LONGEST_LABEL, Scope, Token, new_key

# A key that opens nothing its owner may do would only mislead.
_NEEDS = {
    Scope.READ: "tokens.issue",
    Scope.INGEST: "documents.ingest",
    Scope.REVIEW: "acts.confirm",
    Scope.DELIVER: "evidence.offer",
    Scope.FOLLOW: "follows.begin",
    Scope.KEEP: "mailboxes.add",
    Scope.PLAN: "operations.draft",
}


@dataclass(frozen=True, slots=True)
class Issued:
    """A new token with its key, which is known now and never again."""

    token: Token
    key: str


def scopes_of(role: str) -> list[Scope]:
    """What keys of accounts in this role can be used for."""
    return [scope for scope, action in _NEEDS.items() if role in MAY[action]]


@transaction.atomic
def issue(
    label: str, scopes: Sequence[Scope], expires: datetime.date, *, by: Account, on: datetime.date | None = None
) -> Issued:
    """Issue a key for one's own programs, which works to the end of the day it expires.

    BadInput when it has no label or scope, one that the role cannot use, or an expiry before today or over a year off.
    """
    permit(by, "tokens.issue")
    day = on or timezone.localdate()
    _check(label, scopes, Role(by.role))
    if not day <= expires <= day + datetime.timedelta(LONGEST_DAYS):
        raise BadInput(f"a key expires within {LONGEST_DAYS} days", expires.isoformat())
    wait_for_turn()
    key = new_key()
    token = Token.objects.create(
        account=by,
        label=label.strip(),
        prefix=key.prefix,
        hash=key.hash,
        scopes=sorted(set(scopes)),
        issued=day,
        expires=expires,
    )
    # Not the label: people write names into it, and an event must outlive the person's removal.
    told = {"prefix": token.prefix, "scopes": token.scopes, "expires": expires.isoformat()}
    write(Change("tokens.issue", token, after=told), by=by, on=on)
    return Issued(token, key.text)


def _check(label: str, scopes: Sequence[Scope], role: Role) -> None:
    if not 0 < len(label.strip()) <= LONGEST_LABEL:
        raise BadInput(f"say what the key is for, in at most {LONGEST_LABEL} characters, so that you know it later")
    if not scopes:
        raise BadInput("say what the key may be used for: " + ", ".join(scopes_of(role)), label)
    for scope in scopes:
        if scope not in scopes_of(role):
            raise BadInput(f"an account in the role of {role} cannot use a key for this", scope)


@transaction.atomic
def revoke(token: Token, reason: str = "", *, by: Account, on: datetime.date | None = None) -> None:
    """End a key at once. NotThere for another's, unless who asks keeps accounts; a key that is revoked stays so."""
    permit(by, "tokens.revoke")
    wait_for_turn()
    kept = Token.objects.visible_to(by).select_for_update().filter(pk=token.pk).first()
    if kept is None:
        raise NotThere("there is no such token", str(token.pk))
    if kept.revoked:
        return
    kept.revoked = True
    kept.save(update_fields=("revoked",))
    write(Change("tokens.revoke", kept, {"revoked": False}, {"revoked": True}, reason), by=by, on=on)
