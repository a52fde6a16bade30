"""Papers of the Commission, alone or with the High Representative: COM(2023) 516, JOIN, SWD, SEC and C.

Older writings are read too: COM (96) 123 final, COM/2023/516 final, COM(2020)0605. “C/2024/1234” without “final” is the
number of a notice in the Official Journal, not a decision of the Commission.
"""

from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one
from article71.references.writing import YEAR, form, full_year, unnamed

_ADDRESS = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri="
_CELEX_LETTERS = {"SWD": "SC", "JOIN": "JC"}
_ANNEX = r"(?P<annex>(?i:\s?[-–,]?\s?annex(?:es)?\b(?:\s\d{1,2}(?![\d/])(?:\s?(?:to|and|[-–,])\s?\d{1,2}(?![\d/]))*)?))"
_FINAL = r"(?:\s?(?i:final)(?:/\d)?|/\d(?!\d))"
_BRACKETED = rf"(?P<series>COM|JOIN|SWD|SEC|C)\s?\((?P<year>{YEAR}|[6-9]\d)\)\s?(?P<number>\d{{1,5}})(?!\d)"
_STROKES = rf"(?P<stroked>COM|JOIN|SWD|SEC|C(?=/\d{{4}}/\d+\sfinal))/(?P<full>{YEAR})/(?P<serial>\d{{1,5}})(?!\d)"
_WHOLE = rf"(?:{_BRACKETED}|{_STROKES}){_FINAL}?{_ANNEX}?"
_FORM = form(_WHOLE)


@dataclass(frozen=True, slots=True)
class Commission:
    """A paper of the Commission. `annex` are its words on annexes; they belong to the same paper and its id."""

    scheme: ClassVar[str] = "com"

    series: str
    year: int
    number: int
    annex: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one paper's number in old or new writing; BadReference if it is none."""
        match = fields(_FORM, text, "the number of a Commission paper")
        annex = (match["annex"] or "").strip(" -–,\u00a0\n").lower()
        series, year = match["series"] or match["stroked"], full_year(match["year"] or match["full"])
        return cls(series, year, int(match["number"] or match["serial"]), " ".join(annex.split()))

    def __str__(self) -> str:
        return f"{self.id} {self.annex}".rstrip()

    @property
    def id(self) -> str:
        """As the Commission writes it today, without “final”."""
        year = self.year if self.year >= 1999 else f"{self.year % 100:02}"
        return f"{self.series}({year}) {self.number}"

    @property
    def celex(self) -> str:
        """The CELEX number where the series tells the letters; a COM paper may be a proposal (PC) or another (DC)."""
        letters = _CELEX_LETTERS.get(self.series)
        return f"5{self.year}{letters}{self.number:04}" if letters else ""

    @property
    def uri(self) -> str:
        """Its page on EUR-Lex; decisions (C) are kept there as preparatory information."""
        if self.series == "C":
            return f"{_ADDRESS}PI_COM:C({self.year}){self.number}"
        return f"{_ADDRESS}{self.series}:{self.year}:{self.number}:FIN"


SCHEME = Scheme("com", unnamed(_WHOLE), one(Commission.parse))
