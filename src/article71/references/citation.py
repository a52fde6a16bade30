"""What every numbering scheme gives: a reference with its canonical id, its CELEX number and public address if any."""

from dataclasses import dataclass
from typing import Protocol


class Reference(Protocol):
    """A reference of one scheme. `str` gives its usual writing; `id` is the canonical id of the design.

    `celex` and `uri` are empty where there is none. Each scheme's class has `parse(text)`, which raises BadReference.
    """

    @property
    def scheme(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def celex(self) -> str: ...
    @property
    def uri(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A reference where it stands: `text[start:end]` is its wording."""

    text: str
    start: int
    end: int
    reference: Reference
