"""Wordings of what comes again: "every two years" is P2Y. "Regularly" and "biannual" say no rhythm and give none."""

import re

from article71.vocabulary.act_types import ActType

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "eighteen": 18,
    "other": 2,
    "second": 2,
}
_UNIT = r"(?P<unit>years?|months?|weeks?|days?|quarters?|semesters?|half-years?)"
_EVERY = re.compile(rf"\b(?:every|each)\s+(?:(?P<count>\d+|{'|'.join(_NUMBERS)})\s+)?{_UNIT}\b", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?P<times>once|twice|three times|four times)\s+(?:a|an|per|every|each|in every)\s+"
    r"(?P<unit>year|month|week|semester|quarter|half-year)\b",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\b(?:on an? (?P<basis>annual|yearly|six-monthly|half-yearly|quarterly|monthly|weekly|two-yearly|biennial) basis"
    r"|(?P<adverb>annually|yearly|quarterly|monthly|weekly|biennially)(?=\s*(?:[,.;)]|$|to\b|on\b|by\b|and\b)))",
    re.IGNORECASE,
)
_MONTHS = {"year": 12, "semester": 6, "half-year": 6, "quarter": 3, "month": 1}
_BASES = {
    "annual": 12,
    "annually": 12,
    "yearly": 12,
    "six-monthly": 6,
    "half-yearly": 6,
    "quarterly": 3,
    "monthly": 1,
    "two-yearly": 24,
    "biennial": 24,
    "biennially": 24,
}
_OFTEN = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
# A rhythm is owed where something is asked, settled or promised; "discussed the annual report" recurs for nobody.
_OWED = frozenset(
    {
        ActType.INVITED,
        ActType.TASKED,
        ActType.REQUESTED,
        ActType.UNDERTOOK,
        ActType.ADVISED,
        ActType.DECIDED,
        ActType.AGREED,
        ActType.CONCLUDED,
        ActType.STATED,
        ActType.ENDORSED,
        ActType.APPROVED,
        ActType.ADOPTED,
    }
)


def recurrence(words: str, kind: ActType) -> str:
    """The rhythm in an act's words as an ISO 8601 duration; empty when none is told or the type owes nothing."""
    return rhythm(words) if kind in _OWED else ""


def rhythm(words: str) -> str:
    """The first rhythm told in the words, as an ISO 8601 duration; empty when there is none."""
    found = _EVERY.search(words)
    if found:
        count = found.group("count") or "1"
        return _duration(
            int(count) if count.isdigit() else _NUMBERS[count.lower()], found.group("unit").lower().removesuffix("s")
        )
    found = _TIMES.search(words)
    if found:
        return _shared(found.group("unit").lower(), _OFTEN[found.group("times").lower()])
    found = _BASIS.search(words)
    if not found:
        return ""
    word = (found.group("basis") or found.group("adverb")).lower()
    return "P1W" if word == "weekly" else _in_months(_BASES[word])


def _duration(count: int, unit: str) -> str:
    if unit == "week":
        return f"P{count}W"
    if unit == "day":
        return f"P{count}D"
    return _in_months(count * _MONTHS[unit])


def _shared(unit: str, times: int) -> str:
    months = _MONTHS.get(unit, 0)
    if not months or months % times:
        return f"P{7 // times}D" if unit == "week" else ""
    return _in_months(months // times)


def _in_months(months: int) -> str:
    return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
