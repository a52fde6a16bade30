"""The "to" or "that" which an object lost when it was read: "invited the Commission [to] put forward a roadmap"."""

import re

from article71.reports.sentences.style import house_style
from article71.reports.told import ToldAct
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Vocabulary

# "undertook finance the programme": these take nothing but an infinitive, unless an object begins like a noun phrase.
_ONLY_ASKS = frozenset({ActType.INVITED, ActType.UNDERTOOK})
_OFTEN_ASKS = {ActType.TASKED, ActType.REQUESTED, ActType.AGREED, ActType.ADVISED, ActType.DECIDED}
_ASKS = _ONLY_ASKS | _OFTEN_ASKS
_SAYS = frozenset({ActType.STATED, ActType.CONCLUDED, ActType.AGREED, ActType.DECIDED})
# "a review of ports" that lost its article is no infinitive.
_OF = re.compile(r"\w+ (?:of|on|for|by)\b")
_VERB_ALONE = re.compile(r"[a-z]+(?<!ing)(?<!s)(?: [a-z]+(?:ly|up|out|back|forward))? (?!of\b|on\b|for\b|and\b)")
_STARTS_NOUN = re.compile(r"(?:the|an?|its|their|all|any|every|no|further|new|support|work)\b", re.IGNORECASE)
# A clause has a finite verb outside its relative clauses: "databases, such as the SIS, should continue".
_FINITE = re.compile(r"\b(?:should|must|would|could|will|is|are|was|were|has|have|had|remained?)\b")
_ASIDE = re.compile(r" – [^–]* –|\([^)]*\)|, (?:which|who)\b[^,]*,")
_RELATIVE = re.compile(r"\b(?:which|who|that|what|how|when|where|whether|(?<!such )as|if|because)\b")


def with_to(words: str, act: ToldAct, vocabulary: Vocabulary) -> str:
    """ "put forward a roadmap" of an invitation is an infinitive that lost its "to"."""
    if (act.type not in _ASKS and not _wants_infinitive(act)) or _STARTS_NOUN.match(words):
        return words
    verbs = {phrase.text.split(" ", 1)[0] for phrase in vocabulary.phrases} | house_style().further_verbs
    first = re.split(r"[ ,]", words, maxsplit=1)[0]
    known = first in verbs and not (first in house_style().nouns_too and _OF.match(words))
    likely = _wants_infinitive(act) and not words.startswith("to ") and _VERB_ALONE.match(words)
    return f"to {words}" if known or likely else words


def _wants_infinitive(act: ToldAct) -> bool:
    """ "expressed their wish to" leaves "meet once a year" behind."""
    return act.type in _ONLY_ASKS or (act.type is ActType.STATED and act.verb.endswith(" to"))


def with_that(words: str, act: ToldAct, _: Vocabulary) -> str:
    """ "databases should continue to be used" of a statement is a clause that lost its "that"."""
    if act.type in _SAYS and act.verb.endswith(" that"):
        return words if words.startswith("that ") else f"that {words}"
    core = _ASIDE.sub("", words)
    finite = _FINITE.search(core)
    if act.type not in _SAYS or finite is None or words.startswith(("that ", "to ")):
        return words
    return words if _RELATIVE.search(core[: finite.start()]) else f"that {words}"
