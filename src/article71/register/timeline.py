"""Acts by month and type, counted for this viewer with all filters applied: what a picture of them is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Case, CharField, Count, F, Func, Value, When
from django.db.models.sql.compiler import SQLCompiler

from article71.register import filters
from article71.register.accounts import Account
from article71.register.filters import Asked

Month = tuple[int, int]  # the year and the number of the month


class _MonthOf(Func):
    """A day's month as text (2024-03). Django's own functions of dates call Python for each row on SQLite."""

    output_field = CharField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="substr(%(expressions)s, 1, 7)", **more)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="to_char(%(expressions)s, 'YYYY-MM')", **more)


@dataclass(frozen=True, slots=True)
class Timeline:
    """How many acts of each type lie wholly in each month; `elsewhere` counts those no single month is told of.

    A report's own day is no month of what it tells: it would pile a year and a half of acts upon one month.
    """

    months: Mapping[Month, Mapping[str, int]]
    elsewhere: int

    @property
    def total(self) -> int:
        """All the acts asked for."""
        return self.elsewhere + sum(sum(types.values()) for types in self.months.values())


def timeline(asked: Asked, viewer: Account | None) -> Timeline:
    """The acts asked for by month and type. `within`, which a click on the picture asks for, does not narrow it."""
    found = filters.acts(replace(asked, within=None), viewer).order_by()
    dated = found.alias(month=_MonthOf("effective"), began=_MonthOf("date_first"))
    placed = Case(When(date_after__isnull=False, began=F("month"), then=F("month")), default=Value(""))
    months: dict[Month, dict[str, int]] = {}
    elsewhere = 0
    for month, type_, acts in dated.annotate(placed=placed).values_list("placed", "type").annotate(acts=Count("pk")):
        if month:
            months.setdefault((int(month[:4]), int(month[5:])), {})[type_] = acts
        else:
            elsewhere += acts
    return Timeline(dict(sorted(months.items())), elsewhere)
