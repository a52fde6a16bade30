"""Interinstitutional procedures: 2023/0315(COD), also written 2026/0138 (COD) or 2023/0315/COD."""

from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one
from article71.references.writing import YEAR, form, unnamed

CODES = ("COD", "CNS", "NLE", "APP", "AVC", "SYN", "INI", "INL", "RSP", "BUD", "DEC", "DEA", "RPS", "IMM", "ACI", "REG")
"""Kinds of procedure, as the institutions abbreviate them."""

_CODE = rf"(?:\s?\((?P<code>{'|'.join(CODES)})\)|/(?P<stroked>{'|'.join(CODES)})\b)"
_WHOLE = rf"(?P<year>{YEAR})/(?P<number>\d{{3,4}}[A-Z]?){_CODE}"
_FORM = form(_WHOLE)


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure; `number` may bear a letter where a file was split: 2020/0036A(COD)."""

    scheme: ClassVar[str] = "procedure"

    year: int
    number: str
    code: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one procedure number; BadReference if it is none."""
        match = fields(_FORM, text, "the number of a procedure")
        serial = match["number"]
        padded = serial.zfill(5 if serial[-1].isalpha() else 4)
        return cls(int(match["year"]), padded, match["code"] or match["stroked"])

    def __str__(self) -> str:
        return f"{self.year}/{self.number}({self.code})"

    @property
    def id(self) -> str:
        """As the European Parliament writes it."""
        return str(self)

    @property
    def celex(self) -> str:
        """None: a procedure runs through many papers."""
        return ""

    @property
    def uri(self) -> str:
        """The page of the procedure on EUR-Lex."""
        return f"https://eur-lex.europa.eu/procedure/EN/{self.year}_{self.number.lstrip('0')}"


SCHEME = Scheme("procedure", unnamed(_WHOLE), one(Procedure.parse))
