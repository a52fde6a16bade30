"""One paper cited with two numbers: the words before two marks name the same thing, the notes give two numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import snowballstemmer

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation, Place
from article71.references.find import find

# The noun that says what kind of paper it is; two papers of different kinds are two papers.
_KINDS = frozenset(
    "declaration conclusions report plan strategy roadmap recommendation recommendations procedures guidelines "
    "assessment agenda programme communication statement handbook opinion resolution decision methodology manual "
    "agreement proposal note study review evaluation guide".split()
)
_SMALL = frozenset(
    "a an the of on for and in to by its his their new draft eu council at from with as this that".split()
)
_STOPS = re.compile(r"[.;:!?]|,\s|\s[–-]\s")
_LONGEST = 14
_STEM = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    words: frozenset[str]
    surroundings: frozenset[str]
    title: str
    number: str
    place: Place


def _find(examined: Examined) -> Iterator[Observation]:
    named = list(_all_named(examined))
    for one, other in combinations(named, 2):
        if one.number != other.number and one.kind == other.kind and _same(one, other):
            cited = f"“{one.title}” is cited as {one.number} and “{other.title}” as {other.number}"
            text = f"{cited}: are they one paper, and which number is right?"
            yield Observation("two-numbers", text, (one.place, other.place))


def _same(one: _Named, other: _Named) -> bool:
    shared = one.words & other.words
    if not shared or not one.surroundings & other.surroundings:
        return False
    return len(shared) * 2 >= min(len(one.words), len(other.words))


def _all_named(examined: Examined) -> Iterator[_Named]:
    for passage in examined.passages:
        begin = passage.place.start
        for mark in passage.marks:
            numbers = [f.reference.id for f in find(mark.note or "") if f.reference.scheme in {"council", "com"}]
            named = _named(passage.text, mark.at, begin) if len(numbers) == 1 else None
            if named:
                kind, words, title = named
                yield _Named(
                    kind, words, _names(passage.text, examined.vocabulary.committee), title, numbers[0], passage.place
                )


def _names(sentence: str, committee: str) -> frozenset[str]:
    """The proper names around it, which tell one joint declaration from another."""
    words = {part for word in re.findall(r"[A-Z][\w-]{2,}", sentence) for part in word.split("-")}
    return frozenset(word for word in words if word.isupper() and len(word) > 2 and word != committee)


def _named(sentence: str, at: int, begin: int) -> tuple[str, frozenset[str], str] | None:
    """What the words before the mark name: its kind, its telling words, its wording. None when it is no paper."""
    before = sentence[: max(0, at)] if at <= len(sentence) else sentence
    before = before.rstrip(" .,;")
    inner = re.search(r"\(([^()]{8,})\)$", before)
    phrase = inner.group(1) if inner else _STOPS.split(before)[-1]
    words = re.findall(r"[\w’'-]+", phrase)[-_LONGEST:]
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() in _KINDS:
            return _described(words, index)
    return None


def _described(words: list[str], kind: int) -> tuple[str, frozenset[str], str]:
    first = kind
    while first > 0 and words[first - 1].lower() not in {
        "a",
        "an",
        "the",
        "on",
        "its",
        "of",
        "by",
        "and",
        "adopted",
        "approved",
    }:
        first -= 1
    described = words[first:kind] + words[kind + 1 :]
    stems = frozenset(_STEM.stemWord(word.lower()) for word in described if word.lower() not in _SMALL)
    return words[kind].lower(), stems, " ".join(words[first:])


TWO_NUMBERS = ObservationRule("two-numbers", version=1, find=_find)
