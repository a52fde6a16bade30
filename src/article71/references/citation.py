"""What every numbering scheme gives: a reference with its canonical id, its CELEX number and public address if any."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from article71.errors import BadReference


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


Reader = Callable[[str, int, int], tuple[Found, ...]]


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one scheme is found: `pattern` says where it may stand, `read` what stands at `text[start:end]`."""

    name: str
    pattern: str
    read: Reader


def one(parse: Callable[[str], Reference]) -> Reader:
    """A reader for a scheme whose pattern holds one reference and no other words; what does not parse is silent."""

    def read(text: str, start: int, end: int) -> tuple[Found, ...]:
        wording = text[start:end]
        try:
            return (Found(wording, start, end, parse(wording)),)
        except BadReference:
            return ()

    return read


def fields(form: re.Pattern[str], text: str, expected: str) -> re.Match[str]:
    """The match of a scheme's form with the whole of `text`, white space around it aside; BadReference if none."""
    match = form.fullmatch(text.strip())
    if match is None:
        raise BadReference(f"“{text}” is not {expected}")
    return match
