"""Pieces of writing that several schemes share: years of two or four digits, days, months, lists."""

import re
from datetime import date

from article71.errors import BadReference

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
"""A year of four digits in which a European paper may have been numbered (the first Community dates from 1952)."""

LONG_DAY = rf"\d{{1,2}}\s(?:{'|'.join(MONTHS)})\s\d{{4}}"
"""A day as running text writes it: 25 February 2010."""

SHORT_DAY = r"\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?!\d)"
"""A day as citations write it: 3.3.2010; older ones set spaces (28. 11. 1992), some databases slashes (17/07/2000)."""

AND = r"[⁰¹²³⁴-⁹]{0,2}(?:\s?[,;]\s?(?:(?:and|or)\s)?|\s(?:and|or|&)\s)"
"""What stands between the members of a list; a note's mark may stand before it."""

_SPACE = re.compile(r"(?<![\\^\[])\\s(?P<optional>\?)?(?![*+{])")
_PARTS_OF_DAY = re.compile(r"\d+|[A-Z][a-z]+")


def full_year(digits: str) -> int:
    """The year that two or four digits mean: 52 to 99 lie in the last century, 00 to 51 in this one."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 52 else 2000)


def day(text: str) -> date:
    """The day that SHORT_DAY, LONG_DAY or an ISO date writes; BadReference where the calendar has no such day."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
        first, month, year = _PARTS_OF_DAY.findall(text)
        return date(full_year(year), MONTHS.index(month) + 1 if month in MONTHS else int(month), int(first))
    except ValueError:
        raise BadReference(f"“{text}” is no day of the calendar") from None


def any_case(phrase: str) -> str:
    """A pattern for a phrase as sentences, titles or capitals write it, its words parted by white space."""
    return "(?i:" + phrase.replace(" ", r"\s") + ")"


def form(pattern: str) -> re.Pattern[str]:
    r"""The pattern compiled; `\s` stands for a run of white space, since text from a PDF breaks lines after spaces."""
    return re.compile(_SPACE.sub(lambda space: r"\s{0,3}" if space["optional"] else r"\s{1,3}", pattern))


def unnamed(pattern: str) -> str:
    """The same pattern with its groups unnamed, so that patterns of several schemes can be joined in one."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
