"""European Case Law Identifiers: ECLI:EU:C:2014:238, five fields of country, court, year and number.

The Union's courts and those who cite them leave the first field out: “C-300/31, Exercise, EU:C:2032:363”.
"""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one

_HEAD = "ECLI:"
_WHOLE = r"(?:ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9]+(?:\.[A-Z0-9]+)*|EU:[CTF]:\d{4}:\d{1,4}(?!\w))"
_FORM = re.compile(_WHOLE)


@dataclass(frozen=True, slots=True)
class Ecli:
    """An identifier as such."""

    scheme: ClassVar[str] = "ecli"

    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one identifier; BadReference if it is none."""
        written = fields(_FORM, text, "a European Case Law Identifier")[0]
        return cls(written if written.startswith(_HEAD) else _HEAD + written)

    def __str__(self) -> str:
        return self.value

    @property
    def id(self) -> str:
        """The identifier itself."""
        return self.value

    @property
    def celex(self) -> str:
        """None: the number in an ECLI is not that of the case."""
        return ""

    @property
    def uri(self) -> str:
        """EUR-Lex for the Union's courts, the e-Justice portal for the Member States'."""
        if self.value.startswith("ECLI:EU:"):
            return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli:{self.value}"
        return f"https://e-justice.europa.eu/ecli/{self.value}"


SCHEME = Scheme("ecli", _WHOLE, one(Ecli.parse))
