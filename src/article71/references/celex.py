"""CELEX numbers, the keys of EUR-Lex: 32024R1689, 52023PC0516, 32023G0620(01), 02016R0679-20160504.

Sector, year, one or two letters for the kind, number. What has no number of its own bears the date instead, with a
count of the day: 32023G0620(01) is the first of 20 June 2023. Lists of old acts part the fields, and leave out the
century: 32002 R 0029, 390 R 3037.
"""

from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one
from article71.references.parts import PART_ID, Part
from article71.references.writing import YEAR, form, unnamed

_ADDRESS = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"
_COUNT = r"(?:\(\d\d\))?"
_ACT = rf"[234]{YEAR}[A-Z]\d{{4}}{_COUNT}(?:R\(\d\d\))?"
_CONSOLIDATED = rf"0{YEAR}[A-Z]\d{{4}}{_COUNT}-{YEAR}[01]\d[0-3]\d"
_TREATY = rf"1{YEAR}[A-Z](?:/TXT|/PRO/\d\d|/AFI/DCL/\d\d|\d{{3}}[A-Z]?)"
_PAPER = rf"[5-9]{YEAR}[A-Z]{{2}}\d{{4}}{_COUNT}"
_NUMBER = rf"(?P<number>{_ACT}|{_CONSOLIDATED}|{_TREATY}|{_PAPER})"
_PARTED = rf"(?P<sector>3)(?P<year>{YEAR}|[5-9]\d)\s(?P<letter>[A-Z])\s(?P<serial>\d{{4}})(?!\d)"
_FORM = form(rf"(?:{_NUMBER}|{_PARTED})(?:#(?P<part>{PART_ID}))?")


def address(celex: str) -> str:
    """The public page of a CELEX number on EUR-Lex; none for none."""
    return f"{_ADDRESS}{celex}" if celex else ""


@dataclass(frozen=True, slots=True)
class Celex:
    """A CELEX number as such, and the part of the act it names, if it names one: 32010D0131#art_6.par_2."""

    scheme: ClassVar[str] = "celex"

    celex: str
    part: Part | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a CELEX number, written in one or parted; BadReference if it is none."""
        match = fields(_FORM, text, "a CELEX number")
        part = Part.parse(match["part"]) if match["part"] else None
        if match["number"]:
            return cls(match["number"], part)
        century = "" if len(match["year"]) == 4 else "19"
        return cls(f"{match['sector']}{century}{match['year']}{match['letter']}{match['serial']}", part)

    def __str__(self) -> str:
        return f"{self.celex}#{self.part.id}" if self.part else self.celex

    @property
    def id(self) -> str:
        """The number itself, with its part."""
        return str(self)

    @property
    def uri(self) -> str:
        """Its page on EUR-Lex."""
        return address(self.celex)


SCHEME = Scheme("celex", unnamed(rf"(?:{_NUMBER}|{_PARTED})(?!\w)"), one(Celex.parse))
