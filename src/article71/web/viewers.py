"""Who looks: the account signed in, or the public."""

from django.http import HttpRequest

from article71.actions.permissions import permit
from article71.errors import NotAllowed
from article71.register.accounts import Account, Role
from article71.register.sights import Sight

_SIGHT = "article71.sight"


def viewer(request: HttpRequest) -> Account | None:
    """The account that is signed in; None for the public, as everywhere in the register.

    A request that was refused before its session was read, for its host say, is the public's.
    """
    user = getattr(request, "user", None)
    return user if isinstance(user, Account) else None


def sight(request: HttpRequest) -> Sight:
    """What whoever looks sees of the register now, asked once a request."""
    kept: Sight | None = request.META.get(_SIGHT)
    if kept is None:
        kept = request.META[_SIGHT] = Sight.of(viewer(request))
    return kept


def account_of(request: HttpRequest) -> Account:
    """The account that is signed in, on a page that nobody else reaches; NotAllowed for the public."""
    who = viewer(request)
    if who is None:
        raise NotAllowed("sign in first")
    return who


def permitted(request: HttpRequest, action: str) -> Account:
    """The account that is signed in, where its role may do this; NotAllowed otherwise."""
    who = account_of(request)
    permit(who, action)
    return who


def in_role(request: HttpRequest, roles: frozenset[Role]) -> Account:
    """The account that is signed in, where it is in one of these roles; NotAllowed otherwise."""
    who = viewer(request)
    if who is None:
        raise NotAllowed("sign in with an account that may do this")
    if who.role not in roles:
        raise NotAllowed(f"an account in the role of {who.role} may not do this", who.username)
    return who
