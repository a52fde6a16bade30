"""EU acts by kind and number, and their parts: Regulation (EU) 2024/1689, Article 6(2) of Decision 2010/131/EU."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar

from article71.errors import BadReference
from article71.references.act_kinds import COMMUNITIES, QUALIFIERS, Kind, Order, sector_and_letter
from article71.references.act_numbers import Figures, year_number
from article71.references.celex import address
from article71.references.citation import fields
from article71.references.parts import PARTS, Part, parts
from article71.references.procedure import CODES
from article71.references.writing import LONG_DAY, any_case, form

_NAME = "(?:" + "|".join([*COMMUNITIES, "EURATOM"]) + ")"
_NAMES = rf"{_NAME}(?:(?:\s?[,/]\s?|\sand\s){_NAME}){{0,3}}"
_BODY = any_case(
    "(?:European Parliament and (?:of )?(?:the )?Council|Council and Commission|Council|Commission"
    "|European Central Bank|ECB|High Authority)"
)
_KIND = any_case("|".join(sorted(Kind, key=len, reverse=True)))

OF = rf"(?:\sof\s(?:{any_case('the')}\s{_BODY}|{LONG_DAY})){{0,2}}"
"""Who made an act and when, where that stands between kind and number or behind the number."""

KIND = rf"(?P<author>{_BODY}\s)?(?:(?P<qualifier>{any_case('|'.join(QUALIFIERS))})\s)?(?P<kind>{_KIND}|Reg\.|Dir\.)"
"""The kind of an act, with who made it; the plural's s follows."""

NAMED_BEFORE = rf"(?:\(\s?(?P<before>{_NAMES})\s?\)\s?|(?P<before_plain>{_NAMES})\s(?=N))"
NO = r"(?P<no>[Nn]os?\b\.?\s?|N[°º]\s?)"
FIGURES = rf"(?<!\d)(?P<first>\d{{1,4}})/\s?(?P<second>\d{{1,4}})(?!\d|/\d|\s?\((?:{'|'.join(CODES)})\))"
NAMED_AFTER = rf"(?:/\s?(?P<after>{_NAMES})(?![A-Za-z])|\s(?P<after_plain>JHA|CFSP|EEC|EC|Euratom)(?![A-Za-z]))"
BANK = r"ECB/(?P<bank_year>\d{4})/(?P<bank_number>\d{1,3})\b"

NUMBER = rf"(?:{NAMED_BEFORE}?{NO}?{FIGURES}{NAMED_AFTER}?|{BANK})"
"""An act's number in any style."""

GAP = r"(?:\s\((?=\d)|\s|(?=\())"
"""What stands between kind and number: Directive (2014/41/EU); old texts set Regulation(EEC) without a space."""

BY = r",?\s(?:(?:of|to)\s(?:the\s)?)?"
"""What stands between a part and its act; tables leave the preposition out: Article 2 Directive 2014/59/EU."""

_FORM = form(rf"(?:(?P<parts>{PARTS}){BY})?{KIND}[sS]?{OF}{GAP}{NUMBER}")
_ABBREVIATED = {"Reg.": Kind.REGULATION, "Dir.": Kind.DIRECTIVE}
_KNOWN_BY_KIND = {Kind.REGULATION, Kind.DIRECTIVE, Kind.FRAMEWORK_DECISION}


@dataclass(frozen=True, slots=True)
class Act:
    """An EU act. `communities` are the names its number bears, as written: ("EU", "Euratom"); `part` a part of it."""

    scheme: ClassVar[str] = "act"

    kind: Kind
    year: int
    number: int
    communities: tuple[str, ...] = ()
    order: Order = Order.YEAR_FIRST
    qualifier: str = ""
    part: Part | None = None

    @staticmethod
    def parse(text: str) -> "Act":
        """Read one act, or one part of an act; BadReference if it is none or names several."""
        match = fields(_FORM, text, "the citation of one EU act")
        named = parts(match["parts"]) if match["parts"] else ()
        if len(named) > 1:
            raise BadReference(f"“{text}” names {len(named)} parts; one reference is one part")
        act = numbered(match, kind(match["kind"]), match["author"] or "")
        return replace(act, qualifier=(match["qualifier"] or "").title(), part=named[0][1] if named else None)

    def __str__(self) -> str:
        name = f"{self.qualifier} {self.kind}".strip()
        return f"{self.part} of {name} {self._figures}" if self.part else f"{name} {self._figures}"

    @property
    def _figures(self) -> str:
        names = ", ".join(self.communities)
        year = self.year if self.year >= 1999 else f"{self.year % 100:02}"
        if names == "ECB":
            return f"ECB/{self.year}/{self.number}"
        numbers = f"No {self.number}/{year}" if self.order is Order.NUMBER_FIRST else f"{year}/{self.number}"
        if not names:
            return numbers
        before = self.kind is Kind.REGULATION or self.year >= 2015
        return f"({names}) {numbers}" if before else f"{numbers}/{names}"

    @property
    def celex(self) -> str:
        """The CELEX number of the whole act."""
        sector, letter = sector_and_letter(self.kind, self.communities, self.order)
        return f"{sector}{self.year}{letter}{self.number:04}"

    @property
    def id(self) -> str:
        """The CELEX number, and the part's id behind it if it is a part."""
        return f"{self.celex}#{self.part.id}" if self.part else self.celex

    @property
    def uri(self) -> str:
        """The act's page on EUR-Lex."""
        return address(self.celex)


def kind(written: str) -> Kind:
    """The kind that these words of any case name."""
    return _ABBREVIATED.get(written) or Kind(" ".join(written.split()).title())


def numbered(match: re.Match[str], kind: Kind, author: str = "", shared: tuple[str, ...] = ()) -> Act:
    """The act of this kind whose number NUMBER matched; BadReference where that is no EU act's.

    `shared` are the names its neighbours in a chain bear. A decision or recommendation without any is one only by its
    author and a year of four digits: “Decision No 1/95” and “Decision 2024/1” may be any joint body's or agency's.
    """
    if match["bank_year"]:
        return Act(kind, int(match["bank_year"]), int(match["bank_number"]), ("ECB",))
    communities = names(match) or shared
    read = year_number(kind, Figures(match["first"], match["second"], communities, bool(match["no"])))
    if read is None:
        raise BadReference(f"neither number of “{match[0]}” is a year")
    year, number, order = read
    by_author = author and order is Order.YEAR_FIRST and len(match["first"]) == 4
    if not (communities or by_author or kind in _KNOWN_BY_KIND):
        raise BadReference(f"“{match[0]}” may be the number of another body's act")
    return Act(kind, year, number, communities, order)


def names(match: re.Match[str]) -> tuple[str, ...]:
    """The Communities' names that stand before the number, or else behind it."""
    written = match["before"] or match["before_plain"] or match["after"] or match["after_plain"] or ""
    return tuple(name.replace("EURATOM", "Euratom") for name in re.findall(_NAME, written))
