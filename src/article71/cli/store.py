"""The store as a command finds it: there, up to date, and an account to act under."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError

from article71.actions import accounts, profile
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.keeping.making import bring_up_to_date, made, waiting
from article71.vocabulary import profile as profiles


def open_store() -> None:
    """Make a fresh store's tables. BadInput when it cannot be reached, or was made by another version."""
    make_home()
    with reaching():
        steps = waiting(DEFAULT_DB_ALIAS)
        is_old = steps > 0 and bool(made(DEFAULT_DB_ALIAS))
    if is_old:
        raise BadInput("the store was made by an earlier version: run `article71 upgrade` first")
    if steps:
        bring_up_to_date(DEFAULT_DB_ALIAS)


def make_home() -> None:
    """The folder of everything that is kept. BadInput when there can be none."""
    try:
        settings.HOME.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"the register cannot lie here: {error.strerror}", str(settings.HOME)) from error


@contextmanager
def reaching() -> Iterator[None]:
    """What fails of a store's own inside is told in one sentence: BadInput."""
    try:
        yield
    except DatabaseError as error:
        raise BadInput(f"the store cannot be opened: {str(error).strip().splitlines()[0]}") from error


def viewer(name: str) -> Account | None:
    """Who looks: the account named, else the register's own; the public in a register without one."""
    open_store()
    return _named(name) if name else _own()


def actor(name: str) -> Account:
    """Who acts: the account named, else the register's own, which is made when there is no account yet."""
    open_store()
    if name:
        return _named(name)
    return _own() or accounts.first()


def reader(name: str) -> Account:
    """Who acts, once the register has the profile's words."""
    account = actor(name)
    profile.load_once(profiles.load(settings.PROFILE), by=account)
    return account


def _own() -> Account | None:
    return Account.objects.filter(username=accounts.FIRST, is_active=True).first()


def _named(name: str) -> Account:
    found = Account.objects.filter(username=name, is_active=True).first()
    if found is None:
        raise NotThere("there is no such account", name)
    return found
