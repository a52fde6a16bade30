"""Numbers that head a line: "2.", "2.1", "ANNEX I", "Chapter 1", "(a)", "–", and the level that follows from them.

Levels come from the numbering, never from font alone: a typesetter makes "3.10" and "3" look alike, and Word's styles
are used at will. Sources: the English Style Guide of the Commission and the Council's manual of precedents number
parts, chapters, sections, points (1., 1.1, (a), (i)) in this order.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The scheme a number is written in."""

    ANNEX = "annex"
    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    ROMAN = "roman"
    LETTER = "letter"
    DECIMAL = "decimal"
    BRACKETED = "(1)"
    SMALL_LETTER = "(a)"
    SMALL_ROMAN = "(i)"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, its kind, its parts ("2.1" is ("2", "1")) and the text that follows it."""

    printed: str
    kind: Kind
    parts: tuple[str, ...]
    rest: str


_ROMAN = r"(?=[IVXL])L?X{0,3}(?:IX|IV|V?I{0,3})"
_COUNTED = rf"(?:\d{{1,3}}[a-z]?|{_ROMAN}|[A-Z])"
_WORDED = {
    Kind.ANNEX: r"(?:ANNEX(?: TO THE ANNEX)?|ANNEXES|Annex(?:es)?|APPENDIX|Appendix|ATTACHMENT|Attachment)",
    Kind.PART: r"(?:PART|Part)",
    Kind.TITLE: r"TITLE",
    Kind.CHAPTER: r"(?:CHAPTER|Chapter)",
    Kind.SECTION: r"(?:SECTION|Section)",
    Kind.ARTICLE: r"Article",
}
_END = r"(?=[\s:.–—-]|$)[.:]?\s*(?:[–—-]\s+)?"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    *((kind, re.compile(rf"(?P<printed>{word}(?:\s+{_COUNTED})?){_END}")) for kind, word in _WORDED.items()),
    (Kind.DECIMAL, re.compile(r"(?P<printed>\d{1,3}(?:\.\d{1,3})*\.?)(?:\s+|$)")),
    (Kind.ROMAN, re.compile(rf"(?P<printed>{_ROMAN}\.)\s+")),
    (Kind.LETTER, re.compile(r"(?P<printed>[A-Z]\.)\s+")),
    (Kind.BRACKETED, re.compile(r"(?P<printed>\(?\d{1,3}\))\s*")),
    (Kind.SMALL_ROMAN, re.compile(r"(?P<printed>\(?(?:x{0,2}(?:ix|iv|v?i{0,3}))(?<=[ivx])(?:\)|\.))\s+")),
    (Kind.SMALL_LETTER, re.compile(r"(?P<printed>\(?[a-z]{1,2}\)|[a-z]\.)\s+")),
    (Kind.BULLET, re.compile(r"(?P<printed>[•·▪◦‣●○■□\uf0b7\uf0a7–—*-])(?:\s+|$)")),
)
_BEGINS = re.compile(r"['\"(\[‘“]*[^\W\d_a-z]|$")
_MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_COUNT = re.compile(rf"(?<=\s){_COUNTED}$")
_PARTS = re.compile(r"[A-Za-z0-9]+")
CONTAINERS = frozenset({Kind.ANNEX, Kind.PART, Kind.TITLE, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE})
ITEMS = frozenset({Kind.BRACKETED, Kind.SMALL_LETTER, Kind.SMALL_ROMAN, Kind.BULLET})


def number_of(line: str) -> Number | None:
    """The number that heads a line, or None. A year ("2024 was ...") or an amount ("2.1 million") is none.

    A figure that no full stop ends counts only before a capital: "3 SERIOUS CRIME", but not "3 of them".
    """
    for kind, pattern in _PATTERNS:
        found = pattern.match(line)
        if found and _is_number(kind, found["printed"], line[found.end() :]):
            return Number(found["printed"], kind, _parts(kind, found["printed"]), line[found.end() :].strip())
    return None


def _parts(kind: Kind, printed: str) -> tuple[str, ...]:
    return tuple(_COUNT.findall(printed) if kind in CONTAINERS else _PARTS.findall(printed))


def _is_number(kind: Kind, printed: str, rest: str) -> bool:
    if kind is Kind.DECIMAL and not printed.endswith("."):
        return ("." in printed or len(printed) < 3) and _BEGINS.match(rest) is not None and not _MONTH.match(rest)
    if kind in CONTAINERS:
        return _heads_alone(kind, printed, rest)
    return True


def _heads_alone(kind: Kind, printed: str, rest: str) -> bool:
    """Whether "Annex I" opens a heading and not a sentence such as "Annex I lists the criteria."."""
    if printed.isupper():
        return not rest or not rest[0].islower()
    counted = len(_PARTS.findall(printed)) > 1
    return (counted or kind is Kind.ANNEX) and (not rest or rest[0].isupper()) and not rest.endswith((".", ";", ","))


_RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class _Open:
    kind: Kind
    level: int
    parts: tuple[str, ...] = ()


class Levels:
    """Gives each heading its level from its number and the headings above it.

    "2.1" is one below "2."; inside "Chapter 1" the point "1." is one below the chapter. A bare "ANNEX" opens the paper
    that a cover note carries and takes no level from the points inside: they count as they would without the note.
    """

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def of(self, number: Number) -> int:
        """The level of a numbered heading that comes next."""
        del self._open[self._kept(number) :]
        above = self._open[-1] if self._open else _Open(number.kind, 0)
        level = above.level + _depth(above, number)
        if number.kind is not Kind.ANNEX or number.parts:
            self._open.append(_Open(number.kind, level, number.parts))
        return level

    def of_unnumbered(self) -> int:
        """The level of a heading without a number that comes next: one below the last numbered one."""
        return self._open[-1].level + 1 if self._open else 1

    def _kept(self, number: Number) -> int:
        """How many of the open headings the new one stands below."""
        if number.kind is Kind.ANNEX:
            return 0
        alike = [at for at, known in enumerate(self._open) if known.kind is number.kind]
        holding = [at for at in alike if _holds(self._open[at], number)]
        if holding:
            return holding[-1] + 1
        if number.kind in CONTAINERS:
            alike += [at for at, known in enumerate(self._open) if _RANK[known.kind] > _RANK[number.kind]]
        return min(alike, default=len(self._open))


def _holds(above: _Open, number: Number) -> bool:
    """Whether "2." holds "2.1"."""
    return number.kind is Kind.DECIMAL and number.parts[: len(above.parts)] == above.parts != number.parts


def _depth(above: _Open, number: Number) -> int:
    """How far below the open heading: "Chapter 2" already is the first part of "2.1"."""
    if number.kind is not Kind.DECIMAL:
        return 1
    return len(number.parts) - len(above.parts) if _holds(above, number) else len(number.parts)
