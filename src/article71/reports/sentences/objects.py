"""The object of an act: its form decides the frame it fits in."""

import re
from enum import StrEnum


class Form(StrEnum):
    """What an object is, grammatically. The value names its templates in the house style."""

    NOUN = "noun"
    THAT = "that"
    INFINITIVE = "infinitive"
    PLACE = "place"


_DETERMINER = re.compile(r"(?:the|an?|its|their|all|any|every|this|these|those|his|her)\b", re.IGNORECASE)
# The verb of an infinitive with its particle: "to put forward", "to set up".
_INFINITIVE_VERB = re.compile(r"to (?:\w+ly )?\w+(?: (?:forward|up|out|over|down|back|off))?(?= )")
_HEAD_ENDS = re.compile(
    r",| (?:of|on|for|in|to|by|with|from|at|that|which|concerning|regarding|between|under|against|as)\b"
)
_AT = frozenset({"in", "at", "with", "within", "by"})
# What an object trails and can be told without.
_TRAILING = re.compile(
    r",? (?:including|covering|complementing|bearing in mind|in particular|such as|led by|based on)\b"
    r"|,? (?:with a view to|in order to)\b"
    r"|, (?:which|who|where|with|as|following|from|especially)\b"
)
_KEPT = 2
_SINGULAR_S = ("ss", "us", "is", "'s", "’s", "series", "news")


def form(words: str) -> Form:
    """Noun phrase, that-clause, infinitive or place ("in Brussels"). "to the Council" is no infinitive."""
    first, _, rest = words.partition(" ")
    if first in _AT:
        return Form.PLACE
    if first == "that":
        return Form.THAT
    return Form.INFINITIVE if first == "to" and rest and not _DETERMINER.match(rest) else Form.NOUN


def determined(words: str) -> bool:
    """Whether a noun phrase begins with an article or the like, and so may stand behind an addressee."""
    return _DETERMINER.match(words) is not None


def plural(words: str) -> bool:
    """Whether a noun phrase takes "were": by its head, the last word before the first preposition or comma."""
    head = _HEAD_ENDS.split(words, maxsplit=1)[0]
    if " and " in head and _DETERMINER.match(head.split(" and ", 1)[1]):
        return True
    return head.endswith("s") and not head.endswith(_SINGULAR_S)


def shortened(words: str, most: int) -> str:
    """The object without trailing clauses while it is longer than `most` words, where such clauses end it."""
    while len(words.split()) > most:
        ends = [at.start() for at in _TRAILING.finditer(words) if words.count(" ", 0, at.start()) >= _KEPT]
        if not ends:
            break
        words = words[: ends[-1]]
    return words


def with_due(words: str, due: str) -> str:
    """The object with its due date: after a short one, else behind the infinitive, so that the date is not lost.

    "to put forward, by the second quarter of 2025, a roadmap for ..."; a due date at the end of a long object would
    seem to belong to its last noun.
    """
    verb = _INFINITIVE_VERB.match(words)
    if verb and _DETERMINER.match(words[verb.end() + 1 :]) and len(words.split()) > 8:
        return f"{verb[0]}, {due},{words[verb.end() :]}"
    return f"{words} {due}"
