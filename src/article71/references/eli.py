"""European Legislation Identifiers of EU law: http://data.europa.eu/eli/reg/2024/1689/oj.

They are addresses too; the CELEX number follows from kind, year and number where the act bears them in sector 3.
"""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one
from article71.references.writing import YEAR

_LETTERS = {"reg": "R", "dir": "L", "dec": "D", "dec_framw": "F", "joint_action": "E", "reco": "H", "guideline": "O"}
_WHOLE = r"https?://data\.europa\.eu/eli/[\w.()/-]*[\w)]"
_FORM = re.compile(_WHOLE)
_ACT = re.compile(rf"/eli/(?P<kind>[a-z_]+?)(?:_impl|_del)?/(?P<year>{YEAR})/(?P<number>\d{{1,4}})(?=/|$)")


@dataclass(frozen=True, slots=True)
class Eli:
    """An identifier as such."""

    scheme: ClassVar[str] = "eli"

    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one identifier, an address below data.europa.eu/eli; BadReference if it is none."""
        return cls(fields(_FORM, text, "a European Legislation Identifier")[0])

    def __str__(self) -> str:
        return self.value

    @property
    def id(self) -> str:
        """The identifier itself."""
        return self.value

    @property
    def celex(self) -> str:
        """The CELEX number of the act it names, where that follows from the identifier."""
        act = _ACT.search(self.value)
        letter = _LETTERS.get(act["kind"]) if act else None
        return f"3{act['year']}{letter}{int(act['number']):04}" if act and letter else ""

    @property
    def uri(self) -> str:
        """The identifier itself is its address."""
        return self.value


SCHEME = Scheme("eli", _WHOLE, one(Eli.parse))
