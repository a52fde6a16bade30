"""One paper cited with two numbers: the words before two marks name the same thing, the notes give two numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import snowballstemmer

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation, Place
from article71.reading.passages import Passage
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
# What stands before a title and is no part of it.
_OPENS = frozenset("a an the on its of by and adopted approved".split())
_STOPS = re.compile(r"[.;:!?]|,\s|\s[–-]\s")
_LONGEST = 14
_STEM = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    before: frozenset[str]
    behind: frozenset[str]
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
    if not one.surroundings & other.surroundings:
        return False
    if one.behind and other.behind:
        # "conclusions on ports" and "conclusions on roads" share only who wrote them.
        return _alike(one.behind, other.behind)
    return _alike(one.before, other.before)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    return bool(shared) and len(shared) * 2 >= min(len(one), len(other))


def _all_named(examined: Examined) -> Iterator[_Named]:
    for passage in examined.passages:
        for mark in passage.marks:
            numbers = [f.reference.id for f in find(mark.note or "") if f.reference.scheme in {"council", "com"}]
            title = _title(passage.text[: mark.at])
            if title and len(numbers) == 1:
                yield _described(title, numbers[0], passage, examined.vocabulary.committee)


def _names(sentence: str, committee: str) -> frozenset[str]:
    """The proper names around it, which tell one joint declaration from another."""
    words = {part for word in re.findall(r"[A-Z][\w-]{2,}", sentence) for part in word.split("-")}
    return frozenset(word for word in words if word.isupper() and len(word) > 2 and word != committee)


def _title(before: str) -> list[str]:
    """The words before a mark that name a paper, from its kind's attributes on; empty when they name none."""
    before = before.rstrip(" .,;")
    inner = re.search(r"\(([^()]{8,})\)$", before)
    words = re.findall(r"[\w’'-]+", inner.group(1) if inner else _STOPS.split(before)[-1])[-_LONGEST:]
    kinds = [index for index, word in enumerate(words) if word.lower() in _KINDS]
    if not kinds:
        return []
    first = kinds[-1]
    while first > 0 and words[first - 1].lower() not in _OPENS:
        first -= 1
    return words[first:]


def _described(title: list[str], number: str, passage: Passage, committee: str) -> _Named:
    kind = max(index for index, word in enumerate(title) if word.lower() in _KINDS)
    return _Named(
        kind=title[kind].lower(),
        before=_stems(title[:kind]),
        behind=_stems(title[kind + 1 :]),
        surroundings=_names(passage.text, committee),
        title=" ".join(title),
        number=number,
        place=passage.place,
    )


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(_STEM.stemWord(word.lower()) for word in words if word.lower() not in _SMALL)


TWO_NUMBERS = ObservationRule("two-numbers", version=1, find=_find)
