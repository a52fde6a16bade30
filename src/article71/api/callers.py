"""Who asks: the account of the token in the request's `Authorization`, or the public.

Cookies of people who are signed in count for nothing here: so no page elsewhere can act in their name.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest
from django.utils import timezone

from article71.errors import NotAllowed
from article71.register.accounts import Account
from article71.register.credentials import key_in
from article71.register.tokens import Scope, Token, token_of


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks; None is the public."""

    account: Account | None


class Bearer:
    """A token with one scope. One that is unknown, expired or revoked is refused, never taken for the public."""

    scope: ClassVar[Scope]
    openapi_security_schema: ClassVar[dict[str, str]] = {"type": "http", "scheme": "bearer"}

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Who asks; None, which is answered by 401, when it cannot be told. NotAllowed for a token of other scopes."""
        token = _token(request)
        if token is None:
            return None
        if not token.allows(self.scope):
            raise NotAllowed(f"this token may not be used to {self.scope}", token.prefix)
        return Caller(token.account)


class Read(Bearer):
    """A token to read with. The public may ask as well: a request without a token is the public's."""

    scope = Scope.READ

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Who asks; the public when nothing is said."""
        return super().__call__(request) if request.headers.get("Authorization") else Caller(None)


class Ingest(Bearer):
    """A token to hand papers in with."""

    scope = Scope.INGEST


class Review(Bearer):
    """A token to decide on proposals with."""

    scope = Scope.REVIEW


class Deliver(Bearer):
    """A token to show delivery of duties with, and to say how they stand."""

    scope = Scope.DELIVER


class Follow(Bearer):
    """A token to follow things with, in the name of its account."""

    scope = Scope.FOLLOW


class Plan(Bearer):
    """A token to plan operations with, and to settle what they meet."""

    scope = Scope.PLAN


class Keep(Bearer):
    """A token to keep the mailboxes of bodies with."""

    scope = Scope.KEEP


def _token(request: HttpRequest) -> Token | None:
    return token_of(key_in(request.headers.get("Authorization", "")), timezone.localdate())


def writer(request: HttpRequest) -> Account:
    """Who asks for a change: never the public. NotAllowed when nobody is named."""
    who = account(request)
    if who is None:
        raise NotAllowed("a change needs a token")
    return who


def account(request: HttpRequest) -> Account | None:
    """Who asks, as everywhere in the register: None for the public."""
    caller: Caller = request.auth  # type: ignore[attr-defined]  # set before an operation is called
    return caller.account
