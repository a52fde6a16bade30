"""The difference between two papers: paragraph by paragraph, and in a changed one word by word.

A paragraph stays, goes, comes, or changes into another that is like it. Nothing of either text is lost: what stays and
goes is the one text, what stays and comes the other, sign for sign.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz import fuzz

BETWEEN = "\n\n"

LIKE = 50.0
"""Paragraphs at least this alike, of 100, are one that was changed; others are one that went and one that came."""

MOST_PAIRS = 40_000
"""Of paragraphs weighed against each other in one stretch of changes: papers with nothing in common have 200 by 200."""

MOST_WORDS = 4_000
"""Of a paragraph whose words are compared one by one: a longer one goes and comes as a whole."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What became of a paragraph or of words between the one text and the other."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stay, go or come; never `CHANGED`."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A paragraph of the one text, of the other, or of both: what became of it, and of its words in order."""

    change: Change
    words: tuple[Words, ...]


def compare(one: str, other: str) -> tuple[Compared, ...]:
    """The paragraphs of both texts, which are parted by blank lines, in order."""
    mine, yours = one.split(BETWEEN), other.split(BETWEEN)
    return tuple(_paragraphs(mine, yours))


def before(compared: Iterable[Compared]) -> str:
    """The one text."""
    return _text(compared, Change.NEW)


def after(compared: Iterable[Compared]) -> str:
    """The other text."""
    return _text(compared, Change.GONE)


def _text(compared: Iterable[Compared], without: Change) -> str:
    kept = (each.words for each in compared if each.change != without)
    return BETWEEN.join("".join(words.text for words in part if words.change != without) for part in kept)


def _paragraphs(mine: Sequence[str], yours: Sequence[str]) -> Iterator[Compared]:
    for how, a, b, c, d in SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        if how == "equal":
            yield from (_whole(Change.SAME, text) for text in mine[a:b])
        else:
            yield from _stretch(mine[a:b], yours[c:d])


def _whole(change: Change, text: str) -> Compared:
    return Compared(change, (Words(change, text),))


def _stretch(mine: Sequence[str], yours: Sequence[str]) -> Iterator[Compared]:
    """A stretch of changes: the pairs most alike together, and in order, are changed; the rest goes or comes."""
    a = c = 0
    for b, d in [*_pairs(mine, yours), (len(mine), len(yours))]:
        yield from (_whole(Change.GONE, text) for text in mine[a:b])
        yield from (_whole(Change.NEW, text) for text in yours[c:d])
        if b < len(mine):
            yield Compared(Change.CHANGED, tuple(_words(mine[b], yours[d])))
        a, c = b + 1, d + 1


def _pairs(mine: Sequence[str], yours: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs in order whose likeness together is the greatest."""
    if not mine or not yours or len(mine) * len(yours) > MOST_PAIRS:
        return []
    alike = [[fuzz.ratio(one, other, score_cutoff=LIKE) for other in yours] for one in mine]
    best = _sums(alike)
    pairs, b, d = [], 0, 0
    while b < len(mine) and d < len(yours):
        if alike[b][d] and best[b][d] == alike[b][d] + best[b + 1][d + 1]:
            pairs.append((b, d))
            b, d = b + 1, d + 1
        elif best[b][d] == best[b + 1][d]:
            b += 1
        else:
            d += 1
    return pairs


def _sums(alike: list[list[float]]) -> list[list[float]]:
    """For each place, the greatest likeness together that what follows it can have."""
    across = len(alike[0])
    best = [[0.0] * (across + 1) for _ in range(len(alike) + 1)]
    for b in range(len(alike) - 1, -1, -1):
        for d in range(across - 1, -1, -1):
            paired = alike[b][d] + best[b + 1][d + 1] if alike[b][d] else 0.0
            best[b][d] = max(paired, best[b + 1][d], best[b][d + 1])
    return best


def _words(one: str, other: str) -> Iterator[Words]:
    mine, yours = _TOKEN.findall(one), _TOKEN.findall(other)
    if max(len(mine), len(yours)) > MOST_WORDS:
        yield from _replaced(one, other)
        return
    gone = new = ""
    for how, a, b, c, d in SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        left, right = "".join(mine[a:b]), "".join(yours[c:d])
        # A space alone between two changed words does not part what people read as one change.
        if how == "equal" and not (left.isspace() and (gone or new)):
            yield from _replaced(gone, new)
            yield Words(Change.SAME, left)
            gone = new = ""
        else:
            gone, new = gone + left, new + right
    yield from _replaced(gone, new)


def _replaced(gone: str, new: str) -> Iterator[Words]:
    if gone:
        yield Words(Change.GONE, gone)
    if new:
        yield Words(Change.NEW, new)
