"""The object of an act: its form decides the frame it fits in."""

import re
from enum import StrEnum

from article71.reports.told import ToldAct


class Form(StrEnum):
    """What an object is, grammatically. The value names its templates in the house style."""

    NOUN = "noun"
    THAT = "that"
    INFINITIVE = "infinitive"


# "on the future of EMPACT", as a reading leaves it behind "exchanged views": the template brings its own preposition.
_LED_IN = re.compile(r"(?:on|about|of|concerning|regarding)\s+", re.IGNORECASE)
# "took note of the report on terrorism in 2023" would date the taking note: the year goes into brackets.
_YEAR_AT_END = re.compile(r" in ((?:19|20)\d\d)$")
_DETERMINER = re.compile(r"(?:the|an?|its|their|all|any|every|this|these|those|his|her)\b", re.IGNORECASE)
_LOWERED = re.compile(r"(?:The|An?|Its|Their|That|To|All|This|These)\b")
# The verb of an infinitive with its particle: "to put forward", "to set up".
_INFINITIVE_VERB = re.compile(r"to (?:\w+ly )?\w+(?: (?:forward|up|out|over|down|back|off))?(?= )")
_HEAD_ENDS = re.compile(
    r",| (?:of|on|for|in|to|by|with|from|at|that|which|concerning|regarding|between|under|against)\b"
)
_SINGULAR_S = ("ss", "us", "is", "'s", "’s", "series", "news")


def of_act(act: ToldAct) -> str:
    """The object as a sentence can hold it: no full stop, no leading preposition, no article in upper case."""
    words = " ".join(act.object.split()).rstrip(".;, ")
    words = _LED_IN.sub("", words, count=1) if _LED_IN.match(words) else words
    words = words if act.date or act.due else _YEAR_AT_END.sub(r" (\1)", words)
    return words[:1].lower() + words[1:] if _LOWERED.match(words) else words


def form(words: str) -> Form:
    """Noun phrase, that-clause or infinitive. "to the Council" is no infinitive."""
    first, _, rest = words.partition(" ")
    if first == "that":
        return Form.THAT
    return Form.INFINITIVE if first == "to" and rest and not _DETERMINER.match(rest) else Form.NOUN


def plural(words: str) -> bool:
    """Whether a noun phrase takes "were": by its head, the last word before the first preposition or comma."""
    head = _HEAD_ENDS.split(words, maxsplit=1)[0]
    if " and " in head and _DETERMINER.match(head.split(" and ", 1)[1]):
        return True
    return head.endswith("s") and not head.endswith(_SINGULAR_S)


def with_due(words: str, due: str) -> str:
    """The object with its due date: after a short one, else behind the infinitive, so that the date is not lost.

    "to put forward, by the second quarter of 2025, a roadmap for ..."; a due date at the end of a long object would
    seem to belong to its last noun.
    """
    verb = _INFINITIVE_VERB.match(words)
    if verb and _DETERMINER.match(words[verb.end() + 1 :]) and len(words.split()) > 8:
        return f"{verb[0]}, {due},{words[verb.end() :]}"
    return f"{words} {due}"
