"""Articles of the Treaties and the Charter as they stand since 2016: Article 71 TFEU is 12016E071.

A treaty by its short name, “Article 42 of the Treaty”, “of the EC Treaty” or “of the Charter”, may be any of several
and is left silent; so is an article that its treaty does not have.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Self

from article71.errors import BadReference
from article71.references.celex import address
from article71.references.citation import Found, Scheme, fields
from article71.references.parts import PARTS, Part, parts
from article71.references.writing import form, unnamed


class Treaty(Enum):
    """A treaty: its usual short name, its letter in CELEX numbers, its last article, and how else it is written."""

    TFEU = ("TFEU", "E", 358, r"Treaty\son\sthe\sFunctioning\sof\sthe\s(?:European\sUnion|EU|Union)")
    TEU = ("TEU", "M", 55, r"Treaty\son\s(?:the\s)?European\sUnion")
    CHARTER = (
        "EU Charter of Fundamental Rights",
        "P",
        54,
        r"Charter\sof\sFundamental\sRights(?:\sof\sthe\s(?:European\sUnion|EU|Union))?|EU\sCharter",
    )
    EURATOM = ("Euratom Treaty", "A", 234, r"Treaty\sestablishing\sthe\sEuropean\sAtomic\sEnergy\sCommunity")

    def __init__(self, short: str, letter: str, last: int, long: str) -> None:
        self.short = short
        self.letter = letter
        self.last = last
        self.pattern = rf"{short.replace(' ', chr(92) + 's')}|{long}"


_NAMED = "|".join(rf"(?P<{treaty.name}>(?:{treaty.pattern})(?!\w))" for treaty in Treaty)
_WHOLE = rf"(?P<parts>{PARTS}),?\s(?:of\s)?(?:the\s)?(?:{_NAMED})"
_FORM = form(_WHOLE)


@dataclass(frozen=True, slots=True)
class TreatyArticle:
    """An article of a treaty; `part` may reach further inside, but the id is the article's: 83(1) and (2) are one."""

    scheme: ClassVar[str] = "treaty"

    treaty: Treaty
    part: Part

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one article of one treaty; BadReference if it is none or names several."""
        match = fields(_FORM, text, "an article of a treaty")
        named = parts(match["parts"])
        if len(named) != 1:
            raise BadReference(f"“{text}” names {len(named)} articles; one reference is one article")
        return cls(_treaty(match), _article(_treaty(match), named[0][1]))

    def __str__(self) -> str:
        of = " of the" if " " in self.treaty.short else ""
        return f"{self.part}{of} {self.treaty.short}"

    @property
    def id(self) -> str:
        """The article's CELEX number."""
        return self.celex

    @property
    def celex(self) -> str:
        """Its CELEX number in the consolidated Treaties of 2016."""
        sign = self.part.levels[0][1]
        digits = sign.rstrip("abcdefghijklmnopqrstuvwxyz")
        return f"12016{self.treaty.letter}{int(digits):03}{sign[len(digits) :].upper()}"

    @property
    def uri(self) -> str:
        """Its page on EUR-Lex."""
        return address(self.celex)


def _treaty(match: re.Match[str]) -> Treaty:
    return next(treaty for treaty in Treaty if match[treaty.name])


def _article(treaty: Treaty, part: Part) -> Part:
    name, sign = part.levels[0]
    if name != "art" or not 1 <= int(re.sub(r"\D", "", sign) or 0) <= treaty.last:
        raise BadReference(f"the {treaty.short} has no {part}")
    return part


def _read(text: str, start: int, end: int) -> tuple[Found, ...]:
    match = _FORM.fullmatch(text, start, end)
    if match is None:
        return ()
    try:
        articles = [
            (start + at, TreatyArticle(_treaty(match), _article(_treaty(match), part)))
            for at, part in parts(match["parts"])
        ]
    except BadReference:
        return ()
    once = {article.id: (at, article) for at, article in reversed(articles)}
    return tuple(Found(text[at:end], at, end, article) for at, article in reversed(once.values()))


SCHEME = Scheme("treaty", unnamed(_WHOLE), _read)
