"""A sentence as tokens: words, marks of punctuation, names of bodies and wordings of dates, each one token."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from article71.periods import Period


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    POINT = auto()
    BODY = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start` to `end` of the sentence. A body's token carries its short name, a date's its period."""

    text: str
    start: int
    end: int
    kind: Kind
    short: str = ""
    period: Period | None = None

    @property
    def lower(self) -> str:
        """The token's text in lower case."""
        return self.text.lower()


# Stars and underscores set words in italics in plain text: "*decides*" is the word alone.
_TOKEN = re.compile(r"['’]s?(?=\W|$)|[^\W_](?:(?:[^\W_]|[./&+-])|['’](?!s?\b))*(?<![./-])|[^\w\s*]")


def tokenize(text: str) -> list[Token]:
    """The words and marks of a text; a possessive ending is a token of its own: "Europol" "'s"."""
    return [
        Token(found.group(), found.start(), found.end(), Kind.WORD if found.group()[0].isalnum() else Kind.POINT)
        for found in _TOKEN.finditer(text)
    ]


def with_spans(tokens: list[Token], spans: list[Token]) -> list[Token]:
    """The tokens with each span's tokens replaced by the span itself; spans come in order and do not overlap."""
    merged: list[Token] = []
    waiting = iter(spans)
    span = next(waiting, None)
    for token in tokens:
        while span and token.start >= span.end:
            merged.append(span)
            span = next(waiting, None)
        if span and token.start >= span.start:
            continue
        merged.append(token)
    return merged + [span] * bool(span) + list(waiting) if span else merged


def merged(tokens: list[Token], short: str) -> Token:
    """The tokens as one, the name of the body of this short name."""
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += " " * (token.start - before.end) + token.text
    return Token(text, tokens[0].start, tokens[-1].end, Kind.BODY, short)
