"""Parts of an act or treaty as they are cited: Article 6(2)(a), Articles 3 and 5, Annex II, recital 12.

A part's id follows the subdivisions of the European Legislation Identifier: art_6.par_2.pnt_a, anx_II, rct_12.
Unnumbered subparagraphs have none: “Article 4(1), second subparagraph” is Article 4(1).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from article71.errors import BadReference
from article71.references.writing import form

_MARK = r"\((?:\d{1,2}[a-z]{0,2}|[a-z]{1,4})\)"
_MARKS = rf"(?:\s?{_MARK}){{0,3}}"
_ITEM = rf"(?:\d{{1,3}}[a-z]{{0,2}}(?![\w/]){_MARKS}|[IVXLC]{{1,6}}(?!\w)|{_MARK}{_MARKS})"
_JOIN = r"(?:,?\s(?:and|or|to)\s|\s?[-–]\s?|,\s)"
_WITHIN = r",?\s(?:points?|paragraphs?)\s\(?\w{1,4}\)?(?!\w)"
_UNNUMBERED = r",?\s(?:the\s)?[a-z]+\s(?:sub)?paragraph"
_ABOVE = r"(?:points?\s\(?\w{1,4}\)?\sof\s)?(?:the\s[a-z]+\s(?:sub)?paragraph\sof\s)?(?:paragraphs?\s\d{1,2}\sof\s)?"
_WORD = r"(?:[Aa]rt(?:icles?\b|s?\.)|[Aa]nnex(?:es)?\b|[Rr]ecitals?\b)"
_ITEMS = rf"{_ITEM}(?:{_JOIN}{_ITEM})*"
_BEHIND = rf"(?:{_WITHIN}|{_UNNUMBERED}){{0,3}}"

PARTS = rf"{_ABOVE}{_WORD}\s?{_ITEMS}{_BEHIND}"
"""Where parts may stand: a list of articles, annexes or recitals, with what is named before and behind it."""

PART_ID = r"(?:art|anx|rct)_\w+(?:\.(?:par|pnt)_\w+)*"
"""A part's id."""

_LIST = form(rf"(?P<above>{_ABOVE})(?P<word>{_WORD})\s?(?P<items>{_ITEMS})(?P<behind>{_BEHIND})")
_MEMBER = form(_ITEM)
_SIGN = re.compile(r"\d+[a-z]*|[A-Za-z]+")
_NAMED_SIGN = form(r"(?P<name>point|paragraph)s?\s\(?(?P<sign>\w{1,4})\)?")
_OUTERMOST = {"ar": "art", "an": "anx", "re": "rct"}
_WORDS = {"art": "Article", "anx": "Annex", "rct": "recital"}

Levels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its levels, outermost first: (("art", "6"), ("par", "2"), ("pnt", "a"))."""

    levels: Levels

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a part's id; BadReference if it is none."""
        if not re.fullmatch(PART_ID, text):
            raise BadReference(f"“{text}” is not the id of a part")
        return cls(tuple((name, sign) for name, _, sign in (level.partition("_") for level in text.split("."))))

    def __str__(self) -> str:
        outermost, *inner = self.levels
        return f"{_WORDS[outermost[0]]} {outermost[1]}" + "".join(map(_written, self.levels, inner))

    @property
    def id(self) -> str:
        """The canonical id, without the act it is part of."""
        return ".".join(f"{name}_{sign}" for name, sign in self.levels)


def _written(outer: tuple[str, str], inner: tuple[str, str]) -> str:
    """A sign alone tells paragraph from point only by its kind: a number right behind the article is a paragraph."""
    plain = _inner(outer, inner[1]) == inner
    return f"({inner[1]})" if plain else f", point ({inner[1]})"


def _inner(outer: tuple[str, str], sign: str) -> tuple[str, str]:
    return ("par" if outer[0] == "art" and sign[0].isdigit() else "pnt", sign)


def parts(text: str) -> tuple[tuple[int, Part], ...]:
    """The parts that a list as PARTS finds it names, each with its offset in `text`; of a range, first and last."""
    match = _LIST.match(text)
    if match is None:
        return ()
    found = list(_members(match))
    offset, last = found[-1]
    found[-1] = (offset, (*last, *_named(match["behind"])))
    above = tuple(reversed(_named(match["above"])))
    return tuple((match.start() if not n else at, Part((*levels, *above))) for n, (at, levels) in enumerate(found))


def _named(text: str) -> Levels:
    return tuple(("par" if sign["name"] == "paragraph" else "pnt", sign["sign"]) for sign in _NAMED_SIGN.finditer(text))


def _members(match: re.Match[str]) -> Iterator[tuple[int, Levels]]:
    outermost = _OUTERMOST[match["word"][:2].lower()]
    levels: Levels = ()
    for member in _MEMBER.finditer(match["items"]):
        at = match.start("items") + member.start()
        levels = _levels(outermost, levels, member[0])
        yield at, levels


def _levels(outermost: str, before: Levels, item: str) -> Levels:
    """The levels an item names, by itself or, where it is only “(4)” or “(b)”, behind the item before."""
    signs = _SIGN.findall(item)
    levels = _kept(before, signs[0]) if item.startswith("(") else ((outermost, signs.pop(0)),)
    for sign in signs:
        levels = (*levels, _inner(levels[-1], sign))
    return levels


def _kept(before: Levels, sign: str) -> Levels:
    """What stays of the item before: behind 6(1)(a), “(b)” keeps 6(1) and “(4)” keeps 6."""
    same_kind = (n for n, level in enumerate(before) if n and level[1][0].isdigit() == sign[0].isdigit())
    return before[: next(same_kind, len(before))]
