"""Conditions on the records of a noun: what their stems hold, as the store at hand looks it up."""

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from article71.register.search import postgresql, sqlite
from article71.register.search.nouns import STEMS, Noun
from article71.register.search.tree import Node

_STORES = {"sqlite": sqlite, "postgresql": postgresql}


def holding(noun: Noun, node: Node) -> Q:
    """The records that hold what is asked, in whichever column."""
    return _in(*_STORES[connection.vendor].found(STEMS[noun]._meta.db_table, node))


def headed(noun: Noun, node: Node) -> Q:
    """The records whose heading holds it."""
    return _in(*_STORES[connection.vendor].headed(STEMS[noun]._meta.db_table, node))


def _in(query: str, values: list[str]) -> Q:
    return Q(pk__in=RawSQL(query, values))  # noqa: S611 - the words are values, the rest is our own
