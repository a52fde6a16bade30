"""The picture of acts by month and type: where each bar stands, how high it is, and which acts a click on it asks for.

Measures are units of the picture, which scales with the page. Types are told apart by colour as far as eyes can: the
most frequent have one of their own, the rest share one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from article71.register.timeline import Month, Timeline
from article71.web.asking import Address

WIDTH, HEIGHT = 960, 220
MONTHS = 60  # bars of more than five years would be too thin to be hit
COLOURS = 7  # and one more for the other types
_LEFT, _TOP, _FOOT = 40, 10, 24
_GAP = 0.25  # of a month's room
_STEPS = (1, 2, 5)
_LINES = 4  # at most, across the picture
_FEWEST = 12  # months that there is room for: one alone would be a wall
_TOO_NEAR = 11  # a year's name at the beginning would run into the next year's


@dataclass(frozen=True, slots=True)
class Series:
    """Types of one colour: what the legend calls them, how many acts are shown of them, and their address."""

    label: str
    colour: int
    types: tuple[str, ...]
    acts: int
    address: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One month's acts of one series."""

    x: float
    y: float
    width: float
    height: float
    colour: int
    acts: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One month: its name, its place, and its bars in the order of the series, None where it has none."""

    label: str
    x: float
    year: str
    bars: list[Bar | None]


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template draws. `earlier` and `elsewhere` are counts of acts that are not in it."""

    rows: list[Row]
    series: list[Series]
    lines: list[tuple[float, int]]
    earlier: int
    elsewhere: int


def picture(found: Timeline, address: Address) -> Picture | None:
    """The picture of what was counted; None when nothing lies in any month."""
    if not found.months:
        return None
    months = _all_between(min(found.months), max(found.months))
    shown = {month: found.months.get(month, {}) for month in months[-MONTHS:]}
    series = _series(shown, address)
    most = max(sum(types.values()) for types in shown.values()) or 1
    rows = list(_rows(shown, series, (HEIGHT - _TOP - _FOOT) / most, address))
    earlier = sum(sum(types.values()) for month, types in found.months.items() if month not in shown)
    return Picture(rows, series, _lines(most), earlier, found.elsewhere)


def _all_between(first: Month, last: Month) -> list[Month]:
    numbers = range(12 * first[0] + first[1] - 1, 12 * last[0] + last[1])
    return [(number // 12, number % 12 + 1) for number in numbers]


def _series(shown: Mapping[Month, Mapping[str, int]], address: Address) -> list[Series]:
    counted = Counter[str]()
    for types in shown.values():
        counted.update(types)
    ranked = [ranking[0] for ranking in counted.most_common()]
    groups: list[tuple[str, ...]] = [(name,) for name in ranked[:COLOURS]]
    if ranked[COLOURS:]:
        groups.append(tuple(ranked[COLOURS:]))
    return [
        Series(
            group[0].replace("-", " ") if len(group) == 1 else _("other types"),
            colour,
            group,
            sum(counted[name] for name in group),
            address.without("type") + _types(group),
        )
        for colour, group in enumerate(groups)
    ]


def _types(group: Iterable[str]) -> str:
    return urlencode([("type", name) for name in group])


def _rows(
    shown: Mapping[Month, Mapping[str, int]], series: Sequence[Series], unit: float, address: Address
) -> Iterator[Row]:
    room = (WIDTH - _LEFT) / max(len(shown), _FEWEST)
    begin = address.without("type", "within")
    for at, (month, types) in enumerate(shown.items()):
        x = _LEFT + at * room
        label = date_format(date(*month, 1), "YEAR_MONTH_FORMAT")
        asks = begin + urlencode({"within": f"{month[0]}-{month[1]:02d}"})
        stack = _Stack(label, asks, round(x + room * _GAP / 2, 2), round(room * (1 - _GAP), 2), unit)
        first_of_picture = at == 0 and month[1] < _TOO_NEAR
        year = f"{month[0]}" if month[1] == 1 or first_of_picture else ""
        yield Row(label, round(x + room / 2, 2), year, stack.bars(types, series))


@dataclass(frozen=True, slots=True)
class _Stack:
    """The place of one month's bars."""

    label: str
    address: str
    x: float
    width: float
    unit: float

    def bars(self, types: Mapping[str, int], series: Sequence[Series]) -> list[Bar | None]:
        """One upon the other, in the order of the series."""
        found: list[Bar | None] = []
        y = float(HEIGHT - _FOOT)
        for each in series:
            acts = sum(types.get(name, 0) for name in each.types)
            y -= acts * self.unit
            found.append(self._bar(each, acts, y) if acts else None)
        return found

    def _bar(self, of: Series, acts: int, y: float) -> Bar:
        words = _("%(month)s, %(type)s: %(acts)s") % {"month": self.label, "type": of.label, "acts": acts}
        height = round(acts * self.unit, 2)
        return Bar(
            self.x, round(y, 2), self.width, height, of.colour, acts, words, f"{self.address}&{_types(of.types)}"
        )


def _lines(most: int) -> list[tuple[float, int]]:
    """Lines across at round numbers of acts, with their height."""
    step = next(size * 10**zeros for zeros in range(9) for size in _STEPS if most // (size * 10**zeros) <= _LINES)
    unit = (HEIGHT - _TOP - _FOOT) / most
    return [(round(HEIGHT - _FOOT - acts * unit, 2), acts) for acts in range(step, most + 1, step)]
