"""A body said what it will do: "COSI will continue to monitor the files"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.words import PRONOUNS
from article71.reading.parties import actors
from article71.reading.wordings import object_text
from article71.vocabulary.act_types import ActType

# What says in the present that something will be done.
_INTENDING = frozenset({"intend", "plan", "undertake", "commit", "pledge", "promise", "offer"})


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    group = clause.use.group
    intends = group.tense is Tense.PRESENT and clause.use.plain in _INTENDING
    if not (group.tense is Tense.FUTURE or intends) or group.voice is not Voice.ACTIVE:
        return None
    # "the conference, which will take place in May" says when; only a body can promise, and not under a condition.
    if clause.link is Link.RELATIVE or sentence.tokens[0].lower == "if":
        return None
    if clause.subject and clause.subject.text.lower() in PRONOUNS and clause.subject.first > 0:
        # "the role of the law was stressed, as it will cover waste": inside a sentence "it" may be a thing.
        return None
    doers = actors(sentence, number)
    if not doers or any(other.use.group.first == group.first for other in sentence.clauses[:number]):
        return None
    if group.tense is Tense.FUTURE and _follows_promise(sentence, clause):
        # "will monitor the files and report": one promise.
        return None
    words = sentence.words(group.verb, max(clause.use.match.after, clause.end))
    return Draft(number, ActType.UNDERTOOK, doers, words or object_text(sentence, clause))


def _follows_promise(sentence: Sentence, clause: Clause) -> bool:
    if clause.link is not Link.SHARED or clause.parent is None:
        return False
    return sentence.clauses[clause.parent].use.group.tense is Tense.FUTURE


PROMISE = Rule("promise", version=2, confidence=0.85, find=_find)
