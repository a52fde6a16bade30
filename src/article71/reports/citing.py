"""A canonical id as a note cites it: "16343/24", "Regulation (EU) 2024/1689", "Article 68 TFEU"."""

import re

from article71.errors import BadReference
from article71.references.act import Act
from article71.references.find import parse
from article71.references.parts import Part
from article71.references.treaty import Treaty
from article71.reports.told import Cited

_ACT = re.compile(r"3(?P<year>\d{4})(?P<letter>[RLDF])(?P<number>\d{4})")
_ARTICLE = re.compile(r"12016(?P<letter>[A-Z])0*(?P<article>\d+[A-Z]?)")
_KINDS = {"R": "Regulation", "L": "Directive", "D": "Council Decision", "F": "Framework Decision"}
# In which year's acts the Community's name changed, and from when on it stands before the year in all of them.
_COMMUNITIES = ((2010, "EU"), (1993, "EC"), (0, "EEC"))
_NAME_FIRST = 2015
_FULL_YEAR = 1999


def cited(canonical: str) -> Cited:
    """The paper of this canonical id with the words of a note. Any other id is cited as it is."""
    return Cited(canonical, _act(canonical) or _article(canonical) or canonical.removeprefix("ST "))


def _act(canonical: str) -> str:
    """An EU act by kind and number; nothing unless these words are read back as the same act.

    Its CELEX number does not tell everything: a decision of a joint committee shares the letter of the Council's.
    """
    number, _, part = canonical.partition("#")
    found = _ACT.fullmatch(number)
    if found is None:
        return ""
    words = f"{_KINDS[found['letter']]} {_figures(found['letter'], int(found['year']), int(found['number']))}"
    try:
        words = f"{Part.parse(part)} of {words}" if part else words
        return words if Act.parse(words).id == canonical else ""
    except BadReference:
        return ""


def _figures(letter: str, year: int, number: int) -> str:
    community = "JHA" if letter == "F" else next(name for since, name in _COMMUNITIES if year >= since)
    if year >= _NAME_FIRST:
        return f"({community}) {year}/{number}"
    if letter == "R":
        return f"({community}) No {number}/{year if year >= _FULL_YEAR else year % 100}"
    return f"{year if year >= _FULL_YEAR else year % 100}/{number}/{community}"


def _article(canonical: str) -> str:
    found = _ARTICLE.fullmatch(canonical)
    treaty = next((each for each in Treaty if found and each.letter == found["letter"]), None)
    if found is None or treaty is None:
        return ""
    words = f"Article {found['article'].lower()}{' of the' if ' ' in treaty.short else ''} {treaty.short}"
    return words if parse(words).id == canonical else ""
