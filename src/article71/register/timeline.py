"""Acts by month and type, counted for this viewer with all filters applied: what a picture of them is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Case, CharField, Count, F, Func, Value, When
from django.db.models.sql.compiler import SQLCompiler

from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import ActQuerySet
from article71.register.facets import STANDING
from article71.register.filters import Asked
from article71.register.sights import Sight, until_changed

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


def timeline(asked: Asked, sight: Sight) -> Timeline:
    """The acts asked for by month and type. `within`, which a click on the picture asks for, does not narrow it."""
    return _counted(replace(asked, within=None), sight)


@until_changed
def _counted(asked: Asked, sight: Sight) -> Timeline:
    found = _found(asked, sight.viewer).order_by()
    dated = found.alias(month=_MonthOf("effective"), began=_MonthOf("date_first"))
    placed = Case(When(date_after__isnull=False, began=F("month"), then=F("month")), default=Value(""))
    wanted = (asked.state,) if asked.state else STANDING
    months: dict[Month, dict[str, int]] = {}
    elsewhere = 0
    counted = dated.annotate(placed=placed).values_list("placed", "type", "state").annotate(acts=Count("pk"))
    for month, type_, state, acts in counted:
        if state not in wanted:
            continue
        if month:
            types = months.setdefault((int(month[:4]), int(month[5:])), {})
            types[type_] = types.get(type_, 0) + acts
        else:
            elsewhere += acts
    return Timeline(dict(sorted(months.items())), elsewhere)


def _found(asked: Asked, viewer: Account | None) -> ActQuerySet:
    """The acts asked for, in any state unless an index alone tells them.

    Told to look for states first, a store fetches act by act, all over the table, what it could read through in one go.
    """
    indexed = replace(asked, types=(), side="", state="") == Asked()
    return filters.acts(asked, viewer) if indexed else filters.acts_in_any_state(asked, viewer)
