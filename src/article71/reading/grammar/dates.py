"""Wordings of dates in official English, each with its period and its precision; nothing is guessed.

"12 December 2024", "12 and 13 May 2024", "November 2023", "September 2023 and 2024", "Q2 2025", "the second quarter of
2025", "the first half of 2025", "2007", "from July 2023 to December 2024", "under the Spanish Presidency". A day
without a year, "recently" or "in due course" are no dates.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from article71 import periods
from article71.errors import BadPeriod
from article71.periods import Period
from article71.reading.grammar.tokens import Kind, Token
from article71.vocabulary.model import Vocabulary

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(_MONTHS)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ORDINAL = "|".join(_ORDINALS)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = re.compile(_YEAR)
# A bare year is a date only behind one of these: "2024 members" and "Agenda 2030" are none.
_BEHIND = "|".join(
    rf"(?<=\b{word}\s)"
    for word in "in In by By during During throughout since Since of until before early late year".split()
)

_PATTERN = re.compile(
    rf"""
    (?P<range>(?:[Ff]rom|[Bb]etween)\s+(?:(?P<rd1>{_DAY})\s+)?(?P<rm1>{_MONTH})?(?:\s*(?P<ry1>{_YEAR}))?
        \s+(?:to|until|and|-)\s+(?:(?P<rd2>{_DAY})\s+)?(?P<rm2>{_MONTH})?\s*(?P<ry2>{_YEAR})\b)
  | (?P<days>(?P<d1>{_DAY})\s*(?:-|–|and|to|,)\s*(?P<d2>{_DAY})\s+(?P<dm>{_MONTH})\s+(?P<dy>{_YEAR})\b)
  | (?P<span>(?P<sd1>{_DAY})\s+(?P<sm1>{_MONTH})(?:\s+(?P<sy1>{_YEAR}))?\s*(?:-|–|and|to|until)\s*
        (?P<sd2>{_DAY})\s+(?P<sm2>{_MONTH})\s+(?P<sy2>{_YEAR})\b)
  | (?P<day>(?P<d>{_DAY})\s+(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})\b)
  | (?P<us>(?P<um>{_MONTH})\s+(?P<ud>{_DAY}),\s+(?P<uy>{_YEAR})\b)
  | (?P<dotted>\b(?P<td>\d\d?)[./](?P<tm>\d\d?)[./](?P<ty>{_YEAR})\b)
  | (?P<iso>\b(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d)\b)
  | (?P<months>(?P<m1>{_MONTH})\s*(?:-|–|and|to)\s*(?P<m2>{_MONTH})\s+(?P<my>{_YEAR})\b)
  | (?P<month>\b(?P<mm>{_MONTH})\s+(?:of\s+)?(?P<mmy>{_YEAR})\b)
  | (?P<quarter>\bQ(?P<q>[1-4])\s*(?:of\s+)?(?P<qy>{_YEAR})\b)
  | (?P<part>\b(?P<po>{_ORDINAL})\s+(?P<pw>quarter|half|semester)\s+(?:of\s+)?(?P<py>{_YEAR})\b)
  | (?P<half>\bH(?P<h>[12])\s*(?P<hy>{_YEAR})\b)
  | (?P<years>(?<=\b[Ii]n\s)(?P<y1>{_YEAR})\s+(?:and|to)\s+(?P<y2>{_YEAR})\b(?![-/]))
  | (?P<mid>\bmid-(?P<midy>{_YEAR})\b)
  | (?P<season>\b(?P<sea>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<seay>{_YEAR})\b)
  | (?P<year>(?:{_BEHIND})(?P<yy>{_YEAR})\b(?![-/]\d))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates in one paper refer to: its own date, the period it reports on, and who chaired when."""

    vocabulary: Vocabulary
    dated: date | None = None
    reports_on: Period | None = None

    def semester(self, adjective: str) -> Period | None:
        """The semester meant by "the Spanish Presidency": in the period reported on, else the nearest."""
        # "the Cyprus Presidency" is the Cypriot one.
        country = tuple(p for p in self.vocabulary.presidencies if p.country == adjective)
        chaired = self.vocabulary.presidency_by_adjective.get(adjective, country)
        reported = [p for p in chaired if self.reports_on and p.semester.meets(self.reports_on)]
        if len(reported) == 1:
            return reported[0].semester
        # Without a date of its own a paper may mean any of a country's semesters.
        if self.dated is None:
            return chaired[0].semester if len(chaired) == 1 else None
        return min((p.semester for p in chaired), key=self._away, default=None)

    def _away(self, semester: Period) -> int:
        """How many days the paper's date is from the semester."""
        day = self.dated or date.min
        if semester.holds(day):
            return 0
        return min(abs((edge - day).days) for edge in semester.days if edge)


def dates(text: str, calendar: Calendar) -> list[Token]:
    """Every wording of a date in the text, as tokens that carry their period, in order of place."""
    found = [*_calendar_dates(text), *_presidencies(text, calendar)]
    return sorted(found, key=lambda token: token.start)


