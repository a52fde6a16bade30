"""Who hands over: a presidency or a trio, its days, the semester that follows, and the day as at which it does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from article71 import periods
from article71.errors import NotThere
from article71.periods import Period
from article71.register.facets import semester
from article71.register.presidencies import Presidency

TRIO = "trio-"


@dataclass(frozen=True, slots=True)
class Chair:
    """`key` is how addresses name it; `who` is said in sentences; `next_chair` who follows, empty where nobody knows.

    `following` is the semester that begins when this ends.
    """

    key: str
    who: str
    title: str
    period: Period
    following: Period
    next_chair: str
    day: date


def chair(key: str, today: date, as_at: date | None = None) -> Chair:
    """The presidency of a semester such as "2024-H2", or a trio such as "trio-12".

    It hands over as at its last day, or today while it runs; another day can be asked for. NotThere when there is none.
    """
    rows = _rows(key)
    if not rows:
        raise NotThere("there is no such presidency or trio", key)
    first, after = rows[0].semester_first, rows[-1].semester_after
    following = _half_from(after)
    following_row = Presidency.objects.filter(semester_first=after).first()
    return Chair(
        key=key,
        who=_who(rows, key),
        title=_title(rows, key),
        period=Period(first, after),
        following=following,
        next_chair=f"the {following_row.adjective} Presidency" if following_row else "",
        day=as_at or min(after - timedelta(days=1), max(today, first)),
    )


def _rows(key: str) -> list[Presidency]:
    if key.startswith(TRIO):
        return list(Presidency.objects.filter(trio=key.removeprefix(TRIO)).exclude(trio=""))
    return [each for each in Presidency.objects.all() if semester(each) == key]


def _half_from(first: date) -> Period:
    return periods.half(first.year, 1 if first.month <= 6 else 2)


def _who(rows: Sequence[Presidency], key: str) -> str:
    return f"the trio of {_listed(rows)}" if key.startswith(TRIO) else f"the {rows[0].adjective} Presidency"


def _title(rows: Sequence[Presidency], key: str) -> str:
    if key.startswith(TRIO):
        return f"Trio of {_listed(rows)}, {semester(rows[0])} to {semester(rows[-1])}"
    return f"{rows[0].adjective} Presidency, {key}"


def _listed(rows: Sequence[Presidency]) -> str:
    *first, last = (row.country for row in rows)
    return f"{', '.join(first)} and {last}" if first else last
