"""Rule 10: every action is asked by whom and from which day, and by permission."""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from io import StringIO
from pkgutil import iter_modules
from typing import Any

import pytest
from django.core.management import call_command

from article71 import actions
from article71.actions.permissions import MAY

# The first account of a register is made by nobody: there is no account yet.
BY_NOBODY = {"accounts.first"}


def found() -> Iterator[tuple[str, Callable[..., Any]]]:
    for each in iter_modules(actions.__path__):
        module = import_module(f"article71.actions.{each.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            of_module = inspect.unwrap(function).__module__ == module.__name__
            if of_module and "on" in inspect.signature(function).parameters and not name.startswith("_"):
                yield f"{each.name}.{name}", function


ACTIONS = dict(found())


@pytest.mark.parametrize("name", sorted(ACTIONS.keys() - BY_NOBODY))
def test_is_keyword_only_by_whom_and_on_which_day(name: str) -> None:
    parameters = inspect.signature(ACTIONS[name]).parameters
    assert {parameters[each].kind for each in ("by", "on")} == {inspect.Parameter.KEYWORD_ONLY}
    assert parameters["by"].default is inspect.Parameter.empty
    assert parameters["on"].default is None


def test_every_action_has_its_line_in_the_table_of_permissions() -> None:
    assert ACTIONS.keys() - BY_NOBODY == MAY.keys()


@pytest.mark.store
@pytest.mark.django_db
def test_the_migrations_make_the_tables_as_they_are_written() -> None:
    call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())
