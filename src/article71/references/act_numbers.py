"""Which of an act's two numbers is its year.

Regulations had number and year until 2014 (No 3037/90, from 1999 No 1073/1999), directives and most decisions year and
number (91/271/EEC, 2010/131/EU), some decisions number and year (No 1082/2013/EU); since 2015 all have year and number,
the Union's name before them ((EU) 2015/751). Where both numbers could be years, the years in which a Community numbered
acts decide first: (EU) No 1999/2013 cannot be of 1999. Then the kind's own order does.
"""

from dataclasses import dataclass

from article71.references.act_kinds import Kind, Order, in_era
from article71.references.writing import full_year

_UNIFORM_SINCE = 2015
_ALWAYS_YEAR_FIRST = {
    Kind.DIRECTIVE,
    Kind.FRAMEWORK_DECISION,
    Kind.JOINT_ACTION,
    Kind.COMMON_POSITION,
    Kind.CONVENTION,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The two numbers as written, the names with them, and whether “No” stands before them."""

    first: str
    second: str
    communities: tuple[str, ...] = ()
    numbered: bool = False


def year_number(kind: Kind, figures: Figures) -> tuple[int, int, Order] | None:
    """The year, the number and the usual order of an act of this kind; None where neither number can be a year."""
    readings = [
        (_year(figures.first), int(figures.second), Order.YEAR_FIRST),
        (_year(figures.second), int(figures.first), Order.NUMBER_FIRST),
    ]
    possible = [(year, number, order) for year, number, order in readings if year and number]
    likely = [reading for reading in possible if in_era(figures.communities, reading[0])] or possible
    if not likely:
        return None
    by_custom = 1 if _number_first_by_custom(kind, figures) else 0
    year, number, order = likely[by_custom if len(likely) > 1 else 0]
    return year, number, usual_order(kind, year, order)


def usual_order(kind: Kind, year: int, written: Order) -> Order:
    """The order in which acts of this kind and year are cited; decisions keep the order they are written in."""
    if year >= _UNIFORM_SINCE or kind in _ALWAYS_YEAR_FIRST:
        return Order.YEAR_FIRST
    return Order.NUMBER_FIRST if kind is Kind.REGULATION else written


def _number_first_by_custom(kind: Kind, figures: Figures) -> bool:
    if kind in _ALWAYS_YEAR_FIRST:
        return False
    if kind is Kind.REGULATION:
        return figures.numbered or _year(figures.first) < _UNIFORM_SINCE
    return figures.numbered


def _year(digits: str) -> int:
    """The year that these digits can mean in an act's number; 0 if none: two digits went out of use by 2014."""
    if len(digits) not in (2, 4):
        return 0
    year = full_year(digits)
    last = 2049 if len(digits) == 4 else _UNIFORM_SINCE - 1
    return year if 1952 <= year <= last or (len(digits) == 2 and year < 2000) else 0
