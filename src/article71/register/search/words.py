"""Words as search knows them: without case, accents and ligatures, stemmed; the same when indexed and when asked.

A stem is written in a-z and 0-9 alone, other letters by their number in Unicode: so no store parts or folds it further.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

from article71.register.search.limits import LONGEST_STEM

# Combining accents and soft hyphens stand inside words; the s of "the Council's" does not make a word of its own.
_WORD = re.compile(r"((?:[^\W_]|[\u0300-\u036f\u00ad])+)(?:['’]s(?![^\W_]))?")
_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n"}
)
_stemmer = snowballstemmer.stemmer("english")
_turn = Lock()  # the stemmer keeps the word it works on in itself, and pages are served by several threads


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands: `text[start:end]`, with its stem."""

    stem: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Every word of a text, in order."""
    for word in _WORD.finditer(text):
        stem = stem_of(word[1])
        if stem:
            yield Token(stem, *word.span())


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple(filter(None, (stem_of(word[1]) for word in _WORD.finditer(text))))


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> str:
    """The stem of one word; empty for what holds no letter or digit."""
    folded = fold(word)
    if folded.isascii():
        return (english(folded) if folded.isalpha() else folded)[:LONGEST_STEM]
    return "".join(each if each.isascii() else f"u{ord(each):x}" for each in folded)[:LONGEST_STEM]


def fold(word: str) -> str:
    """A word without case, accents and ligatures."""
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_LIGATURES))
    return "".join(filter(str.isalnum, apart.casefold()))


def english(word: str) -> str:
    """The stem of an English word in small letters, by whichever thread."""
    with _turn:
        return str(_stemmer.stemWord(word))
