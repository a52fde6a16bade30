"""The store as a command finds it: there, up to date, and an account to act under."""

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from article71.actions import accounts, profile
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.audit import wait_for_turn
from article71.vocabulary import profile as profiles
from article71.vocabulary.model import Vocabulary


def open_store() -> None:
    """Make a fresh store's tables. BadInput when it cannot be reached, or was made by another version."""
    try:
        settings.HOME.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"the register cannot lie here: {error.strerror}", str(settings.HOME)) from error
    try:
        waiting = _waiting()
    except DatabaseError as error:
        raise BadInput(f"the store cannot be opened: {str(error).strip().splitlines()[0]}") from error
    if waiting == "all":
        call_command("migrate", verbosity=0)
    elif waiting:
        raise BadInput("the store was made by an earlier version: run `article71 manage migrate` first")


def _waiting() -> str:
    """Which steps of the store's making are still to be done: none (""), "some" or "all"."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return ""
    return "some" if executor.loader.applied_migrations else "all"


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
    words = profiles.load(settings.PROFILE)
    if not profile.is_loaded(words):
        _load(words, account)
    return account


@transaction.atomic
def _load(words: Vocabulary, account: Account) -> None:
    wait_for_turn()
    # Asked again in its turn: several first commands at once load the words once.
    if not profile.is_loaded(words):
        profile.load(words, by=account)


def _own() -> Account | None:
    return Account.objects.filter(username=accounts.FIRST, is_active=True).first()


def _named(name: str) -> Account:
    found = Account.objects.filter(username=name, is_active=True).first()
    if found is None:
        raise NotThere("there is no such account", name)
    return found
