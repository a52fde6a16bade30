"""Web addresses, in angle brackets or not: what closes the sentence or the bracket around one is no part of it."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from article71.references.citation import Scheme, fields, one

_END = '<>"“”‘’«»`|'
_CLOSING = ".,;:!?'()\\[\\]{}"
_LETTER = rf"[^\s{_END}{_CLOSING}]"
_WHOLE = (
    rf"(?:https?://|www\.(?=[\w-]+\.\w)){_LETTER}"
    rf"(?:{_LETTER}|\([^\s()<>]*\)|[.,;:!?'\[\]{{}}]+(?={_LETTER}))*"
)
_FORM = re.compile(_WHOLE)
_CELEX = re.compile(
    r"eur-lex\.europa\.eu/.*CELEX(?::|%3A)(?P<celex>[0-9CE][0-9]{4}[A-Z]{1,2}[0-9]{3,4}[A-Z]?(?:\([0-9]{2}\))?)"
)


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address as such."""

    scheme: ClassVar[str] = "url"

    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one address; angle brackets around it are dropped; BadReference if it is none."""
        bare = text.strip().removeprefix("<").removesuffix(">")
        return cls(fields(_FORM, bare, "a web address")[0])

    def __str__(self) -> str:
        return self.value

    @property
    def id(self) -> str:
        """The address as written."""
        return self.value

    @property
    def celex(self) -> str:
        """The CELEX number in an address of EUR-Lex that names one."""
        named = _CELEX.search(self.value)
        return named["celex"] if named else ""

    @property
    def uri(self) -> str:
        """The address, with its protocol where the writing leaves it out."""
        return self.value if "://" in self.value else f"https://{self.value}"


SCHEME = Scheme("url", _WHOLE, one(WebAddress.parse))
