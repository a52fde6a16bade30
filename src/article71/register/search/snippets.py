"""The words of a hit, with those that were asked for lit."""

from collections.abc import Sequence
from dataclasses import dataclass

from article71.register.search.stems import BAR
from article71.register.search.tree import Phrase
from article71.register.search.words import Token, tokens

_AROUND = 18  # words shown before the first that is lit
_LONGEST = 55  # words of a snippet
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, lit or not."""

    text: str
    lit: bool = False


Snippet = tuple[Piece, ...]


def best_passage(text: str, asked: Sequence[Phrase]) -> int | None:
    """The number of the passage, of a column of stems, that holds most of what is asked; None when none holds any."""
    found = [sum(f" {' '.join(each.stems)} " in passage for each in asked) for passage in text.split(BAR)[1:-1]]
    most = max(found, default=0)
    return found.index(most) if most else None


def lit(text: str, asked: Sequence[Phrase]) -> Snippet:
    """The whole text with everything lit that is asked for."""
    return _pieces(text, _lit_spans(list(tokens(text)), asked), 0, len(text))


def snippet(text: str, asked: Sequence[Phrase]) -> Snippet:
    """As much of the text as shows the first place that is asked for, with what stands around it."""
    words = list(tokens(text))
    spans = _lit_spans(words, asked)
    if len(words) <= _LONGEST:
        return _pieces(text, spans, 0, len(text))
    place = next((at for at, word in enumerate(words) if spans and word.start >= spans[0][0]), 0)
    first = max(0, min(place - _AROUND, len(words) - _LONGEST))
    last = min(len(words), first + _LONGEST) - 1
    begin = words[first].start if first else 0
    end = words[last].end if last < len(words) - 1 else len(text)
    pieces = _pieces(text, spans, begin, end)
    before, after = (Piece(f"{_MORE} "),) if begin else (), (Piece(f" {_MORE}"),) if end < len(text) else ()
    return (*before, *pieces, *after)


def _lit_spans(words: Sequence[Token], asked: Sequence[Phrase]) -> list[tuple[int, int]]:
    """Where the phrases stand, in order; those that touch each other are one."""
    first_stems = {each.stems[0] for each in asked}
    spans: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if word.stem not in first_stems:
            continue
        longest = max((len(each.stems) for each in asked if _stands(each, words, at)), default=0)
        if longest:
            spans.append((word.start, words[at + longest - 1].end))
    return _merged(spans)


def _stands(phrase: Phrase, words: Sequence[Token], at: int) -> bool:
    return tuple(word.stem for word in words[at : at + len(phrase.stems)]) == phrase.stems


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pieces(text: str, spans: list[tuple[int, int]], begin: int, end: int) -> Snippet:
    pieces, at = [], begin
    for start, after in spans:
        if start >= begin and after <= end:
            pieces += [Piece(text[at:start]), Piece(text[start:after], lit=True)]
            at = after
    return tuple(piece for piece in (*pieces, Piece(text[at:end])) if piece.text)
