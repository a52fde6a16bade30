"""A paper speaks in the present: "INVITES the Commission to", "COSI endorses the plan", "conclusions which task"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link, agrees
from article71.reading.parties import actors, told
from article71.reading.wordings import object_text
from article71.vocabulary.act_types import ActType

# What a body does by saying so. In the present the other types describe: "Europol supports Member States".
_BY_SAYING = frozenset(
    {
        ActType.TOOK_NOTE,
        ActType.WELCOMED,
        ActType.STATED,
        ActType.ADVISED,
        ActType.AGREED,
        ActType.CONCLUDED,
        ActType.DECIDED,
        ActType.ENDORSED,
        ActType.APPROVED,
        ActType.ADOPTED,
        ActType.REQUESTED,
        ActType.TASKED,
        ActType.INVITED,
    }
)
_DESCRIBING = frozenset({"set", "chair", "help", "provide", "steer", "guide", "offer"})


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    group, kind = clause.use.group, clause.use.match.phrase.type
    if group.tense is not Tense.PRESENT or group.voice is not Voice.ACTIVE:
        return None
    doers = actors(sentence, number)
    if not doers or not _declares(sentence, number):
        return None
    return Draft(number, kind, doers, object_text(sentence, clause), addressees=told(sentence, clause))


def _declares(sentence: Sentence, number: int) -> bool:
    clause = sentence.clauses[number]
    if _rooted_in_lead(sentence, number):
        return True
    if clause.use.match.phrase.type not in _BY_SAYING or clause.use.plain in _DESCRIBING:
        return False
    return clause.link is not Link.OWN or (
        clause.subject is not None and agrees(sentence.tokens, clause.use.group, clause.subject)
    )


def _rooted_in_lead(sentence: Sentence, number: int) -> bool:
    clause = sentence.clauses[number]
    if clause.link is Link.SHARED and clause.parent is not None:
        return _rooted_in_lead(sentence, clause.parent)
    return clause.link is Link.LEAD


DECLARATION = Rule("declaration", version=2, confidence=0.85, find=_find)
