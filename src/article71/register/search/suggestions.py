"""Another question where nothing is found: words that were perhaps mistyped, as the committee writes them.

Suggested are words of what everybody may see, names of bodies and topics, and only a question that finds something for
who asks: so a suggestion tells nobody of a record that they may not see.
"""

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from article71.errors import BadInput
from article71.register.bodies import BodyName
from article71.register.search.hits import Search, counts
from article71.register.search.question import question
from article71.register.search.words import fold, stem_of, tokens
from article71.register.topics import Topic

_ALIKE = 0.72  # "Eurpol" is Europol; a word that shares less is another word
_SHORTEST = 4  # shorter ones are like too many others
_OPERATORS = frozenset({"AND", "OR", "NOT"})


def suggestion(search: Search) -> str:
    """The question with its unknown words put right; empty when there is nothing to put right that would find more."""
    if search.question.reference:
        return ""
    text = _put_right(search.question.text, _known())
    try:
        return text if text and any(counts(replace(search, question=question(text))).values()) else ""
    except BadInput:
        return ""


def _known() -> dict[str, str]:
    """Words as they are written, by what they are compared in."""
    topics = [each for title, words in Topic.objects.values_list("title", "words") for each in (title, *words)]
    names = BodyName.objects.order_by("pk").values_list("text", flat=True)
    return {fold(word): word for text in (*topics, *names) for word in _words(text)}


def _words(text: str) -> Iterable[str]:
    return (text[token.start : token.end] for token in tokens(text) if token.end - token.start >= _SHORTEST)


def _put_right(text: str, known: dict[str, str]) -> str:
    """The text with each word that is unknown, but like a known one, replaced by it; empty when none is."""
    stems = {stem_of(word) for word in known}
    written, at = "", 0
    for token in tokens(text):
        word = text[token.start : token.end]
        if word in _OPERATORS or len(word) < _SHORTEST or token.stem in stems:
            continue
        like = process.extractOne(
            fold(word), known.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_ALIKE
        )
        if like:
            written, at = written + text[at : token.start] + known[like[0]], token.end
    return written + text[at:] if written else ""
