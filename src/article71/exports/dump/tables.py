"""What a dump's tables are made of: fields with their type and meaning, and the rows they are told of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from article71.periods import Period


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, its type as Frictionless Data names it, what it means, and its value for a row.

    `to` is the table whose `number` it holds.
    """

    name: str
    type: str
    meaning: str
    value: Callable[[Any], Any]
    to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what it holds, and all rows of it that everybody may see."""

    name: str
    meaning: str
    fields: Sequence[Field]
    rows: Callable[[], QuerySet[Any]]


def days(name: str, meaning: str, period: Callable[[Any], Period | None]) -> tuple[Field, Field, Field]:
    """The three fields of a period: its first and its last day, both in it and empty where open, and its wording."""

    def of(row: Any) -> Period:
        return period(row) or Period(None, None)

    return (
        Field(
            f"{name}_from", "date", f"{meaning}: the first day; empty where that end is open", lambda row: of(row).first
        ),
        Field(f"{name}_to", "date", f"{meaning}: the last day, which is in it", lambda row: of(row).last),
        Field(f"{name}_text", "string", f"{meaning}: the words it was read from", lambda row: of(row).text),
    )