def _calendar_dates(text: str) -> Iterator[Token]:
    if not _ANY_YEAR.search(text):  # every wording here names a year: most sentences are spared the costly pattern
        return
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup if match.lastgroup in _MAKERS else next(k for k in _MAKERS if match.group(k))
        try:
            period = _MAKERS[kind](match)
        except BadPeriod:
            continue
        yield Token(match.group(), match.start(), match.end(), Kind.DATE, period=period.worded(match.group()))


def _int(match: re.Match[str], name: str) -> int:
    return int(re.sub(r"\D", "", match.group(name)))


def _month(match: re.Match[str], name: str) -> int:
    return _MONTHS.index(match.group(name)) + 1


def _day(match: re.Match[str], year: str, month: str, number: str) -> Period:
    named = match.group(month)
    return periods.day(_int(match, year), _month(match, month) if named in _MONTHS else int(named), _int(match, number))


def _range(match: re.Match[str]) -> Period:
    last = _end(match, match.group("ry2"), match.group("rm2"), match.group("rd2"))
    # "from January to June 2026", "from 3 to 5 May 2024": what the first end leaves out, the second says.
    month = match.group("rm1") or (match.group("rm2") if match.group("rd1") else None)
    first = _end(match, match.group("ry1") or match.group("ry2"), month, match.group("rd1"))
    return Period(first.first, last.after)


def _end(match: re.Match[str], year: str, month: str | None, number: str | None) -> Period:
    if not month:
        return periods.year(int(year))
    index = _MONTHS.index(month) + 1
    return periods.day(int(year), index, int(re.sub(r"\D", "", number))) if number else periods.month(int(year), index)


def _days(match: re.Match[str]) -> Period:
    first = periods.day(_int(match, "dy"), _month(match, "dm"), _int(match, "d1"))
    return Period(first.first, _day(match, "dy", "dm", "d2").after)


def _span(match: re.Match[str]) -> Period:
    """Days of two months, "31 May and 1 June 2016": like "3 and 7 May", from the first to the last of them."""
    last = _day(match, "sy2", "sm2", "sd2")
    first = _day(match, "sy1" if match.group("sy1") else "sy2", "sm1", "sd1")
    return Period(first.first, last.after)


def _months(match: re.Match[str]) -> Period:
    year = _int(match, "my")
    return Period(periods.month(year, _month(match, "m1")).first, periods.month(year, _month(match, "m2")).after)


def _part(match: re.Match[str]) -> Period:
    number = _ORDINALS[match.group("po")]
    if match.group("pw") == "quarter":
        return periods.quarter(_int(match, "py"), number)
    if number > 2:
        raise BadPeriod("a year has two halves")
    return periods.half(_int(match, "py"), number)


def _season(name: str, year: int) -> Period:
    """Three whole months, as meteorologists count them; winter begins in December of the year."""
    return periods.months(year, {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[name], 3)


_MAKERS: dict[str, Callable[[re.Match[str]], Period]] = {
    "range": _range,
    "days": _days,
    "span": _span,
    "day": lambda m: _day(m, "y", "m", "d"),
    "us": lambda m: _day(m, "uy", "um", "ud"),
    "dotted": lambda m: _day(m, "ty", "tm", "td"),
    "iso": lambda m: _day(m, "iy", "im", "id"),
    "months": _months,
    "month": lambda m: periods.month(_int(m, "mmy"), _month(m, "mm")),
    "quarter": lambda m: periods.quarter(_int(m, "qy"), _int(m, "q")),
    "part": _part,
    "half": lambda m: periods.half(_int(m, "hy"), _int(m, "h")),
    "years": lambda m: Period(periods.year(_int(m, "y1")).first, periods.year(_int(m, "y2")).after),
    "mid": lambda m: periods.half(_int(m, "midy"), 1),
    "season": lambda m: _season(m.group("sea"), _int(m, "seay")),
    "year": lambda m: periods.year(_int(m, "yy")),
}


_PRESIDENCY = re.compile(
    r"\b(?:(?:[Uu]nder|[Dd]uring|[Tt]hroughout)\s+)?(?P<by>[Tt]he\s+)"
    r"(?P<names>(?:[A-Z][a-z]+(?:,\s+|\s+and\s+(?:the\s+)?))*[A-Z][a-z]+)\s+(?:Council\s+)?Presidenc(?:y|ies)\b"
)
_TRIO = re.compile(
    r"\b(?:[Uu]nder|[Dd]uring)\s+the\s+[Tt]rio\s+Presidenc(?:y|ies)\b|\b[Dd]uring\s+the\s+reporting\s+period\b"
)


def _presidencies(text: str, calendar: Calendar) -> Iterator[Token]:
    for match in _PRESIDENCY.finditer(text):
        semesters = [calendar.semester(name) for name in re.findall(r"[A-Z][a-z]+", match.group("names"))]
        known = [semester for semester in semesters if semester]
        # "the Spanish Presidency introduced ..." names an actor; only "under" and "during" make it a date.
        if known and len(known) == len(semesters) and not match.group().startswith(("The", "the")):
            period = Period(min(p.first or date.min for p in known), max(p.after or date.max for p in known))
            yield Token(match.group(), match.start(), match.end(), Kind.DATE, period=period.worded(match.group()))
    for match in _TRIO.finditer(text):
        if calendar.reports_on:
            period = calendar.reports_on.worded(match.group())
            yield Token(match.group(), match.start(), match.end(), Kind.DATE, period=period)
