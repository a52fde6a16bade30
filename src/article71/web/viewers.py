"""Who looks: the account signed in, or the public."""

from django.http import HttpRequest

from article71.register.accounts import Account


def viewer(request: HttpRequest) -> Account | None:
    """The account that is signed in; None for the public, as everywhere in the register."""
    return request.user if isinstance(request.user, Account) else None
